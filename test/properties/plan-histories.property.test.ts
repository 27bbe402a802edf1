import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';
import type { Model } from '../support/model.js';
import { type Operation, perform, type WriterStatement } from '../support/plan-builder.js';
import {
  type Comparison,
  compareCoverage,
  compareGaps,
  compareMatrices,
  compareNodes,
  compareSupport,
} from './answers.js';
import { histories, RARE_HISTORIES } from './histories.js';
import { keptOf, readKept } from './kept-columns.js';
import { NOW } from './naive-gaps.js';
import { runs } from './run-settings.js';
import { createWorld, emptyModel } from './world.js';

let database: TestDatabase;
let executor: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  executor = createExecutor(database, { now: NOW });
  await createWorld(database.pool);
});
afterAll(() => database.drop());

/** Lives through a history in the model and in an empty database; answers both, with the SQL of the history. */
async function live(history: readonly Operation[]): Promise<{ model: Model; script: string }> {
  const model = emptyModel();
  await database.pool.query('truncate plan_node cascade');
  const done: WriterStatement[] = [];
  for (const operation of history) {
    for (const statement of perform(model, operation)) {
      done.push(statement);
      await database.pool.query(statement.text, [...statement.values]);
    }
  }
  return { model, script: done.map(({ text, values }) => `${text}  -- ${JSON.stringify(values)}`).join('\n') };
}

/** Fails with the SQL that led there, so that a counter-example can be replayed by hand. */
function agree({ actual, expected }: Comparison, script: string): void {
  try {
    expect(actual).toEqual(expected);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\nafter\n${script}`);
  }
}

const { limits, timeout } = runs(12, 50);
const history = histories({ growth: 40, changes: 40 });

describe('after any history of changes', () => {
  test(
    'paths, plans, sizes and figures are what the writers’ statements come to',
    async () => {
      await fc.assert(
        fc.asyncProperty(history, async (operations) => {
          const { model, script } = await live(operations);
          agree({ actual: await readKept(database.pool), expected: keptOf(model) }, script);
        }),
        { ...limits, examples: RARE_HISTORIES.map((operations): [Operation[]] => [operations]) },
      );
    },
    timeout,
  );

  const questions: Record<string, (model: Model, size: number) => Promise<Comparison>> = {
    'place, money and trace of every node': (model) => compareNodes(executor, model),
    'coverage at every level and scope': (model) => compareCoverage(executor, model),
    'supporting nodes of every element, page by page': (model, size) => compareSupport(executor, model, size),
    'the alignment matrix of every plan': (model) => compareMatrices(executor, model),
    'the gaps of every area and plan': (model) => compareGaps(executor, model),
  };
  for (const [name, compare] of Object.entries(questions)) {
    test(
      `the API answers by definition: ${name}`,
      async () => {
        await fc.assert(
          fc.asyncProperty(history, fc.integer({ min: 1, max: 5 }), async (operations, size) => {
            const { model, script } = await live(operations);
            agree(await compare(model, size), script);
          }),
          { ...limits, examples: RARE_HISTORIES.map((operations): [Operation[], number] => [operations, 1]) },
        );
      },
      timeout,
    );
  }
});
