import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { OPERATIONS, testSchema } from '../support/graphql.js';
import { startTestServer, type TestServer } from '../support/http.js';

let database: TestDatabase;
/** Every token is good: what they mean is tested elsewhere. */
const authenticate = () => Promise.resolve({ actorId: 1, kind: 'PERSON', name: 'x', roles: [] } as const);

let servers: Record<'keeping' | 'forgetting', TestServer>;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  const schema = await testSchema();
  servers = {
    keeping: await startTestServer(schema, database, { authenticate }),
    forgetting: await startTestServer(schema, database, { authenticate, env: { SNAPSHOT_MEMORY_MB: '0' } }),
  };
});
afterAll(async () => {
  for (const server of Object.values(servers)) await server.close();
  await database.drop();
});

const NAN = { areaCode: 'TH-55', startYear: 2571 };
const HASH = createHash('sha256').update(OPERATIONS['plan-tree']).digest('hex');

interface GetOptions {
  readonly query?: string | null;
  readonly variables?: object;
  readonly headers?: Record<string, string>;
}

async function get(server: TestServer, { query = null, variables = NAN, headers }: GetOptions = {}) {
  const search = new URLSearchParams({
    variables: JSON.stringify(variables),
    ...(query === null
      ? { extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: HASH } }) }
      : { query }),
  });
  const response = await fetch(`${server.url}/graphql?${search}`, {
    headers: { 'apollo-require-preflight': 'true', 'accept-encoding': 'identity', ...headers },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const tagOf = async (server: TestServer, options?: GetOptions) =>
  (await get(server, options)).headers.get('etag') ?? '';

async function register(server: TestServer): Promise<void> {
  const search = new URLSearchParams({
    query: OPERATIONS['plan-tree'],
    variables: JSON.stringify(NAN),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: HASH } }),
  });
  await fetch(`${server.url}/graphql?${search}`, { headers: { 'apollo-require-preflight': 'true' } });
}

describe.each(['keeping', 'forgetting'] as const)('a server that is %s', (kind) => {
  let server: TestServer;
  beforeEach(async () => {
    server = servers[kind];
    await register(server);
  });

  test('answers a persisted query by its hash, with a strong tag that it answers 304 to', async () => {
    const first = await get(server);
    expect(JSON.parse(first.text).data.fiveYearPlan.code).toBe('TH-55-P2571');
    expect(first.headers.get('etag')).toMatch(/^"[^"]+"$/);
    const again = await get(server, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', first.headers.get('etag')]);
  });

  test('answers 304 with one statement and without the executor', async () => {
    const etag = await tagOf(server);
    const { headers } = await get(server, { headers: { 'if-none-match': `W/"other", ${etag}` } });
    const line = await server.lineOf(headers.get('x-request-id'));
    expect(line).toMatchObject({ status: 304, statements: 1 });
    expect(line).not.toHaveProperty('operation');
  });

  test('has another tag once the plan has changed, and none the worse for a change elsewhere', async () => {
    const etag = await tagOf(server);
    const elsewhere = `update plan_node set title = title || ' ' where level = 1 and area_id <> (select id from area where code = 'TH-55')`;
    await database.pool.query(elsewhere);
    expect((await get(server, { headers: { 'if-none-match': etag } })).status).toBe(304);
    await database.pool.query(`update plan_node set title = title || 'x' where code = 'TH-55-P2571-PJ001'`);
    const changed = await get(server, { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.text).toContain('x"');
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  test('has another tag once a framework or the name of an area has changed', async () => {
    const etag = await tagOf(server);
    await database.pool.query(`update area_name set name_en = name_en || 'x' where name_en = 'Nan'`);
    const changed = await get(server, { headers: { 'if-none-match': etag } });
    expect([changed.status, JSON.parse(changed.text).data.fiveYearPlan.area.nameEn]).toEqual([200, 'Nanx']);
    await database.pool.query(`update area_name set name_en = 'Nan' where name_en = 'Nanx'`);
  });

  test('never answers 304 for another question, other variables or another form of the answer', async () => {
    const etag = await tagOf(server);
    const ask = (options: GetOptions) =>
      get(server, { ...options, headers: { ...options.headers, 'if-none-match': etag } });
    expect((await ask({ variables: { areaCode: 'TH-67', startYear: 2566 } })).status).toBe(200);
    expect((await ask({ query: '{ __typename }' })).status).toBe(200);
    expect((await ask({ headers: { 'accept-encoding': 'gzip' } })).status).toBe(200);
    expect((await ask({ headers: { accept: 'application/graphql-response+json' } })).status).toBe(200);
    expect((await ask({})).status).toBe(304);
  });

  test('tags no answer with an error, and no answer to POST', async () => {
    const failed = await get(server, { variables: { areaCode: 'TH-99', startYear: 2571 } });
    expect([failed.headers.get('etag'), failed.headers.get('cache-control')]).toEqual([null, 'no-store']);
    const posted = await server.ask('{ __typename }');
    expect([posted.headers.get('etag'), posted.headers.get('cache-control')]).toEqual([null, 'no-store']);
  });

  test.each([
    ['authorization', 'Bearer x'],
    ['cookie', 'session=x'],
  ])('lets nobody share an answer to a known person (%s)', async (name, value) => {
    expect((await get(server)).headers.get('cache-control')).toBe('public, no-cache');
    const own = await get(server, { headers: { [name]: value } });
    expect(own.headers.get('cache-control')).toBe('private, no-cache');
    expect(own.headers.get('vary')).toContain(name);
    const etag = own.headers.get('etag') ?? '';
    const again = await get(server, { headers: { [name]: value, 'if-none-match': etag } });
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'private, no-cache']);
  });

  test('compresses where the client asks for it, to the same content', async () => {
    const plain = await get(server);
    for (const encoding of ['gzip', 'br']) {
      const packed = await get(server, { headers: { 'accept-encoding': encoding } });
      expect(packed.headers.get('content-encoding')).toBe(encoding);
      expect(packed.text).toBe(plain.text);
      expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    }
    expect(plain.headers.get('content-encoding')).toBeNull();
  });
});

test('a tag holds at every server of the same database', async () => {
  await register(servers.keeping);
  const etag = await tagOf(servers.keeping);
  expect((await get(servers.forgetting, { headers: { 'if-none-match': etag } })).status).toBe(304);
});

test('a tag that the server did not make is no reason to answer 304', async () => {
  for (const tag of [
    '"c.AAAAAAAAAAAAAAAAAAAAAAAA"',
    '"p1p2p3p4p5p6p7p8p9.AAAAAAAAAAAAAAAAAAAAAAAA"',
    '*',
    '"',
    '""',
    'x',
  ]) {
    expect((await get(servers.keeping, { query: '{ __typename }', headers: { 'if-none-match': tag } })).status).toBe(
      200,
    );
  }
});
