import { expect, test } from '@jest/globals';
import { buildGraphQLSchema } from '../../src/graphql/schema.js';
import { createTestDatabase } from '../support/database.js';
import { startTestServer } from '../support/http.js';

test.each(['mutation', 'subscription'])('a %s is refused with a code, and is no fault of ours', async (operation) => {
  await using database = await createTestDatabase({ seeded: false });
  await using server = await startTestServer(await buildGraphQLSchema(), database);
  const { errors } = await server.ask(`${operation} { x }`);
  expect(errors.map((error) => error.extensions.code)).toEqual(['OPERATION_RESOLUTION_FAILURE']);
  expect(errors[0]?.message).toContain(operation);
  expect(server.logged.filter((line) => line.level === 'error')).toEqual([]);
});
