import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { costLimit, validationRules } from '../../src/graphql/limits/index.js';
import { buildGraphQLSchema } from '../../src/graphql/schema.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startTestServer, type TestServer } from '../support/http.js';

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  // The real schema with its limits, as it is served.
  server = await startTestServer(await buildGraphQLSchema(), database, { validationRules, plugins: [costLimit()] });
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

describe('GraphQL over HTTP, as the graphql-http package audits it', () => {
  /** What a browser application must send past the protection against cross-site requests. */
  const fetchFn: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('apollo-require-preflight', 'yes');
    return await fetch(input, { ...init, headers });
  };
  const audits = serverAudits({ url: () => `${server.url}/graphql`, fetchFn });

  test('there are 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (_id, _name, fn) => {
    const result = await fn();
    expect('reason' in result ? result.reason : result.status).toBe('ok');
  });
});
