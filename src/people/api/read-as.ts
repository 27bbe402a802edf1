import type { ReadDatabase } from '../../database/read-database.js';
import type { RequestContext } from '../../graphql/context.js';
import type { Viewer } from '../domain/viewer.js';

/** Reads who may do what, in one snapshot and as the viewer: row-level security shows it to no one else. */
export async function readAs<Value>(
  context: RequestContext,
  { actorId }: Viewer,
  read: (db: ReadDatabase) => Promise<Value>,
): Promise<Value> {
  // What is answered depends on who asks, and has no version that an answer could stand on.
  context.scopes.noteUnversioned();
  const snapshot = context.openSnapshot(actorId);
  try {
    return await read(snapshot);
  } finally {
    await snapshot.end();
  }
}
