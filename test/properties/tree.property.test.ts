import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planNodeId } from '../../src/plans/api/plan-node-id.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';
import { baht, LEVELS, type Model, type ModelNode, yearsOf } from '../support/model.js';
import { perform } from '../support/plan-builder.js';
import { histories } from './histories.js';
import { runs } from './run-settings.js';
import { createWorld, emptyModel } from './world.js';

const TYPES = [
  'TwentyYearGoal',
  'FiveYearPlan',
  'DevelopmentIssue',
  'Programme',
  'Project',
  'MainActivity',
  'SubActivity',
] as const;

/** What leads down from each level. */
const DOWN = ['fiveYearPlans', 'developmentIssues', 'programmes', 'projects', 'mainActivities', 'subActivities'];

/** Fields of every node, by the model. */
const FIELDS: Readonly<Record<string, (model: Model, node: ModelNode) => unknown>> = {
  __typename: (_, { level }) => TYPES[level],
  code: (_, { code }) => code,
  level: (_, { level }) => LEVELS[level],
  ordinal: (_, { ordinal }) => ordinal,
  title: (_, { title }) => title,
  printedNo: () => null,
  budget: (model, node) => baht(model.budget(node)),
  budgetBasis: (model, node) => model.budgetBasis(node),
  undatedBudget: (model, node) => baht(model.undated(node)),
  'parent { code }': (model, node) => {
    const parent = model.parent(node);
    return parent && { code: parent.code };
  },
  'plan { code title }': (model, node) => {
    const plan = model.plan(node);
    return plan && { code: plan.code, title: plan.title };
  },
  'yearBudgets { year amount }': (model, node) => {
    const plan = model.plan(node);
    const figures = plan ? (model.budgetByYear(node) ?? []) : [];
    return figures.flatMap((amount, i) =>
      amount === null || !plan ? [] : [{ year: yearsOf(plan)[i], amount: baht(amount) }],
    );
  },
};
const NAMES = Object.keys(FIELDS);

/** What is selected of a node: some fields, and what is below it, each as often as it is asked for. */
interface Selection {
  readonly fields: readonly string[];
  readonly below: readonly { readonly field: string; readonly selection: Selection }[];
  /** Whether it is written as a fragment on the interface or the type. */
  readonly as: 'plain' | 'interface' | 'type';
}

function selectionAt(level: number): fc.Arbitrary<Selection> {
  const ways = [DOWN[level], ...(level === 1 ? ['unplacedProjects'] : [])].filter((field) => field !== undefined);
  const step = (field: string) =>
    fc.record({ field: fc.constant(field), selection: selectionAt(field === 'unplacedProjects' ? 4 : level + 1) });
  return fc.record({
    fields: fc.array(fc.constantFrom(...NAMES), { maxLength: 4 }),
    below: ways.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...ways.map(step)), { minLength: 1, maxLength: 2 }),
    as: fc.constantFrom('plain' as const, 'interface' as const, 'type' as const),
  });
}

function write(level: number, { fields, below, as }: Selection): string {
  const plain = fields.map((field, i) => `f${i}: ${field}`).join(' ');
  const lists = below.map(
    ({ field, selection }, i) =>
      `b${i}: ${field} { ${write(field === 'unplacedProjects' ? 4 : level + 1, selection)} }`,
  );
  const own = as === 'interface' ? `... on PlanNode { ${plain || '__typename'} }` : plain;
  const text = `n: __typename ${own} ${lists.join(' ')}`;
  return as === 'type' ? `... on ${TYPES[level]} { ${text} }` : text;
}

function answer(model: Model, node: ModelNode, { fields, below, as }: Selection): unknown {
  const plain = fields.map((field, i) => [`f${i}`, FIELDS[field]?.(model, node)] as const);
  const named = as === 'interface' && fields.length === 0 ? [['__typename', TYPES[node.level]] as const] : [];
  const lists = below.map(({ field, selection }, i) => {
    const nodes = field === 'unplacedProjects' ? model.unplacedProjects(node) : model.children(node);
    return [`b${i}`, nodes.map((child) => answer(model, child, selection))] as const;
  });
  return Object.fromEntries([['n', TYPES[node.level]], ...plain, ...named, ...lists]);
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  await createWorld(database.pool);
});
afterAll(() => database.drop());

/** Lives through a history; ids come again, so no version may be left of those that had them before. */
async function live(operations: Parameters<typeof perform>[1][]): Promise<Model> {
  const model = emptyModel();
  await database.pool.query('truncate plan_node cascade');
  await database.pool.query('delete from content_version where holder_id > 0');
  for (const operation of operations) {
    for (const { text, values } of perform(model, operation)) await database.pool.query(text, [...values]);
  }
  return model;
}

const { limits, timeout } = runs(20, 150);
const anySelection = fc.tuple(...LEVELS.slice(0, 6).map((_, level) => selectionAt(level)));

test(
  'any selection of the tree below any node answers what the model has there',
  async () => {
    const seen = { objects: 0 };
    await fc.assert(
      fc.asyncProperty(histories({ growth: 60, changes: 15 }), anySelection, async (operations, selections) => {
        const model = await live(operations);
        const nodes = model.all().filter(({ level }) => level < 6);
        const fields = nodes.map((node, i) => {
          const type = LEVELS[node.level] as (typeof LEVELS)[number];
          const selection = write(node.level, selections[node.level] as Selection);
          return `q${i}: node(id: "${planNodeId({ level: type, code: node.code })}") { ... on ${TYPES[node.level]} { ${selection} } }`;
        });
        if (fields.length === 0) return;
        const expected = Object.fromEntries(
          nodes.map((node, i) => [`q${i}`, answer(model, node, selections[node.level] as Selection)]),
        );
        seen.objects += nodes.length;
        const executors: Executor[] = [createExecutor(database), createExecutor(database, { keptBytes: 2 ** 24 })];
        for (const executor of executors) {
          // All in one request, where wishes meet; then a few alone, and from memory where there is one.
          expect(await executor.ask(`{ ${fields.join('\n')} }`)).toEqual(expected);
          for (const i of [0, nodes.length - 1]) {
            expect(await executor.ask(`{ ${fields[i]} }`)).toEqual({ [`q${i}`]: expected[`q${i}`] });
          }
        }
      }),
      limits,
    );
    expect(seen.objects).toBeGreaterThan(limits.numRuns);
  },
  timeout,
);
