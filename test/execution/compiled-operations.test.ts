import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type DocumentNode,
  type GraphQLSchema,
  getIntrospectionQuery,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { createCompiledOperations } from '../../src/graphql/execution/compiled-operations.js';
import { compiledFields } from '../../src/graphql/execution/compiler-fit.js';
import { withoutConditions } from '../../src/graphql/execution/plain-operation.js';
import { choicesOf } from '../limits/generate-query.js';
import { type ExampleOperation, exampleOperations, idOf } from '../limits/operations.js';
import { runs } from '../properties/run-settings.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testSchema } from '../support/graphql.js';
import { generateOperation, type Values } from './generate-operation.js';
import { createRuns } from './runs.js';
import { seedValues } from './values.js';

let database: TestDatabase;
let schema: GraphQLSchema;
let values: Values;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  schema = await testSchema();
  values = await seedValues(database);
});
afterAll(() => database.drop());

const PLAN = 'fiveYearPlan(areaCode: "TH-55", startYear: 2571)';
const NODE = idOf('FiveYearPlan', 'TH-55-P2571');

describe('the example operations', () => {
  const directories = ['examples/operations', '../shared/operations'].filter((path) => existsSync(path));
  const known = new Map(exampleOperations().map((example) => [example.name, example]));
  const examples = directories.flatMap((directory) =>
    readdirSync(directory).flatMap((file) => {
      const document = readFileSync(join(directory, file), 'utf8');
      return [...document.matchAll(/^query (\w+)/gm)].map(([, name = '']) => ({
        ...(known.get(name) as ExampleOperation),
        document,
      }));
    }),
  );
  test.each(examples)('$name answers the same to the byte', async (example) => {
    const { byGraphqlJs, byCompiled } = createRuns(schema, database.db);
    const { text, errors } = await byGraphqlJs(example);
    expect(errors).toEqual([]);
    expect(await byCompiled(example)).toBe(text);
  });
});

/** How many fields the compiler would write out; null where it would not. */
function fieldsOf(document: DocumentNode, given: Record<string, unknown>): number | null {
  const whole = getOperationAST(document) as OperationDefinitionNode;
  const { coerced = {} } = getVariableValues(schema, whole.variableDefinitions ?? [], given);
  const plain = withoutConditions(document, whole, coerced);
  return compiledFields({ schema, document: plain, operation: getOperationAST(plain) ?? whole }, 1_000);
}

test('generated operations answer the same to the byte, or are left to graphql-js', async () => {
  const { byGraphqlJs, byCompiled } = createRuns(schema, database.db);
  const { limits } = runs(300, 3_000);
  const seen = { invalid: 0, failed: 0, large: 0, compiled: 0, characters: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(10_000), { minLength: 20, maxLength: 160, size: 'max' }),
      fc.integer({ min: 1, max: 4 }),
      async (numbers, depth) => {
        const asked = generateOperation(schema, values, choicesOf(numbers), depth);
        const document = parse(asked.document);
        if (validate(schema, document).length > 0) {
          seen.invalid += 1;
          return;
        }
        const expected = await byGraphqlJs(asked);
        const actual = await byCompiled(asked);
        if (expected.text === null) {
          seen.failed += 1;
          expect(actual).toBeNull();
          return;
        }
        if (actual === null) {
          // What was left alone without an error must be too large.
          expect(fieldsOf(document, asked.variables)).toBeNull();
          seen.large += 1;
          return;
        }
        if (actual !== expected.text) {
          throw new Error(`${asked.document}\n${JSON.stringify(asked.variables)}\n${actual}\n${expected.text}`);
        }
        seen.compiled += 1;
        seen.characters += actual.length;
      },
    ),
    limits,
  );
  // The property would be empty if most operations were refused, failed, or were too large.
  if (process.env.SHOW) console.log(seen);
  expect(seen.compiled).toBeGreaterThan(limits.numRuns / 4);
  expect(seen.failed).toBeGreaterThan(limits.numRuns / 30);
  expect(seen.characters / seen.compiled).toBeGreaterThan(100);
}, 400_000);

describe('conditions', () => {
  const bits = [true, false];
  const documents: Record<string, string> = {
    'on a field': `${PLAN} { code @include(if: $a) title @skip(if: $b) }`,
    'both on one field': `${PLAN} { code title @skip(if: $a) @include(if: $b) }`,
    'on an inline fragment': `${PLAN} { code ... @include(if: $a) { title developmentIssues { code @skip(if: $b) } } }`,
    'on one of two spreads of a fragment': `${PLAN} { ...F @include(if: $a) ...F @include(if: $b) }`,
    'on a fragment used in two places': `${PLAN} { ...F @include(if: $a) goal { title } } planNode(code: "TH-55-P2571") { ...F @include(if: $b) }`,
    'on two fragments that spread the same one': `${PLAN} { ... @include(if: $a) { ...F } ... @include(if: $b) { ...F } }`,
    'on one of two occurrences of a field': `${PLAN} { area { code } area @include(if: $a) { ... { nameTh @skip(if: $b) } } }`,
    'below a field that is left out': `${PLAN} @include(if: $a) { goal @skip(if: $b) { title } code }`,
    'on everything of an object': `${PLAN} { code area { nameTh @include(if: $a) nameEn @skip(if: $b) } }`,
    'on the whole operation': `__typename @include(if: $a) ${PLAN} @skip(if: $b) { code }`,
    'on a fragment of an interface': `nodes(ids: ["${NODE}"]) { ... on PlanNode @include(if: $a) { ...F ... on FiveYearPlan @skip(if: $b) { startYear } } }`,
    'that are literals': `${PLAN} { code @skip(if: true) title @include(if: false) printedNo @skip(if: false) ...F @include(if: $a) @skip(if: $b) }`,
  };
  test.each(Object.entries(documents))('%s', async (_, body) => {
    const { byGraphqlJs, byCompiled } = createRuns(schema, database.db);
    const fragment = body.includes('...F') ? 'fragment F on PlanNode { printedNo budget area { code } }' : '';
    const uses = body.includes('$b') ? '$b: Boolean!' : '';
    const document = `query ($a: Boolean!, ${uses}) { ${body} } ${fragment}`;
    expect(validate(schema, parse(document))).toEqual([]);
    for (const a of bits) {
      for (const b of bits) {
        const asked = { document, variables: { a, b } };
        expect(await byCompiled(asked)).toBe((await byGraphqlJs(asked)).text);
      }
    }
  });

  test('of one operation do not touch the other of the same document', async () => {
    const { byGraphqlJs, byCompiled } = createRuns(schema, database.db);
    const document = `query A($a: Boolean!) { ${PLAN} { ...F @include(if: $a) } } query B { ${PLAN} { ...F } } fragment F on FiveYearPlan { title area { code } }`;
    for (const a of bits) {
      const first = { document, name: 'A', variables: { a } };
      expect(await byCompiled(first)).toBe((await byGraphqlJs(first)).text);
      const second = { document, name: 'B' };
      expect(await byCompiled(second)).toBe((await byGraphqlJs(second)).text);
    }
  });
});

describe('variables', () => {
  const asked = (heads: string, body: string, variables: object) => ({
    document: `query (${heads}) { ${body} }`,
    variables: variables as Record<string, unknown>,
  });
  test.each([
    [
      'a custom scalar',
      asked('$y: FiscalYear!', 'fiveYearPlan(areaCode: "TH-55", startYear: $y) { code }', { y: 2571 }),
    ],
    ['a default', asked('$y: FiscalYear! = 2571', 'fiveYearPlan(areaCode: "TH-55", startYear: $y) { code }', {})],
    ['a number for an ID', asked('$id: ID!', 'node(id: $id) { id }', { id: NODE })],
    ['one value for a list', asked('$ids: [ID!]!', 'nodes(ids: $ids) { id }', { ids: NODE })],
    ['in a list', asked('$id: ID!', `nodes(ids: [$id, "${NODE}", $id]) { id __typename }`, { id: NODE })],
    [
      'in an object',
      asked(
        '$a: String, $y: FiscalYear',
        'fiveYearPlans(first: 2, filter: { areaCode: $a, startYear: $y }) { edges { node { code } } }',
        { y: 2571 },
      ),
    ],
    [
      'an object',
      asked('$f: FiveYearPlanFilter', 'fiveYearPlans(first: 2, filter: $f) { totalCount }', {
        f: { areaCode: 'TH-55' },
      }),
    ],
    [
      'an enum in a list',
      asked('$l: [PlanLevel!]', `planNode(code: "TH-55-P2571") { descendants(first: 2, levels: $l) { totalCount } }`, {
        l: ['PROJECT'],
      }),
    ],
    [
      'null and one that is not given',
      asked(
        '$f: FiveYearPlanFilter, $n: Int, $l: Int',
        'fiveYearPlans(first: $n, last: $l, filter: $f) { totalCount }',
        {
          f: null,
          l: null,
          n: 2,
        },
      ),
    ],
    [
      'none',
      asked(
        '$f: FiveYearPlanFilter, $n: Int = 2',
        'fiveYearPlans(first: $n, filter: $f) { totalCount edges { cursor } }',
        {},
      ),
    ],
    ['a number with a decimal point', asked('$n: Int', 'fiveYearPlans(first: $n) { edges { cursor } }', { n: 2.0 })],
  ])('%s', async (_, operation) => {
    const { byGraphqlJs, byCompiled } = createRuns(schema, database.db);
    const { text, errors } = await byGraphqlJs(operation);
    expect(errors).toEqual([]);
    expect(await byCompiled(operation)).toBe(text);
  });

  test.each([
    [
      'a bad value of a custom scalar',
      asked('$y: FiscalYear!', 'fiveYearPlan(areaCode: "TH-55", startYear: $y) { code }', { y: 'x' }),
    ],
    ['one that is missing', asked('$y: FiscalYear!', 'fiveYearPlan(areaCode: "TH-55", startYear: $y) { code }', {})],
    [
      'a field that is not there',
      asked('$f: FiveYearPlanFilter', 'fiveYearPlans(filter: $f) { totalCount }', { f: { x: 1 } }),
    ],
    ['null in a list', asked('$ids: [ID!]!', 'nodes(ids: $ids) { id }', { ids: [null] })],
  ])('are left to graphql-js: %s', async (_, operation) => {
    const { byGraphqlJs, byCompiled } = createRuns(schema, database.db);
    expect((await byGraphqlJs(operation)).errors).toHaveLength(1);
    expect(await byCompiled(operation)).toBeNull();
  });
});

describe('names', () => {
  test.each([
    [
      'that make the same path when joined',
      `y_x: planNode(code: "TH-55-P2571") { code ... on FiveYearPlan { z: developmentIssues { code } } } x: fiveYearPlan(areaCode: "TH-55", startYear: 2571) { y: developmentIssues { title } } y_x_: areas(first: 1) { totalCount }`,
    ],
    [
      'that objects have already',
      `constructor: planNode(code: "TH-55-P2571") { toString: code hasOwnProperty: title valueOf: area { then: code toJSON: nameTh } }`,
    ],
    [
      'of JavaScript',
      `class: planNode(code: "TH-55-P2571") { function: code return: title idx0: ancestors { idx1: code } }`,
    ],
  ])('%s', async (_, body) => {
    const { byGraphqlJs, byCompiled } = createRuns(schema, database.db);
    const { text } = await byGraphqlJs({ document: `{ ${body} }` });
    expect([text, null]).toContain(await byCompiled({ document: `{ ${body} }` }));
  });

  test('that no plain object can have, and two paths under one name, are left to graphql-js', async () => {
    const { byCompiled } = createRuns(schema, database.db);
    const proto = `{ __proto__: ${PLAN} { code } }`;
    expect(await byCompiled({ document: proto })).toBeNull();
    const path = `{ y_x: ${PLAN} { code } x: ${PLAN} { y: developmentIssues { title } } }`;
    expect(await byCompiled({ document: path })).toBeNull();
  });

  test('of types and fields, joined, tell all fields of the schema apart', () => {
    const names = Object.values(schema.getTypeMap()).flatMap((type) =>
      'getFields' in type ? Object.keys(type.getFields()).map((field) => type.name + field) : [],
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('what is compiled is bounded', () => {
  const document = (i: number) => `{ a${i}: ${PLAN} { code } }`;

  test('in number: the least recently asked operation goes', async () => {
    const compiled = createCompiledOperations({ operations: 3, fieldsOfOne: 100, fields: 1_000 });
    const { byCompiled, once } = createRuns(schema, database.db, compiled);
    for (const i of [0, 1, 2]) expect(await byCompiled({ document: document(i) })).not.toBeNull();
    expect(await once({ document: document(0) })).not.toBeNull();
    expect(await byCompiled({ document: document(3) })).not.toBeNull();
    expect(compiled.size.operations).toBe(3);
    expect(await once({ document: document(0) })).not.toBeNull();
    expect(await once({ document: document(1) })).toBeNull();
  });

  test('in size, that of one and that of all', async () => {
    const compiled = createCompiledOperations({ operations: 100, fieldsOfOne: 5, fields: 12 });
    const { byCompiled } = createRuns(schema, database.db, compiled);
    for (let i = 0; i < 20; i += 1) {
      expect(await byCompiled({ document: document(i) })).not.toBeNull();
      expect(compiled.size.fields).toBeLessThanOrEqual(12);
    }
    expect(await byCompiled({ document: `{ ${PLAN} { a: code b: code c: code d: code e: code } }` })).toBeNull();
  });

  test('in time: interfaces below each other are not written out without end', async () => {
    const compiled = createCompiledOperations({ operations: 100, fieldsOfOne: 1_000, fields: 100_000 });
    const { byGraphqlJs, byCompiled } = createRuns(schema, database.db, compiled);
    for (const depth of [1, 2, 4, 8, 14]) {
      const nested = `{ planNode(code: "TH-55-P2571-PJ001") ${'{ parent '.repeat(depth)} { id } ${'}'.repeat(depth)} }`;
      const started = performance.now();
      const answer = await byCompiled({ document: nested });
      expect(performance.now() - started).toBeLessThan(2_000);
      expect([(await byGraphqlJs({ document: nested })).text, null]).toContain(answer);
    }
    expect(compiled.size.fields).toBeLessThan(2_000);
  });
});

test('questions about the schema, wherever they stand, and what was asked once only are left to graphql-js', async () => {
  const { byCompiled, once } = createRuns(schema, database.db);
  expect(await once({ document: `{ ${PLAN} { code } }` })).toBeNull();
  expect(await byCompiled({ document: getIntrospectionQuery() })).toBeNull();
  expect(
    await byCompiled({ document: '{ ...F } fragment F on Query { ... { a: __type(name: "Area") { name } } }' }),
  ).toBeNull();
  expect(await byCompiled({ document: '{ __typename }' })).toBe('{"__typename":"Query"}');
});
