import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { connect, connectAs } from './live-client.js';
import { type LiveTestServer, PLAN_CHANGED, startLiveServer } from './live-server.js';

const NAN = 'TH-55-P2571';

let database: TestDatabase;
let server: LiveTestServer;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  server = await startLiveServer(database, {
    env: { LIVE_SUBSCRIPTIONS: '3', CORS_ORIGINS: 'https://plans.example.go.th' },
    limits: { initMs: 300 },
  });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const change = () => database.pool.query(`update plan_node set title = title || 'x' where code = '${NAN}'`);

test('the client library of the protocol works with it', async () => {
  const client = createClient({ url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
  const events = client.iterate({ query: 'subscription { planChanged { plan { code } } }' });
  const begun = server.logged.filter(({ msg }) => msg === 'subscription begun').length;
  const first = events.next();
  await server.said('subscription begun', begun + 1);
  await change();
  expect(await first).toEqual({ done: false, value: { data: { planChanged: { plan: { code: NAN } } } } });
  await client.dispose();
});

describe('what is refused, with a code, on a connection that lives on', () => {
  async function refusal(payload: Record<string, unknown>) {
    using client = await connectAs(server.url);
    client.send({ type: 'subscribe', id: '1', payload });
    const errors = await client.errors();
    client.send({ type: 'ping' });
    expect((await client.next()).type).toBe('pong');
    return errors;
  }

  test.each<[string, string, Record<string, unknown>]>([
    ['a query', 'WRONG_TRANSPORT', { query: '{ regions { code } }' }],
    ['a mutation', 'WRONG_TRANSPORT', { query: 'mutation { __typename }' }],
    ['what is no GraphQL', 'GRAPHQL_PARSE_FAILED', { query: 'subscription {' }],
    ['a field that is not there', 'GRAPHQL_VALIDATION_FAILED', { query: 'subscription { planMoved { version } }' }],
    [
      'two fields at the root',
      'GRAPHQL_VALIDATION_FAILED',
      { query: 'subscription { a: planChanged { at } b: planChanged { at } }' },
    ],
    [
      'an operation that is not there',
      'OPERATION_RESOLUTION_FAILURE',
      { query: PLAN_CHANGED, operationName: 'Another' },
    ],
    ['a variable of another type', 'BAD_USER_INPUT', { query: PLAN_CHANGED, variables: { areaCode: 7 } }],
    ['a NUL character', 'BAD_USER_INPUT', { query: PLAN_CHANGED, variables: { areaCode: 'TH\0' } }],
    ['an unknown area', 'UNKNOWN_AREA', { query: PLAN_CHANGED, variables: { areaCode: 'TH-99' } }],
    ['too many tokens', 'TOO_MANY_TOKENS', { query: `subscription { planChanged { ${'at '.repeat(2_000)} } }` }],
    [
      'too many aliases',
      'TOO_MANY_ALIASES',
      { query: `subscription { planChanged { ${Array.from({ length: 21 }, (_, i) => `a${i}: at`).join(' ')} } }` },
    ],
    [
      'what nests too deep',
      'QUERY_TOO_DEEP',
      {
        query: `subscription { planChanged { plan { ${'goal { fiveYearPlans { '.repeat(8)} id ${'} }'.repeat(8)} } } }`,
      },
    ],
    [
      'what could answer too much',
      'QUERY_TOO_COSTLY',
      {
        query: `subscription { planChanged { plan { a: descendants(first: 200) { edges { node { descendants(first: 200) { edges { node { alignments { evidence { note } } } } } } } } } } }`,
      },
    ],
  ])('%s: %s', async (_what, code, payload) => {
    const errors = await refusal(payload);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(errors.map(() => code));
    for (const { message, extensions } of errors) {
      expect(message).toMatch(/\w/);
      expect(extensions.requestId).toMatch(/^[\w-]+:1$/);
      expect(Object.keys(extensions)).not.toContain('stacktrace');
    }
  });

  test('one subscription more than a connection may have; a place that is given back is free', async () => {
    using client = await connectAs(server.url);
    const subscribe = (id: string) => client.send({ type: 'subscribe', id, payload: { query: PLAN_CHANGED } });
    const begun = server.logged.filter(({ msg }) => msg === 'subscription begun').length;
    for (const id of ['1', '2', '3', '4']) subscribe(id);
    const [error] = await client.errors('4');
    expect(error?.extensions).toMatchObject({ code: 'TOO_MANY_SUBSCRIPTIONS', limit: 3 });
    client.send({ type: 'complete', id: '1' });
    subscribe('5');
    await server.said('subscription begun', begun + 4);
    await change();
    const ids = [await client.next(), await client.next(), await client.next()].map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['2', '3', '5']);
  });
});

describe('what closes the connection', () => {
  test.each<[string, number, string | object]>([
    ['no JSON', 4400, 'hello'],
    ['no message of the protocol', 4400, { type: 'hello' }],
    ['a message without what belongs to it', 4400, { type: 'subscribe', id: '1' }],
    ['a message that only servers send', 4400, { type: 'next', id: '1', payload: {} }],
    ['a second subscription with the same ID', 4409, { type: 'subscribe', id: '1', payload: { query: PLAN_CHANGED } }],
    ['a second connection_init', 4429, { type: 'connection_init' }],
    ['a message larger than 256 KB', 1009, ' '.repeat(256 * 1024 + 1)],
  ])('%s: %i', async (_what, code, message) => {
    const errors = server.logged.filter(({ level }) => level === 'error').length;
    using client = await server.subscribe();
    client.send(typeof message === 'string' ? message : JSON.stringify(message));
    expect((await client.closed).code).toBe(code);
    // A mistake of a client is no fault of ours.
    expect(server.logged.filter(({ level }) => level === 'error').length).toBe(errors);
  });

  test('a subscription before connection_init: 4401', async () => {
    using client = await connect(server.url);
    client.send({ type: 'subscribe', id: '1', payload: { query: PLAN_CHANGED } });
    expect((await client.closed).code).toBe(4401);
  });

  test('no connection_init for too long: 4408', async () => {
    using client = await connect(server.url);
    const begun = performance.now();
    expect((await client.closed).code).toBe(4408);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  test('no protocol: 4406; and another protocol is not agreed on', async () => {
    using client = await connect(server.url, { protocol: null });
    expect((await client.closed).code).toBe(4406);
    await expect(connect(server.url, { protocol: 'graphql-ws' })).rejects.toThrow('subprotocol');
  });
});

describe('who may connect', () => {
  const from = (origin: string, headers?: Record<string, string>) =>
    connectAs(server.url, undefined, { headers: { origin, ...headers } });

  test('a page of an allowed origin, our own page, and what is no page', async () => {
    for (const origin of ['https://plans.example.go.th', server.url]) (await from(origin))[Symbol.dispose]();
    (await connectAs(server.url))[Symbol.dispose]();
  });

  test.each(['https://evil.example', 'https://plans.example.go.th.evil.example', 'null', 'http://127.0.0.1'])(
    'not a page of %s',
    async (origin) => {
      const requestId = randomUUID();
      await expect(from(origin, { 'x-request-id': requestId })).rejects.toThrow('403 application/json');
      expect(await server.lineOf(requestId)).toMatchObject({ status: 403, errorCodes: ['ORIGIN_NOT_ALLOWED'] });
    },
  );

  test('any page where any origin is allowed', async () => {
    await using open = await startLiveServer(database, { env: { CORS_ORIGINS: '*' } });
    using _client = await connectAs(open.url, undefined, { headers: { origin: 'https://evil.example' } });
  });

  test('so many connections as are configured; a place that is given back is free', async () => {
    await using small = await startLiveServer(database, { env: { LIVE_CONNECTIONS: '2' } });
    const [first] = [await connectAs(small.url), await connectAs(small.url)];
    const third = await connect(small.url);
    expect(await third.closed).toEqual({ code: 1013, reason: expect.stringContaining('too many connections') });
    expect(small.logged).toContainEqual(expect.objectContaining({ msg: 'connection refused', code: 1013 }));
    first?.socket.close();
    await small.said('connection closed');
    (await connectAs(small.url))[Symbol.dispose]();
  });
});

describe('over HTTP', () => {
  test('a subscription is refused, and the message says where it is answered', async () => {
    const { status, errors } = await server.ask(PLAN_CHANGED, {
      headers: { accept: 'application/graphql-response+json' },
    });
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      { message: expect.stringContaining('/graphql'), extensions: { code: 'WRONG_TRANSPORT' } },
    ]);
    expect(errors[0]?.message).toContain('wss://');
  });

  /** Asks as a client that would rather speak something else. */
  function askToUpgrade(upgrade: string, path: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const headers = { connection: 'Upgrade', upgrade, 'content-type': 'application/json' };
      const sent = request(`${server.url}${path}`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.once('upgrade', (_response, socket) => {
        socket.destroy();
        reject(new Error('upgraded'));
      });
      sent.once('error', reject);
      sent.end();
    });
  }

  test('what asks to upgrade to anything else is answered as if it had not asked', async () => {
    const query = `/graphql?query=${encodeURIComponent('{ regions { code } }')}`;
    expect(await askToUpgrade('h2c', query)).toBe(200);
    expect(await askToUpgrade('websocket', '/livez')).toBe(200);
    expect(await askToUpgrade('websocket', '/nothing')).toBe(404);
  });

  test('what asks for our WebSocket with a broken handshake is refused, and harms nothing', async () => {
    expect(await askToUpgrade('websocket', '/graphql')).toBe(400);
    expect((await server.ask('{ regions { code } }')).errors).toEqual([]);
  });
});

describe('a client that is gone without a word', () => {
  test('is found out by pings, and its subscriptions end', async () => {
    await using own = await startLiveServer(database, { limits: { pingMs: 50 } });
    using client = await connectAs(own.url, undefined, { autoPong: false });
    client.send({ type: 'subscribe', id: '1', payload: { query: PLAN_CHANGED } });
    await own.said('subscription begun');
    expect((await client.closed).code).toBe(1006);
    await own.said('subscription ended');
  });

  test('one that answers pings stays', async () => {
    await using own = await startLiveServer(database, { limits: { pingMs: 50 } });
    using client = await own.subscribe();
    await sleep(400);
    await change();
    expect((await client.event()).data?.planChanged).toMatchObject({ plan: { code: NAN } });
  });
});

describe('the log', () => {
  test('has a line for each subscription begun and ended, with one request ID that errors carry too', async () => {
    await using own = await startLiveServer(database);
    using client = await connectAs(own.url, undefined, { headers: { 'x-request-id': 'my-request' } });
    client.send({ type: 'subscribe', id: 'a', payload: { query: PLAN_CHANGED } });
    await own.said('subscription begun');
    await change();
    await client.event('a');
    client.send({ type: 'complete', id: 'a' });
    await own.said('subscription ended');
    client.send({ type: 'subscribe', id: 'b', payload: { query: PLAN_CHANGED, variables: { areaCode: 'TH-99' } } });
    const [error] = await client.errors('b');
    expect(error?.extensions.requestId).toBe('my-request:2');
    client.socket.close(1000, 'done');
    await own.said('connection closed');
    const durationMs = expect.any(Number);
    const lines = own.logged.filter(({ msg }) => /^(subscription|connection) /.test(String(msg)));
    expect(lines).toMatchObject([
      { msg: 'subscription begun', requestId: 'my-request:1', operation: 'PlanChanged', durationMs },
      { msg: 'subscription ended', requestId: 'my-request:1', operation: 'PlanChanged', durationMs, events: 1 },
      { msg: 'subscription refused', requestId: 'my-request:2', errorCodes: ['UNKNOWN_AREA'] },
      { msg: 'connection closed', requestId: 'my-request', code: 1000, reason: 'done', subscriptions: 2 },
    ]);
  });

  test('has what a client must not see of a fault of ours', async () => {
    await using broken = await createTestDatabase({ seeded: true });
    await using own = await startLiveServer(broken, { env: { SNAPSHOT_MEMORY_MB: '0' } });
    using client = await own.subscribe();
    await broken.pool.query(`alter table plan_node rename column title to secret_title`);
    await broken.pool.query(`update plan_node set printed_no = '9.9' where code = '${NAN}'`);
    const { data, errors } = await client.event();
    expect(data).toEqual({ planChanged: expect.objectContaining({ areaCode: 'TH-55', plan: null }) });
    expect(errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toContain('secret');
    const [error] = errors ?? [];
    expect(error?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(error?.message).toContain(error?.extensions.requestId);
    const line = own.logged.find(({ level }) => level === 'error');
    expect(line).toMatchObject({ requestId: error?.extensions.requestId });
    expect(JSON.stringify(line)).toContain('title');
  });
});
