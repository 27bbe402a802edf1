import type { ClientBase } from 'pg';
import { type Rows, TARGETS, type Target } from './tables.js';

/** Empty lists for all tables. */
export function emptyRows(): Rows {
  return new Map(TARGETS.map((target) => [target, []]));
}

/** Writes all rows, one statement a table. */
export async function writeRows(client: ClientBase, rows: Rows): Promise<void> {
  for (const target of TARGETS) {
    const list = rows.get(target) ?? [];
    if (list.length === 0) continue;
    const columns = target.columns.map((_, at) => list.map((row) => row[at] ?? null));
    await client.query({ name: `synthetic-${target.table}`, text: insertInto(target), values: columns });
  }
}

/** One insert for any number of rows: a parameter for each column, as an array of texts. */
function insertInto({ table, columns }: Target): string {
  const names = columns.map(([name]) => name).join(', ');
  const casts = columns.map(([name, type]) => `r.${name}::${type}`).join(', ');
  const parameters = columns.map((_, i) => `$${i + 1}::text[]`).join(', ');
  return `insert into ${table} (${names}) overriding system value
    select ${casts} from unnest(${parameters}) as r(${names})`;
}
