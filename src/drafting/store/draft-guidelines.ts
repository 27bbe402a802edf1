import type { Transaction } from '../../database/write-database.js';

/** The projects that follow a guideline which is about to go: one of issues that keep only some, or of nodes that go. */
export async function findForsaken(
  transaction: Transaction,
  issues: { readonly ids: readonly number[]; readonly keptCodes: readonly string[] },
  removedIds: readonly number[],
): Promise<number[]> {
  if (issues.ids.length === 0 && removedIds.length === 0) return [];
  const rows = await transaction.query<{ id: number }>({
    label: 'draft.forsaken',
    text: `select distinct f.project_id as id
      from development_guideline g join project_guideline f on f.guideline_id = g.id
      where g.issue_id = any($1) and not g.code = any($2) or g.issue_id = any($3)`,
    values: [issues.ids, issues.keptCodes, removedIds],
  });
  return rows.map(({ id }) => id);
}
