import type { ReadDatabase } from '../../database/read-database.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { requireViewer } from '../../people/api/require-role.js';
import { holdsAnywhere, type Viewer } from '../../people/domain/viewer.js';
import { AUDIT_ROLES } from '../domain/audit-scope.js';

/** Who asks, if they may read some of the audit log; else fails with UNAUTHENTICATED or FORBIDDEN. */
export function requireAuditor(context: RequestContext): Viewer {
  const viewer = requireViewer(context);
  if (holdsAnywhere(viewer, AUDIT_ROLES)) return viewer;
  throw new PlanLineageError(
    'FORBIDDEN',
    `This needs the role ${AUDIT_ROLES.join(' or ')}, of an area or of the country. An administrator can grant it.`,
    { roles: AUDIT_ROLES },
  );
}

/** Reads the log in one snapshot, as the viewer: row-level security shows it to no one else. */
export async function readLog<Value>(
  context: RequestContext,
  viewer: Viewer,
  read: (db: ReadDatabase) => Promise<Value>,
): Promise<Value> {
  // What is answered depends on who asks, and has no version that an answer could stand on.
  context.scopes.noteUnversioned();
  const snapshot = context.openSnapshot(viewer.actorId);
  try {
    return await read(snapshot);
  } finally {
    await snapshot.end();
  }
}
