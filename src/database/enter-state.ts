import type { Statement } from './read-database.js';

/** What the statement of the sources answers: which revisions are read, and of which moment what lies outside them. */
export type FoundState = Readonly<Record<'holders' | 'revisions' | 'day' | 'moment' | 'recounted', string>>;

type Query = <Row>(statement: Statement) => Promise<readonly Row[]>;

const NOTHING: FoundState = { holders: '', revisions: '', day: '', moment: '', recounted: '' };

/** Whoever reads stays who they are, unless somebody is named. */
const SETTINGS = `
  select set_config('search_path', $1, true),
    set_config('plan_lineage.as_of_holders', $2, true),
    set_config('plan_lineage.as_of_revisions', $3, true),
    set_config('plan_lineage.as_of_day', $4, true),
    set_config('plan_lineage.as_of_moment', $5, true),
    set_config('plan_lineage.as_of_recounted', $6, true),
    set_config('plan_lineage.actor', coalesce($7, current_setting('plan_lineage.actor', true)), true)`;

/** The state that a statement names; null where there is none for whoever reads. */
export async function findState(query: Query, sources: Statement): Promise<FoundState | null> {
  const [found] = await query<FoundState>(sources);
  return found ?? null;
}

/** From now on the transaction reads a state; null: what is there. `actor`: the row of `actor`, or '' for nobody. */
export async function enterState(query: Query, state: FoundState | null, actor: string | null = null): Promise<void> {
  const { holders, revisions, day, moment, recounted } = state ?? NOTHING;
  const searchPath = state ? 'as_of, public' : 'public';
  await query({
    label: 'state.enter',
    text: SETTINGS,
    values: [searchPath, holders, revisions, day, moment, recounted, actor],
  });
}
