import { countAll, fetchPage, type KeysetPage, type KeysetPageOf } from '../../database/keyset.js';
import type { RequestContext } from '../../graphql/context.js';
import { fromGlobalIdOf } from '../../graphql/relay/global-id.js';
import { readAs } from '../../people/api/read-as.js';
import type { ImportJob } from '../domain/import-job.js';
import { entriesQuery, findImportJob } from '../store/import-job.store.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NEVER = '00000000-0000-0000-0000-000000000000';

/** The UUID in an ID; one that never was finds nothing. */
export function readUuid(type: 'ImportJob' | 'Upload', id: string, field: string): string {
  const { key } = fromGlobalIdOf([type], id, field);
  return UUID.test(key) ? key : NEVER;
}

/** An import of the viewer by its UUID; null: there is none, or it is not theirs. */
export async function importJobByKey(context: RequestContext, key: string): Promise<ImportJob | null> {
  const { viewer } = context;
  if (!viewer || !UUID.test(key)) return null;
  return await readAs(context, viewer, (db) => findImportJob(db, key));
}

/** A page of the changes or the faults of an import of the viewer. */
export async function entriesOf<Entry>(
  context: RequestContext,
  table: 'import_change' | 'import_fault',
  jobId: string,
  page: KeysetPage,
): Promise<{ found: KeysetPageOf<Entry>; count: () => Promise<number> }> {
  const { viewer } = context;
  if (!viewer) throw new Error('an import is shown to nobody but its owner');
  const query = entriesQuery(table, jobId);
  const rows = await readAs(context, viewer, (db) => fetchPage<{ said: Entry }>(db, query, page));
  return {
    found: { ...rows, rows: rows.rows.map(({ said, cursorKey }) => ({ ...said, cursorKey })) },
    count: () => readAs(context, viewer, (db) => countAll(db, query)),
  };
}
