import type { Transaction } from '../../database/write-database.js';
import type { Coded } from '../domain/detail-codes.js';
import type { KnownCodes } from '../domain/known.js';

const TABLES: Readonly<Record<Coded, { readonly table: string; readonly node: string }>> = {
  guidelines: { table: 'development_guideline', node: 'issue_id' },
  indicators: { table: 'indicator', node: 'node_id' },
};

/** What some codes of guidelines, or of indicators, stand for: in the draft of a plan or goal, and anywhere. */
export async function findDetailCodes(
  transaction: Transaction,
  what: Coded,
  holderId: number,
  codes: readonly string[],
): Promise<KnownCodes> {
  if (codes.length === 0) return { ofNodes: new Map(), taken: new Set() };
  const { table, node } = TABLES[what];
  const rows = await transaction.query<{ code: string; node: string | null }>({
    label: `draft.codes-of-${what}`,
    text: `select t.code, (
        select n.code from draft.${table} d join draft.plan_node n on n.id = d.${node}
        where d.code = t.code and coalesce(n.plan_id, n.id) = $1) as node
      from (
        select code from public.${table} where code = any($2)
        union select code from draft.${table} where code = any($2)
        union select code from history.${table} where code = any($2)) t`,
    values: [holderId, codes],
  });
  return {
    ofNodes: new Map(rows.flatMap((row) => (row.node === null ? [] : [[row.code, row.node]]))),
    taken: new Set(rows.map(({ code }) => code)),
  };
}
