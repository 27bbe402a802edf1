import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  type DocumentNode,
  type GraphQLSchema,
  getIntrospectionQuery,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { MAX_ALIASES, MAX_DEPTH, MAX_DIRECTIVES, validationRules } from '../../src/graphql/limits/index.js';
import { createSpreadMeter } from '../../src/graphql/limits/spread.js';
import { buildGraphQLSchema } from '../../src/graphql/schema.js';
import { exampleOperations } from './operations.js';

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildGraphQLSchema();
});

/** What our own rules say of a document. */
function refusals(document: string | DocumentNode) {
  const parsed = typeof document === 'string' ? parse(document) : document;
  return validate(schema, parsed, validationRules).map(({ message, extensions, originalError }) => ({
    message,
    code: extensions.code,
    details: (originalError as { details?: unknown } | undefined)?.details,
  }));
}

const nested = (depth: number) => `{ node(id: "x") ${'{ parent '.repeat(depth - 2)} { id } ${'}'.repeat(depth - 2)} }`;

describe('depth', () => {
  test(`${MAX_DEPTH} passes, ${MAX_DEPTH + 1} does not`, () => {
    expect(refusals(nested(MAX_DEPTH))).toEqual([]);
    expect(refusals(nested(MAX_DEPTH + 1))).toEqual([
      {
        code: 'QUERY_TOO_DEEP',
        details: { limit: MAX_DEPTH, found: MAX_DEPTH + 1 },
        message: expect.stringMatching(/17 deep; the limit is 16\. Ask for the lower part/),
      },
    ]);
  });

  test('fragments are followed', () => {
    const part = (name: string, next: string) =>
      `fragment ${name} on PlanNode { parent { parent { parent { ${next} } } } }`;
    const document = (below: string) =>
      `query { planNode(code: "x") { ...A } } ${part('A', '...B')} ${part('B', '...C')} ${part('C', '...D')} ${part('D', '...E')} ${part('E', below)}`;
    expect(
      refusals(document('__typename').replace('parent { parent { parent { __typename } } }', '__typename')),
    ).toEqual([]);
    expect(refusals(document('id'))).toMatchObject([{ code: 'QUERY_TOO_DEEP', details: { found: 17 } }]);
  });

  test('a fragment that spreads itself ends', () => {
    expect(
      refusals(
        '{ node(id: "x") { ...A } } fragment A on PlanNode { parent { ...B } } fragment B on PlanNode { plan { ...A } }',
      ),
    ).toEqual([]);
  });

  test('standard introspection passes, with all that it can ask', () => {
    const query = getIntrospectionQuery({
      descriptions: true,
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    expect(validate(schema, parse(query))).toEqual([]);
    expect(refusals(query)).toEqual([]);
  });

  test('as many levels as the limit of tokens lets through are refused', () => {
    expect(refusals(nested(600))).toMatchObject([{ code: 'QUERY_TOO_DEEP', details: { found: 600 } }]);
  });
});

describe('aliases', () => {
  const aliases = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ');

  test(`${MAX_ALIASES} pass, ${MAX_ALIASES + 1} do not, and __typename counts`, () => {
    expect(refusals(`{ ${aliases(MAX_ALIASES)} }`)).toEqual([]);
    expect(refusals(`{ ${aliases(MAX_ALIASES + 1)} }`)).toMatchObject([
      {
        code: 'TOO_MANY_ALIASES',
        details: { limit: MAX_ALIASES, found: MAX_ALIASES + 1 },
        message: expect.stringMatching(/nodes\(ids:\)/),
      },
    ]);
  });

  test('in fragments they count wherever these are spread', () => {
    const document = `query { one: planNode(code: "x") { ...A } two: planNode(code: "y") { ...A } } fragment A on PlanNode { ${aliases(10)} }`;
    expect(refusals(document)).toMatchObject([{ code: 'TOO_MANY_ALIASES', details: { found: 22 } }]);
  });

  test('10,000 are refused with one error', () => {
    expect(refusals(`{ ${aliases(10_000)} }`)).toMatchObject([
      { code: 'TOO_MANY_ALIASES', details: { found: 10_000 } },
    ]);
  });
});

describe('directives', () => {
  const directives = (count: number) => '@include(if: true) '.repeat(count);

  test(`${MAX_DIRECTIVES} pass, ${MAX_DIRECTIVES + 1} do not`, () => {
    expect(refusals(`{ __typename ${directives(MAX_DIRECTIVES)} }`)).toEqual([]);
    expect(refusals(`{ __typename ${directives(MAX_DIRECTIVES + 1)} }`)).toMatchObject([
      { code: 'TOO_MANY_DIRECTIVES', details: { limit: MAX_DIRECTIVES, found: MAX_DIRECTIVES + 1 } },
    ]);
  });

  test('they count on operations, variables, spreads and inline fragments too', () => {
    const document = `query ($a: Int @a) @b { ...F @c ... @d { __typename @e } } fragment F on Query @f { __typename @g }`;
    const parsed = parse(document);
    const operation = parsed.definitions[0] as OperationDefinitionNode;
    expect(createSpreadMeter(parsed)(operation).directives).toBe(7);
  });

  test('10,000 are refused with one error', () => {
    expect(refusals(`{ __typename ${directives(10_000)} }`)).toMatchObject([
      { code: 'TOO_MANY_DIRECTIVES', details: { found: 10_000 } },
    ]);
  });
});

describe('fragment bombs', () => {
  const bomb = (fragments: number) =>
    `{ regions { ...F0 } } ${Array.from({ length: fragments }, (_, i) =>
      i === fragments - 1
        ? `fragment F${i} on Region { a: code }`
        : `fragment F${i} on Region { ...F${i + 1} ...F${i + 1} }`,
    ).join(' ')}`;

  test('are measured in as many steps as they have parts', () => {
    const document = parse(bomb(500));
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    let visits = 0;
    const size = createSpreadMeter(document, () => {
      visits += 1;
    })(operation as OperationDefinitionNode);
    expect(visits).toBe(2 + 499 * 2 + 1);
    expect(size.fields).toBeGreaterThan(2 ** 498);
  });

  test('are refused with a code and a number that JSON can hold', () => {
    expect(refusals(bomb(2_000))).toMatchObject([
      { code: 'TOO_MANY_ALIASES', details: { found: Number.MAX_SAFE_INTEGER } },
    ]);
  });
});

test('the example operations pass', () => {
  expect(exampleOperations().flatMap(({ document }) => refusals(document))).toEqual([]);
});
