import { describe, expect, test } from '@jest/globals';
import { buildSchema, execute, type GraphQLResolveInfo, parse } from 'graphql';
import { type Selected, selectedBelow } from '../../src/graphql/look-ahead.js';

type Names = { readonly [name: string]: Names };

const schema = buildSchema(`
  interface Thing { name: String child: Thing }
  type Leaf implements Thing { name: String child: Thing own: String list: [Leaf] }
  type Query { thing: Thing }`);

function namesOf({ fields }: Selected): Names {
  return Object.fromEntries([...fields].map(([name, below]) => [name, namesOf(below)]));
}

/** What the look-ahead sees below \`thing\`, in each place where it is resolved. */
async function seen(document: string, variableValues: Record<string, unknown> = {}): Promise<Names[]> {
  const found: Names[] = [];
  const thing = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    found.push(namesOf(selectedBelow(info)));
    return null;
  };
  const { errors } = await execute({ schema, document: parse(document), rootValue: { thing }, variableValues });
  expect(errors).toBeUndefined();
  return found;
}

describe('what a request selects below a field', () => {
  test.each<[string, string, Names]>([
    [
      'fields by name, not by alias',
      '{ thing { a: name b: name child { c: name } } }',
      { name: {}, child: { name: {} } },
    ],
    [
      'the same field twice',
      '{ thing { child { name } child { child { name } } } }',
      { child: { name: {}, child: { name: {} } } },
    ],
    [
      'the same field under two aliases',
      '{ thing { a: child { name } b: child { __typename } } }',
      { child: { name: {}, __typename: {} } },
    ],
    ['the field itself twice', '{ thing { name } thing { child { name } } }', { name: {}, child: { name: {} } }],
    [
      'inline fragments, with a type and without',
      '{ thing { ... { name } ... on Leaf { own } ... on Thing { child { name } } } }',
      { name: {}, own: {}, child: { name: {} } },
    ],
    [
      'named fragments, in fragments too',
      '{ thing { ...A } } fragment A on Thing { child { ...B } } fragment B on Leaf { list { ...C } } fragment C on Leaf { own }',
      { child: { list: { own: {} } } },
    ],
    [
      'one fragment in two places',
      '{ thing { ...A child { ...A } } } fragment A on Thing { name }',
      { name: {}, child: { name: {} } },
    ],
    ['nothing', '{ thing { __typename } }', { __typename: {} }],
  ])('%s', async (_, document, expected) => {
    expect(await seen(document)).toEqual([expected]);
  });

  test('two aliases of the field itself are two places', async () => {
    expect(await seen('{ a: thing { name } b: thing { child { name } } }')).toEqual([
      { name: {} },
      { child: { name: {} } },
    ]);
  });

  const conditions = (body: string) =>
    `query ($yes: Boolean!, $no: Boolean = false) { thing { ${body} } } fragment A on Leaf { own }`;
  test.each<[string, Names]>([
    ['name @include(if: $yes) child @skip(if: $yes) { name }', { name: {} }],
    ['name @include(if: $no) child @skip(if: $no) { name }', { child: { name: {} } }],
    ['name @skip(if: $no) @include(if: $no) child @skip(if: $no) @include(if: $yes) { name }', { child: { name: {} } }],
    ['... @skip(if: $yes) { name } ...A @include(if: $yes)', { own: {} }],
    [
      '... on Leaf @include(if: $yes) { list { own @skip(if: $yes) name } } ...A @skip(if: $yes)',
      { list: { name: {} } },
    ],
    [
      'name @skip(if: true) ...A @include(if: false) child @include(if: true) { name @skip(if: false) }',
      { child: { name: {} } },
    ],
    ['child @include(if: $yes) { name } child @include(if: $no) { __typename }', { child: { name: {} } }],
  ])('without what conditions leave out: %s', async (body, expected) => {
    const used = '$yes $no'.split(' ').filter((name) => !body.includes(name));
    const rest = used.map((name, i) => `u${i}: __typename @include(if: ${name})`).join(' ');
    const [found] = await seen(conditions(`${body} ${rest}`), { yes: true });
    const { __typename: _typename, ...others } = found as Names;
    expect(others).toEqual(expected);
  });
});
