import { type ClientBase, escapeIdentifier } from 'pg';

const TABLES = ['plan_node', 'node_budget'];

/**
 * Runs `load` inside the caller's transaction while the triggers of nodes and money rest, and without their
 * foreign keys and the indexes of the search, which are made again in one go afterwards, from their own definitions.
 */
export async function bulkLoad(client: ClientBase, load: () => Promise<void>, onIndexes: () => void): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(INDEXES);
  const { rows: foreignKeys } = await client.query<{ table: string; name: string; definition: string }>(FOREIGN_KEYS, [
    TABLES,
  ]);
  for (const { table, name } of foreignKeys) {
    await client.query(`alter table ${table} drop constraint ${escapeIdentifier(name)}`);
  }
  for (const { name } of indexes) await client.query(`drop index ${escapeIdentifier(name)}`);
  for (const table of TABLES) await client.query(`alter table ${table} disable trigger user`);

  await load();

  onIndexes();
  await client.query(`set local maintenance_work_mem = '512MB'`);
  // Deferred constraints must be settled before a table can be altered. One of them keeps the support of elements: the
  // alignments of the load have marked their plans.
  await client.query('set constraints all immediate');
  for (const table of TABLES) await client.query(`alter table ${table} enable trigger user`);
  for (const { definition } of indexes) await client.query(definition);
  for (const { table, name, definition } of foreignKeys) {
    await client.query(`alter table ${table} add constraint ${escapeIdentifier(name)} ${definition}`);
  }
}

const INDEXES = `
  select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
  where i.indrelid = 'plan_node'::regclass and (m.amname = 'gin' or c.relname like '%search%')
  order by c.relname`;

const FOREIGN_KEYS = `
  select t.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
  from pg_constraint k join pg_class t on t.oid = k.conrelid
  where k.contype = 'f' and k.conrelid = any ($1::text[]::regclass[])
  order by t.relname, k.conname`;
