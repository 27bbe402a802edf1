import type { Client } from 'pg';
import { takeSample } from '../database/sample.ts';
import { planTree } from '../questions/plan-tree.ts';
import type { Case } from '../questions/question.ts';
import { runRaw } from '../servers/raw/answer.ts';
import { planTree as rawPlanTree } from '../servers/raw/plan-tree.ts';
import { type Ground, gatherStatistics } from './ground.ts';
import type { Task } from './task.ts';
import type { Revision, Writer } from './writer.ts';

/** The question of the row `plan-tree`, asked of a state. */
const OF_STATE = planTree.ours.query
  .replace('$startYear: FiscalYear!', '$startYear: FiscalYear!, $asOf: AsOf')
  .replace('startYear: $startYear)', 'startYear: $startYear, asOf: $asOf)');

const PLAN = `query ($areaCode: String!, $startYear: FiscalYear!) {
  fiveYearPlan(areaCode: $areaCode, startYear: $startYear) { id version revisions { id number } }
}`;

/** The tree of a revision by hand: the rows of the history that belong to it. */
const RAW_TREE = {
  ...rawPlanTree,
  name: 'plan-tree-of-revision',
  sql: `
    select cardinality(n.path) - case when n.path[1] = plan.path[1] then cardinality(plan.path) - 1 else 0 end,
      n.level, n.code, n.ordinal, n.title, n.budget
    from area a
    join plan_node published on published.area_id = a.id and published.level = 1 and published.start_year = $2
    join history.plan_node plan on plan.holder_id = published.id and plan.id = published.id
      and plan.since <= $3 and (plan.until is null or plan.until > $3)
    join history.plan_node n on n.holder_id = plan.holder_id and n.since <= $3 and (n.until is null or n.until > $3)
    where a.code = $1
    order by n.path`,
  values: (asked: URLSearchParams) => [asked.get('areaCode'), asked.get('startYear'), asked.get('revision')],
};

interface PublishedPlan {
  readonly id: string;
  readonly version: number;
  readonly revisions: readonly Revision[];
}

/**
 * The tree of a plan of usual size as its first revision has it, which is what is published, so that both must be the same.
 * Nothing of other states is kept in memory: the published tree is asked of a server without memory.
 */
export function asOf({ writer, uncached, owner, country, planSize }: Ground): Task {
  let of: Case;
  let plan: PublishedPlan;
  let first: Revision;
  let withoutMemory: Writer;
  const tree = async (asked: Writer, state: object | null) => {
    const variables = { ...planTree.ours.variables(of), asOf: state };
    return planTree.ours.read(await asked.ask<never>(OF_STATE, variables), of);
  };
  const published = async () => (await writer.ask<{ fiveYearPlan: PublishedPlan }>(PLAN, of)).fiveYearPlan;
  return {
    name: 'as-of',
    title: `the tree of a revision of ${planSize.toLocaleString('en')} nodes`,
    short: true,
    async prepare() {
      of = planTree.cases(await takeSample(country.databaseUrl, planSize))[0] as Case;
      plan = await published();
      await writer.change(plan.id, {
        change: [{ id: plan.id, version: plan.version, content: { title: 'แผนที่ทบทวนแล้ว' } }],
      });
      // With the second revision the first one gets rows of its own.
      await writer.record(plan.id);
      first = (await published()).revisions.find(({ number }) => number === 1) as Revision;
      withoutMemory = await uncached();
      await gatherStatistics(owner);
    },
    finish: () => writer.discard(plan.id),
    lanes: new Map([
      ['ours', { run: () => tree(writer, { revision: first.id }) }],
      ['published', { run: () => tree(withoutMemory, null) }],
      ['raw', { run: () => treeByHand(owner, of, first.number) }],
    ]),
  };
}

async function treeByHand(owner: Client, of: Case, revision: number): Promise<unknown> {
  const asked = new URLSearchParams(
    [...Object.entries(of), ['revision', revision]].map(([name, value]) => [String(name), String(value)]),
  );
  const { data } = JSON.parse(await runRaw(owner, RAW_TREE, asked)) as { data: never };
  return planTree.ours.read(data, of);
}
