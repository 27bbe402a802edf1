import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PlanLineageError } from '../../src/errors/plan-lineage-error.js';
import type { Viewer } from '../../src/people/domain/viewer.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { connect, connectAs } from './live-client.js';
import { startLiveServer } from './live-server.js';

const SOMEBODY: Viewer = { actorId: 7, kind: 'PERSON', name: 'Somebody', roles: [] };

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
});
afterAll(() => database.drop());

/** A server that knows one token; it notes what it was asked. */
async function start(tokenExpiresAt?: Date) {
  const asked: string[] = [];
  const server = await startLiveServer(database, {
    async authenticate(authorization) {
      asked.push(authorization);
      if (authorization === 'Bearer unlucky') throw new PlanLineageError('ISSUER_UNAVAILABLE', 'not now');
      if (authorization !== 'Bearer good') throw new PlanLineageError('UNAUTHENTICATED', 'refused');
      return { ...SOMEBODY, tokenExpiresAt };
    },
  });
  return { server, asked };
}

test('a client shows who it is in connection_init, or not at all', async () => {
  const { server, asked } = await start();
  await using _server = server;
  using _somebody = await connectAs(server.url, { authorization: 'Bearer good' });
  using _capitals = await connectAs(server.url, { Authorization: 'Bearer good' });
  using _nobody = await connectAs(server.url);
  expect(asked).toEqual(['Bearer good', 'Bearer good']);
});

test.each([
  ['Bearer bad', 4403, 'not valid'],
  ['', 4403, 'not valid'],
  ['Bearer unlucky', 1013, 'try again later'],
])('the token "%s" is refused: %i', async (authorization, code, reason) => {
  const { server } = await start();
  await using _server = server;
  using client = await connect(server.url);
  client.send({ type: 'connection_init', payload: { authorization } });
  expect(await client.closed).toEqual({ code, reason: expect.stringContaining(reason) });
  expect(client.messages).toEqual([]);
});

test('a token that expires ends the connection; one that is long valid does not', async () => {
  const soon = await start(new Date(Date.now() + 2_000));
  await using _soon = soon.server;
  using client = await connectAs(soon.server.url, { authorization: 'Bearer good' });
  const inAYear = await start(new Date(Date.now() + 365 * 86_400_000));
  await using _inAYear = inAYear.server;
  using other = await connectAs(inAYear.server.url, { authorization: 'Bearer good' });
  expect(await client.closed).toEqual({ code: 4403, reason: expect.stringContaining('expired') });
  expect(other.socket.readyState).toBe(other.socket.OPEN);
});
