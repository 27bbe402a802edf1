import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planNodeId } from '../../src/plans/api/plan-node-id.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';
import { LEVELS, type Model } from '../support/model.js';
import { perform } from '../support/plan-builder.js';
import { histories } from './histories.js';
import { NOW } from './naive-gaps.js';
import { runs } from './run-settings.js';
import { createWorld, emptyModel } from './world.js';

const NODE = 'id code title ordinal budget undatedBudget';
const WAY = `developmentIssues { ${NODE} programmes { ${NODE} projects { ...P } } } unplacedProjects { ...P }`;
const QUESTION = `query ($ids: [ID!]!) {
  nodes(ids: $ids) { ... on PlanNode { ${NODE} parent { title } plan { code budget } ancestors { title budget }
    yearBudgets { year amount } indicators { name } alignments { status element { code } }
    trace { complete chain { title } breaks { reason } nationalPaths { status nodeCount elements { code } } }
    ... on TwentyYearGoal { fiveYearPlans { ${NODE} ${WAY} } } ... on FiveYearPlan { goal { title } ${WAY} } } }
  areas(first: 10) { edges { node { code nameEn goal { title budget } fiveYearPlans { title budget } } } }
  coverage(framework: "NATIONAL_STRATEGY", level: "MASTER_PLAN") { totalBudget rows { element { code } alignedNodeCount totalBudget state } }
}
fragment P on Project { ${NODE} projectClass mainActivities { ${NODE} subActivities { ${NODE} } } }`;

let database: TestDatabase;
let forgetting: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  forgetting = createExecutor(database, { now: NOW });
  await createWorld(database.pool);
});
afterAll(() => database.drop());

/** The IDs of all nodes there are, and of some that there are no more. */
function idsOf(model: Model, gone: readonly string[]): string[] {
  const ids = model
    .all()
    .map(({ level, code }) => planNodeId({ level: LEVELS[level] as (typeof LEVELS)[number], code }));
  return [...gone, ...ids].slice(-100);
}

const { limits, timeout } = runs(10, 40);

test(
  'one process that remembers, and one that remembers little, answer through any history as one that does not',
  async () => {
    const seen = { asked: 0, saved: 0 };
    await fc.assert(
      fc.asyncProperty(
        histories({ growth: 30, changes: 30 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(5_000),
        async (operations, pause, bytes) => {
          const model = emptyModel();
          await database.pool.query('truncate plan_node cascade');
          // Ids come again in these tests, unlike in life: nothing is left of those that had them before.
          await database.pool.query('delete from content_version where holder_id > 0');
          const remembering = [2 ** 24, 5_000 + bytes].map((keptBytes) =>
            createExecutor(database, { keptBytes, now: NOW }),
          );
          let gone: string[] = [];
          for (const [i, operation] of operations.entries()) {
            const before = idsOf(model, []);
            for (const { text, values } of perform(model, operation)) await database.pool.query(text, [...values]);
            const after = new Set(idsOf(model, []));
            gone = [...gone, ...before.filter((id) => !after.has(id))].slice(-5);
            if (i % pause !== 0 && i < operations.length - 1) continue;
            const variables = { ids: idsOf(model, gone) };
            const expected = await forgetting.execute(QUESTION, variables);
            for (const executor of remembering) {
              // Once with what has changed since, and once from what is kept by then.
              for (const again of [false, true]) {
                const { data, errors, statements } = await executor.execute(QUESTION, variables);
                expect({ data, errors }).toEqual({ data: expected.data, errors: expected.errors });
                if (again && executor === remembering[0]) {
                  seen.asked += expected.statements.length;
                  seen.saved += expected.statements.length - statements.length;
                }
              }
            }
          }
        },
      ),
      limits,
    );
    if (process.env.SHOW) console.log(seen);
    expect(seen.saved).toBeGreaterThan(seen.asked / 4);
  },
  timeout,
);
