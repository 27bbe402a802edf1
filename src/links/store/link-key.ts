import type { ReadDatabase } from '../../database/read-database.js';

/** The secret that links are signed with: one for all servers of the database. */
export async function findLinkKey(db: ReadDatabase): Promise<string> {
  const [row] = await db.query<{ key: string }>({ label: 'link-key', text: 'select key from link_key', values: [] });
  if (!row) throw new Error('the database has no key for links');
  return row.key;
}
