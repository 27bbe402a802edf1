import { createHash } from 'node:crypto';
import type { Ask, Case, Question } from '../questions/question.ts';
import type { LoadRequest } from './job.ts';

const JSON_TYPE = { 'content-type': 'application/json', accept: 'application/json' };

/** A question to a GraphQL server, as a client that sends the whole query each time. */
export function graphqlRequest(ask: Ask, of: Case): LoadRequest {
  const body = JSON.stringify({ query: ask.query, variables: ask.variables(of) });
  return { method: 'POST', path: '/graphql', headers: JSON_TYPE, body, expect: 200 };
}

/** The same question to the raw server. */
export function rawRequest(question: Question, of: Case): LoadRequest {
  const asked = new URLSearchParams(Object.entries(of).map(([name, value]) => [name, String(value)]));
  return { method: 'GET', path: `/${question.raw ?? question.name}?${asked}`, expect: 200 };
}

/** The address of a persisted query, by its hash; with the query itself it is registered as well. */
export function persistedPath(ask: Ask, of: Case, withQuery: boolean): string {
  const sha256Hash = createHash('sha256').update(ask.query).digest('hex');
  const asked = new URLSearchParams({
    variables: JSON.stringify(ask.variables(of)),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }),
    ...(withQuery ? { query: ask.query } : {}),
  });
  const name = /^\s*query (\w+)/.exec(ask.query)?.[1];
  if (name) asked.set('operationName', name);
  return `/graphql?${asked}`;
}
