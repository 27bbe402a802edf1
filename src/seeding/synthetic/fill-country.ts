import type { ClientBase } from 'pg';
import { bulkLoad } from './bulk-load.js';
import { checkDerived } from './check-derived.js';
import type { CountryOutline, GoalOutline } from './country.js';
import type { ElementChoice } from './elements.js';
import { addPlan, type Ids } from './plan-rows.js';
import { Serial } from './serial.js';
import { PLAN_NODE, type Rows } from './tables.js';
import { goalTitle } from './titles.js';
import { emptyRows, writeRows } from './write-rows.js';

/** What the work is at: writing nodes, then building indexes, checking, gathering statistics. */
export type Step = 'nodes' | 'indexes' | 'check' | 'statistics';
/** Called as the work goes on, with the nodes written so far. */
export type OnProgress = (nodesDone: number, step: Step) => void;

/** What a country is filled with. */
export interface Filling {
  seed: number;
  source: string;
  elements: ElementChoice;
}

const PLANS_A_BATCH = 5;

/** Writes all rows of a country inside the caller's transaction, and checks what triggers would have made. */
export async function fillCountry(
  client: ClientBase,
  country: CountryOutline,
  filling: Filling,
  onProgress: OnProgress,
): Promise<void> {
  const nodes = await Serial.of(client, 'plan_node');
  const indicators = await Serial.of(client, 'indicator');
  const alignments = await Serial.of(client, 'alignment');
  const ids = { node: () => nodes.next(), indicator: () => indicators.next(), alignment: () => alignments.next() };
  await bulkLoad(
    client,
    async () => {
      await writeCountry(client, country, filling, ids, (written) => onProgress(written, 'nodes'));
      for (const serial of [nodes, indicators, alignments]) await serial.keep(client);
      await client.query('analyze plan_node, node_budget, alignment');
      await client.query(SUM_GOALS, [nodes.first]);
      await client.query(COUNT_PLANS, [nodes.first]);
      await client.query(RAISE_VERSIONS, [nodes.first]);
      await client.query(NOTE_REVISIONS, [nodes.first]);
    },
    () => onProgress(nodes.used, 'indexes'),
  );
  onProgress(nodes.used, 'check');
  await checkDerived(client, nodes.first);
}

// A goal's money is its plans', without years: its plans do not share a period.
const SUM_GOALS = `
  update plan_node goal set budget = below.budget, undated_budget = below.undated, budget_basis = 'SUMMED'
  from (select parent_id, sum(budget) as budget, sum(undated_budget) as undated
    from plan_node where parent_id >= $1 and level = 1 group by parent_id) below
  where goal.id = below.parent_id and below.budget is not null`;

const COUNT_PLANS = `
  insert into plan_size (plan_id, level, node_count)
  select plan_id, level, count(*) from plan_node where id >= $1 and plan_id is not null group by 1, 2`;

// Goals and plans that are published without ever having been drafts are their own first revisions.
const NOTE_REVISIONS = `
  with noted as (
    insert into history.revision (holder_id, number, area_id, made_at)
    select id, 1, area_id, created_at from plan_node where id >= $1 and level < 2
    returning holder_id, made_at
  )
  insert into history.publication (holder_id, revision, published_at) select holder_id, 1, made_at from noted`;

const RAISE_VERSIONS = `
  select content_raise(array(select id from plan_node where id >= $1 and level < 2))`;

async function writeCountry(
  client: ClientBase,
  country: CountryOutline,
  filling: Filling,
  ids: Ids,
  onWritten: (nodes: number) => void,
): Promise<void> {
  const goalIds = new Map<GoalOutline, number>();
  let rows = emptyRows();
  for (const goal of country.goals) {
    const id = ids.node();
    goalIds.set(goal, id);
    addGoal(goal, id, filling.source, rows);
  }
  // The next batch is made while the database writes the last one.
  let writing = writeRows(client, rows);
  let written = country.goals.length;
  for (let i = 0; i < country.plans.length; i += PLANS_A_BATCH) {
    rows = emptyRows();
    for (const plan of country.plans.slice(i, i + PLANS_A_BATCH)) {
      addPlan(plan, plan.goal ? (goalIds.get(plan.goal) ?? null) : null, { ...filling, ids }, rows);
    }
    await writing;
    onWritten(written);
    writing = writeRows(client, rows);
    written += rows.get(PLAN_NODE)?.length ?? 0;
  }
  await writing;
}

function addGoal(goal: GoalOutline, id: number, source: string, rows: Rows): void {
  const kind = goal.area.kind === 'PROVINCE' ? 'PROVINCIAL_GOAL' : 'GROUP_DIRECTION';
  const title = goalTitle(goal.area, goal.startYear);
  const noMoney = [null, null, null, null, null];
  const top = [
    id,
    goal.code,
    goal.area.id,
    0,
    null,
    null,
    `{${id}}`,
    goal.ordinal,
    title,
    ...noMoney,
    null,
    null,
    null,
  ];
  rows.get(PLAN_NODE)?.push([...top, goal.startYear, goal.endYear, kind, 'DRAFT', true, source, 'UNSURE']);
}
