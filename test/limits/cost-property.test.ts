import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { createReadDatabase } from '../../src/database/read-database.js';
import { buildGraphQLSchema } from '../../src/graphql/schema.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type ArgumentValues, choicesOf, generateQuery } from './generate-query.js';
import { idOf } from './operations.js';
import { objectsReturned, reckon } from './reckon.js';

/** Beyond this an operation is refused whatever it returns, and is not worth the time to run it. */
const DEAR = 120_000;

const TYPES = [
  'TwentyYearGoal',
  'FiveYearPlan',
  'DevelopmentIssue',
  'Programme',
  'Project',
  'MainActivity',
  'SubActivity',
];

let database: TestDatabase;
let schema: GraphQLSchema;
let values: ArgumentValues;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  schema = await buildGraphQLSchema();
  values = await argumentValues(database);
});

afterAll(async () => {
  await database.drop();
});

/** Names of what is in the database, a few of each kind. */
async function argumentValues({ pool }: TestDatabase): Promise<ArgumentValues> {
  const { rows: nodes } = await pool.query<{ code: string; level: number }>(
    `select code, level from (select code, level, row_number() over (partition by level order by md5(code)) as place
      from plan_node) n where place <= 6 or level < 2 order by level, code`,
  );
  const { rows: others } = await pool.query<{ type: string; code: string }>(
    `(select 'Area' as type, code from area order by md5(code) limit 4)
      union all (select 'Indicator', code from indicator order by md5(code) limit 4)
      union all (select 'DevelopmentGuideline', code from development_guideline order by md5(code) limit 2)
      union all (select 'FrameworkElement', f.code || '/' || e.level || '/' || e.code
        from framework_element e join framework f on f.id = e.framework_id order by md5(e.code) limit 4)`,
  );
  const quoted = (texts: readonly string[]) => texts.map((text) => JSON.stringify(text));
  const nodeIds = nodes.map(({ level, code }) => idOf(TYPES[level] as string, code));
  const ids = [...nodeIds, ...others.map(({ type, code }) => idOf(type, code))];
  const plans = nodes.filter(({ level }) => level === 1).map(({ code }) => code);
  const areas = [...new Set(plans.map((code) => code.split('-P')[0] as string)), 'TH-10'];
  return {
    id: quoted(ids),
    ids: ids.map((id, i) => `[${quoted([id, ids[(i * 7) % ids.length] as string, id]).join(', ')}]`),
    planId: quoted(plans.map((code) => idOf('FiveYearPlan', code))),
    code: quoted([...nodes.map(({ code }) => code), ...areas, '1', '2', '3']),
    areaCode: quoted(areas),
    startYear: ['2571', '2566', '2561'],
    framework: ['"NATIONAL_STRATEGY"', '"SDG"', '"NESDP_13"'],
    fromFramework: ['"NESDP_13"'],
    toFramework: ['"SDG"', '"NESDP_13"'],
    level: ['"MASTER_PLAN"', '"STRATEGY"', '"SUB_PLAN"', '"GOAL"', '"MILESTONE"'],
    levels: ['[PROJECT]', '[PROGRAMME, MAIN_ACTIVITY]', '[TWENTY_YEAR_GOAL, SUB_ACTIVITY]'],
    text: ['"การ"', '"ท่องเที่ยว"'],
    fiscalYear: ['2571', '2573'],
    includeMembers: ['true', 'false'],
    includeJustified: ['true'],
    filter: ['{}'],
    from: plans.map((code) => `{ published: ${JSON.stringify(idOf('FiveYearPlan', code))} }`),
    to: plans.map((code) => `{ published: ${JSON.stringify(idOf('FiveYearPlan', code))} }`),
    role: ['LEAD'],
    kind: ['FIVE_YEAR_PLAN', 'ANNUAL_PLAN'],
    planKind: ['FIVE_YEAR_PLAN'],
    total: ['"1000"'],
    inputs: [
      '[{ areaCode: "TH-55", population: "1", area: "1", povertyRatio: "1", householdIncome: "1", gpp: "1", budgetEfficiency: "1" }]',
    ],
    groupBy: ['[AREA]', '[LEVEL, SOURCE, AGENCY]', '[]'],
  };
}

test('the estimate is never below the number of objects returned', async () => {
  const seen = { run: 0, objects: 0, plain: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(10_000), { minLength: 8, maxLength: 80 }),
      fc.integer({ min: 2, max: 8 }),
      async (numbers, depth) => {
        const document = generateQuery(schema, values, choicesOf(numbers), depth);
        // Apart from those of the query before, some of which may still run when it was refused.
        const labels: string[] = [];
        const db = createReadDatabase(database.pool, { onStatement: ({ label }) => labels.push(label) });
        const { cost } = await reckon(schema, db, { document });
        expect(labels).toEqual([...new Set(labels)]);
        if (cost > DEAR) return;
        const { count } = await objectsReturned(schema, database.db, { document });
        seen.run += 1;
        seen.objects += count;
        if (count > 0) seen.plain += 1;
        if (cost < count) throw new Error(`reckoned ${cost}, returned ${count}: ${document}`);
      },
    ),
    {
      numRuns: Number(process.env.COST_RUNS ?? 200),
      seed: process.env.COST_SEED ? Number(process.env.COST_SEED) : 2571,
    },
  );
  // The property would be empty if most queries were refused or returned nothing.
  if (process.env.SHOW) console.log(seen);
  expect(seen.run).toBeGreaterThan(100);
  expect(seen.plain).toBeGreaterThan(60);
}, 120_000);

const DETAILS = `area { members { fiveYearPlans { id } } names { nameTh } memberships { group { code } } }
  parent { id } ancestors { id ancestors { id } } plan { id } provenance { source }
  alignments { evidence { kind } path { code } element { children { code } furtherParents { code } } node { id } }
  budgetLines { amount } yearBudgets { amount } agencies { agency { area { code } } } leadAgency { code }
  relatedAgencies { code } indicators { baseline { value } targets { value } yearTargets { value } node { id } }
  trace { subject { id } chain { id } breaks { reason } nationalPaths { via { id } elements { code } evidence { kind } }
    internationalPaths { elements { code } evidence { note } } }`;
const PROJECT = '... on Project { guidelines { guideline { issue { id } } } outcomes { stated } }';
const CHILD = `children(first: 200) { pageInfo { hasNextPage } edges { node { ... on PlanNode { ${DETAILS} } ${PROJECT} } } }`;
const WHOLE: readonly string[] = [
  `... on PlanNode { ${DETAILS} }`,
  `... on PlanNode { ${CHILD} }`,
  `... on PlanNode { children(last: 200) { edges { node { ${CHILD} } } } }`,
  `... on PlanNode { descendants(first: 200) { edges { node { ${DETAILS} } } } }`,
  `... on PlanNode { descendants(first: 200) { edges { node { descendants(first: 200) { edges { node { id } } } } } } }`,
  `... on FiveYearPlan { developmentIssues { ${DETAILS} guidelines { issue { id } } programmes { ${DETAILS} projects { ${DETAILS} ${PROJECT} } } } unplacedProjects { ${DETAILS} } }`,
  '... on FiveYearPlan { goal { roadmap { body } fiveYearPlans { developmentIssues { programmes { projects { mainActivities { subActivities { mainActivity { project { programme { projects { id } } } } } } } } } } } }',
  '... on PlanNode { plan { developmentIssues { parent { ... on FiveYearPlan { developmentIssues { plan { developmentIssues { id } } } } } } } }',
];

test('also where everything that is known of the nodes of a plan is asked for', async () => {
  const { rows: plans } = await database.pool.query<{ code: string; level: number }>(
    'select code, level from plan_node where level <= 1 order by code',
  );
  let objects = 0;
  for (const { code, level } of plans) {
    const id = idOf(TYPES[level] as string, code);
    const roots = [`node(id: "${id}")`, `planNode(code: "${code}")`, `nodes(ids: ["${id}", "${id}"])`];
    for (const [i, selection] of WHOLE.entries()) {
      for (const root of [roots[2], roots[i % 2]]) {
        const document = `{ ${root} { ${selection} } }`;
        const { cost } = await reckon(schema, database.db, { document });
        const { count, errors } = await objectsReturned(schema, database.db, { document });
        expect(errors).toEqual([]);
        objects += count;
        if (cost < count) throw new Error(`reckoned ${cost}, returned ${count}: ${document}`);
      }
    }
  }
  expect(objects).toBeGreaterThan(40_000);
}, 120_000);
