import type { Statement } from './read-database.js';

/** What the statement of the sources answers. */
type Found = Readonly<Record<'holders' | 'revisions' | 'day' | 'moment' | 'recounted', string>>;

const SETTINGS = `
  select set_config('search_path', 'as_of, public', true),
    set_config('plan_lineage.as_of_holders', $1, true),
    set_config('plan_lineage.as_of_revisions', $2, true),
    set_config('plan_lineage.as_of_day', $3, true),
    set_config('plan_lineage.as_of_moment', $4, true),
    set_config('plan_lineage.as_of_recounted', $5, true)`;

/**
 * From now on the transaction reads the state that the sources name: a statement that answers one row of texts. Answers
 * false where there is no such state for whoever reads.
 */
export async function enterState(
  query: <Row>(statement: Statement) => Promise<readonly Row[]>,
  sources: Statement,
): Promise<boolean> {
  const [found] = await query<Found>(sources);
  if (!found) return false;
  const { holders, revisions, day, moment, recounted } = found;
  await query({ label: 'state.enter', text: SETTINGS, values: [holders, revisions, day, moment, recounted] });
  return true;
}
