import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { holds, type Role, type Viewer } from '../domain/viewer.js';

/** Who asks; fails with UNAUTHENTICATED for somebody who has not shown who they are. */
export function requireViewer({ viewer }: RequestContext): Viewer {
  if (viewer) return viewer;
  throw new PlanLineageError(
    'UNAUTHENTICATED',
    'This needs to know who you are: send the header Authorization: Bearer with a token.',
  );
}

/** Who asks, if they hold one of the roles for the area (null: the country); else fails with UNAUTHENTICATED or FORBIDDEN. */
export function requireRole(context: RequestContext, roles: readonly Role[], areaId: number | null): Viewer {
  const viewer = requireViewer(context);
  if (holds(viewer, roles, areaId)) return viewer;
  const where = areaId === null ? 'whole country' : 'area';
  throw new PlanLineageError(
    'FORBIDDEN',
    `This needs the role ${roles.join(' or ')} for the ${where}. An administrator of the ${where} can grant it.`,
    { roles },
  );
}
