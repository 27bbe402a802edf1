import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';
import { Model } from '../support/model.js';
import type { Operation } from '../support/plan-builder.js';
import { compareCoverage, compareMatrices, compareSupport } from './answers.js';
import { histories, RARE_HISTORIES } from './histories.js';
import { readKeptSupport } from './kept-support.js';
import { runs } from './run-settings.js';
import { inTransactions, liveInTransactions, type Step } from './transactions.js';
import { createWorld, emptyModel, frameworkElements, writeElements } from './world.js';

let database: TestDatabase;
let executor: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  executor = createExecutor(database);
  await createWorld(database.pool);
});
afterAll(() => database.drop());

/** Fails, with the SQL that led there, where what is kept differs from what it would be anew, or answers from the model. */
async function expectKept(model: Model, script: string, size: number): Promise<void> {
  try {
    const { kept, anew } = await readKeptSupport(database.pool);
    expect(kept).toEqual(anew);
    for (const { actual, expected } of [
      await compareCoverage(executor, model),
      await compareSupport(executor, model, size),
      await compareMatrices(executor, model),
    ]) {
      expect(actual).toEqual(expected);
    }
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\nafter\n${script}`);
  }
}

const { limits, timeout } = runs(10, 50);
const change = (operations: (typeof RARE_HISTORIES)[number]): Step[] =>
  operations.map((operation) => ({ kind: 'change', operation }));
const step = (kind: Operation['kind'], a: number, amount: bigint | null = null, c = 0): Operation => ({
  ...{ kind, a, b: 1, c, amount },
});

const EXAMPLES: [Step[], number][] = [
  ...RARE_HISTORIES.flatMap((operations): [Step[], number][] => [
    [[...change(operations), { kind: 'settle' }, ...change(operations)], 1],
    // What a savepoint has refreshed, and then undone, is due again.
    [[{ kind: 'savepoint' }, ...change(operations), { kind: 'settle' }, { kind: 'undo' }, ...change(operations)], 1],
    [[...change(operations), { kind: 'savepoint' }, { kind: 'settle' }, { kind: 'undo' }], 1],
  ]),
  // Money of a plan gets a year: of the goal above it nothing changes but what has none.
  [
    [
      ...change([step('goal', 0), step('plan', 0, null, 1), step('state', 1, 500_00n), step('align', 0)]),
      { kind: 'commit' },
      ...change([step('line', 1, 100_00n)]),
    ],
    1,
  ],
];

test(
  'what is kept of support is what it would be anew, whatever a writer does in transactions',
  async () => {
    const steps = inTransactions(histories({ growth: 30, changes: 40 }));
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 5 }), async (list, size) => {
        await database.pool.query('truncate plan_node cascade');
        await writeElements(database.pool);
        const model = emptyModel();
        await expectKept(model, await liveInTransactions(database.pool, model, list), size);
      }),
      {
        ...limits,
        examples: EXAMPLES,
      },
    );
  },
  timeout,
);

test(
  'writers of different plans never wait for each other, and the country is the sum of their plans',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...[0, 1, 2].map(() => inTransactions(histories({ growth: 20, changes: 20 })))),
        async (writers) => {
          await database.pool.query('truncate plan_node cascade');
          await writeElements(database.pool);
          const world = emptyModel();
          const models = world.areas.map((area, i) => {
            const model = new Model([area], frameworkElements(), world.nationalFrameworks);
            model.lastId = i * 1_000_000;
            return model;
          });
          const scripts = await Promise.all(
            models.map((model, i) => {
              const steps = (writers[i] ?? []).filter(({ kind }) => kind !== 'moveElement');
              return liveInTransactions(database.pool, model, steps);
            }),
          );
          for (const model of models) {
            for (const node of model.all()) world.nodes.set(node.id, node);
            world.alignments.push(...model.alignments);
          }
          await expectKept(world, scripts.join('\n-- at the same time\n'), 3);
        },
      ),
      limits,
    );
  },
  timeout,
);
