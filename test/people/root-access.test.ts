import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLArgument, getNamedType, isEnumType, isInputObjectType, isNonNullType } from 'graphql';
import { guardRoot } from '../../src/graphql/access/guard-root.js';
import { ROOT_ACCESS } from '../../src/graphql/access/root-access.js';
import { buildGraphQLSchema } from '../../src/graphql/schema.js';
import type { Role } from '../../src/people/domain/viewer.js';
import { type DraftServer, startDraftServer } from '../drafts/server.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testSchema } from '../support/graphql.js';

let database: TestDatabase;
let server: DraftServer;
beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  server = await startDraftServer(database);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const ROLES: readonly Role[] = ['VIEWER', 'PLANNER', 'COMMITTEE_SECRETARY', 'AUDITOR', 'ADMINISTRATOR'];

test('every field of the root types has a rule, and every rule has a field', async () => {
  const schema = await testSchema();
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}).map((field) => `${root?.name}.${field}`));
  expect(fields.length).toBeGreaterThan(30);
  expect(Object.keys(ROOT_ACCESS).sort()).toEqual(fields.sort());
});

test('a schema with a field that has no rule is not built', async () => {
  const { 'Query.trace': _, ...rules } = ROOT_ACCESS;
  const schema = await buildGraphQLSchema();
  expect(() => guardRoot(schema, rules)).toThrow(/Query.trace has no rule/);
});

/** An argument that fits its type; what it means does not matter here. */
function value(argument: Pick<GraphQLArgument, 'type'>): string {
  const type = getNamedType(argument.type);
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${fields.map((field) => `${field.name}: ${list(field.type.toString(), value(field))}`).join(', ')} }`;
  }
  return (
    {
      Int: '1',
      Baht: '"1.00"',
      FiscalYear: '2571',
      FrameworkCode: '"NATIONAL_STRATEGY"',
      Date: '"2026-01-01"',
      DateTime: '"2026-01-01T00:00:00Z"',
      Boolean: 'true',
    }[type.name] ?? '"x"'
  );
}

function list(type: string, one: string): string {
  return type.startsWith('[') ? `[${one}]` : one;
}

const guarded = Object.entries(ROOT_ACCESS).filter(([, access]) => access !== 'EVERYBODY');

describe.each(guarded)('%s', (name, access) => {
  test.each([null, ...ROLES])('asked by %s', async (role) => {
    const [root = '', field = ''] = name.split('.');
    const schema = await testSchema();
    const definition = schema.getType(root) as unknown as { getFields(): Record<string, { args: GraphQLArgument[] }> };
    const args = definition.getFields()[field]!.args.filter(({ type }) => isNonNullType(type));
    const given = args.map((argument) => `${argument.name}: ${list(argument.type.toString(), value(argument))}`);
    const query = `${root.toLowerCase()} { ${field}${given.length > 0 ? `(${given.join(', ')})` : ''} { __typename } }`;
    const { errors } = await server.as(role).answer(query);
    const codes = errors.map(({ extensions }) => extensions.code);
    expect(codes).not.toContain('GRAPHQL_VALIDATION_FAILED');
    const allowed = role !== null && (access as readonly string[]).includes(role);
    const refusal = role === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    if (allowed) expect(codes).not.toContain(refusal);
    else expect(codes).toEqual([refusal]);
  });
});
