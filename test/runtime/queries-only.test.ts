import { expect, test } from '@jest/globals';
import { buildGraphQLSchema } from '../../src/graphql/schema.js';
import { createTestDatabase } from '../support/database.js';
import { startTestServer } from '../support/http.js';

test('a subscription over HTTP is refused with a code, and is no fault of ours', async () => {
  await using database = await createTestDatabase({ seeded: false });
  await using server = await startTestServer(await buildGraphQLSchema(), database);
  const { errors } = await server.ask('subscription { planChanged { version } }');
  expect(errors.map((error) => error.extensions.code)).toEqual(['WRONG_TRANSPORT']);
  expect(errors[0]?.message).toContain('WebSocket');
  expect(server.logged.filter((line) => line.level === 'error')).toEqual([]);
});
