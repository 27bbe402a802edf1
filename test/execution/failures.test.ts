import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { describe, expect, test } from '@jest/globals';
import type { RequestContext } from '../../src/graphql/context.js';
import { compiledExecution } from '../../src/graphql/execution/compiled-execution.js';
import { later, schemaOf } from './own-schema.js';

interface Answer {
  data: unknown;
  errors: string[];
}

/** What a server answers to the same request, several times over: equal data, and errors as sets of code and path. */
async function answers(
  value: unknown,
  query: string,
  variables: object,
  plugins: ApolloServerPlugin<RequestContext>[],
) {
  const server = new ApolloServer<RequestContext>({
    schema: schemaOf(value),
    plugins,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
  });
  const found: Answer[] = [];
  for (let i = 0; i < 3; i += 1) {
    const contextValue = {} as RequestContext;
    const { body } = await server.executeOperation({ query, variables: { ...variables } }, { contextValue });
    if (body.kind !== 'single') throw new Error('not a single answer');
    const { data, errors = [] } = body.singleResult;
    found.push({
      data: data === undefined ? 'none' : JSON.stringify(data),
      errors: errors.map(({ path = [], extensions }) => `${extensions?.code} ${path.join('.')}`).sort(),
    });
  }
  await server.stop();
  return found;
}

async function compare(value: unknown, query: string, variables: object = {}) {
  const plain = await answers(value, query, variables, []);
  expect(await answers(value, query, variables, [compiledExecution()])).toEqual(plain);
  return plain[0] as Answer;
}

const leaf = { kind: 'Leaf', name: 'a' };

describe('what fails, fails as with graphql-js', () => {
  test.each<[string, unknown, string, number]>([
    ['a resolver', leaf, '{ leaf { name fails } ok }', 1],
    ['a resolver that is waited for', leaf, '{ leaf { name failsLater } ok }', 1],
    ['an error for a value', leaf, '{ error ok }', 1],
    ['an error in a property', { name: new Error('x') }, '{ leaf { name } }', 1],
    ['one required sibling', leaf, '{ leaf { name needed } ok }', 1],
    ['two required siblings', leaf, '{ leaf { needed needed2 } ok }', 1],
    ['two required siblings, in two ways', leaf, '{ leaf { needed failsLater } ok }', 1],
    ['a required root', null, '{ must { name } ok }', 1],
    [
      'something required below',
      { child: { childNeeded: null } },
      '{ leaf { name child { childNeeded { name } } } ok }',
      1,
    ],
    ['one item of a list', { list: [leaf, new Error('x'), null, leaf] }, '{ leaf { list { name } } }', 1],
    [
      'one promised item of a list',
      { list: [leaf, Promise.resolve(leaf), later(null).then(() => Promise.reject(new Error('x')))] },
      '{ leaf { list { name } } }',
      1,
    ],
    ['one required item of a list', { strict: [leaf, null, leaf] }, '{ leaf { strict { name } name } }', 1],
    ['something required in two items', { strict: [leaf, leaf] }, '{ leaf { strict { needed } } }', 1],
    [
      'something required in items that may be null',
      { list: [leaf, { ...leaf, needed: 'x' }, leaf] },
      '{ leaf { list { needed } } }',
      2,
    ],
    ['no list', { list: 'text' }, '{ leaf { list { name } } }', 1],
    ['a scalar', { one: 2 }, '{ leaf { one name } }', 1],
    ['a scalar that answers undefined', { one: 'undefined' }, '{ leaf { one } }', 1],
    ['scalars in a list', { ones: [1, 2, 1] }, '{ leaf { ones } }', 1],
    ['a value outside an enum', { colour: 'b' }, '{ leaf { colour } }', 1],
    ['a number out of range', { count: 2 ** 40 }, '{ leaf { count } }', 1],
    ['a text for a number', { count: 'many' }, '{ leaf { count } }', 1],
    ['a type that is none', { kind: 'Nothing' }, '{ thing { name } }', 1],
    ['a type that is not possible', { kind: 'Other' }, '{ thing { name } }', 1],
    ['a type that is not said', {}, '{ thing { name } }', 1],
    ['a type of a list that is not said', [leaf, {}, leaf], '{ things { name } }', 1],
    ['asking for a type', { kind: 'throws' }, '{ thing { name } }', 1],
    ['asking for a type of what was waited for', { kind: 'throws' }, '{ thingLater { name } ok }', 1],
    ['asking for a type in a list', [leaf, { kind: 'throws' }], '{ things { name } }', 1],
    ['asking for a type below', { things: [{ kind: 'throws' }] }, '{ leafLater { things { name } } }', 1],
    ['a union that has no such type', { kind: 'Query' }, '{ either { ... on Leaf { name } } }', 1],
  ])('%s', async (_, value, query, wanted) => {
    expect((await compare(value, query)).errors).toHaveLength(wanted);
  });

  test.each([2, 'x', null, undefined])('the variable of a scalar: %p', async (one) => {
    const { errors } = await compare(leaf, 'query ($one: One) { one(one: $one) ok }', one === undefined ? {} : { one });
    expect(errors).toEqual(one === null || one === undefined ? [] : ['BAD_USER_INPUT ']);
  });
});

describe('what does not fail, answers as with graphql-js', () => {
  test.each<[string, unknown, string]>([
    [
      'a promise in a plain property',
      { name: 'a', child: later(leaf), list: later([later(leaf), null]) },
      '{ leaf { name child { name } list { name } } }',
    ],
    [
      'a promise of a plain value',
      { name: later('a'), colour: later('g'), one: later(1) },
      '{ leaf { name colour one } }',
    ],
    ['a function in a plain property', { name: () => 'a', child: () => leaf }, '{ leaf { name child { name } } }'],
    ['a type that is waited for', { kind: 'later', name: 'a' }, '{ thing { name } }'],
    [
      'types in a list',
      [leaf, { kind: 'later', name: 'b' }, null],
      '{ things { __typename name ... on Leaf { colour } } }',
    ],
    ['a union', { kind: 'Other', name: 'o' }, '{ either { __typename ... on Leaf { name } ... on Other { name } } }'],
    ['a list of another kind', { list: new Set([leaf]) }, '{ leaf { list { name } } }'],
    ['the names of enums', { colour: 'g' }, '{ leaf { colour a: colour } }'],
    ['null everywhere', { list: [null], child: null }, '{ leaf { name list { name } child { needed } ones one } }'],
    ['null for all', null, '{ leaf { needed } thing { name } things { name } }'],
    ['false, zero and the empty text', { name: '', count: 0, list: [] }, '{ leaf { name count list { name } } }'],
  ])('%s', async (_, value, query) => {
    expect((await compare(value, query)).errors).toEqual([]);
  });
});
