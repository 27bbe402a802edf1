import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { readAnswer, startTestServer, type TestServer } from '../support/http.js';
import { standInSchema } from '../support/stand-in-schema.js';

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  server = await startTestServer(standInSchema, database, {
    env: { CORS_ORIGINS: 'https://plans.example.go.th', QUERY_TIMEOUT_SECONDS: '2', SNAPSHOT_MEMORY_MB: '0' },
  });
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

async function post(body: string, headers: Record<string, string> = {}) {
  const all = { 'content-type': 'application/json', ...headers };
  return await readAnswer(await fetch(`${server.url}/graphql`, { method: 'POST', headers: all, body }));
}

const code = (answer: { errors: { extensions: Record<string, unknown> }[] }) => answer.errors[0]?.extensions.code;

describe('request IDs and the log', () => {
  test('a sane ID of the caller is echoed in header, error and log line', async () => {
    const answer = await server.ask('query Where { unknownArea }', { headers: { 'x-request-id': 'trace-7.a' } });
    expect(answer.headers.get('x-request-id')).toBe('trace-7.a');
    expect(answer.errors[0]).toEqual({
      message: 'areaCode: there is no area "TH-99".',
      locations: expect.anything(),
      path: ['unknownArea'],
      extensions: { code: 'UNKNOWN_AREA', field: 'areaCode', requestId: 'trace-7.a' },
    });
    expect(await server.lineOf('trace-7.a')).toMatchObject({
      level: 'info',
      operation: 'Where',
      status: 200,
      errorCodes: ['UNKNOWN_AREA'],
      durationMs: expect.any(Number),
    });
  });

  test.each(['has space', 'a'.repeat(200), '{"level":"fatal"}'])('an unfit ID is replaced: %s', async (given) => {
    const answer = await server.ask('{ hello }', { headers: { 'x-request-id': given } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('SQL statements are counted', async () => {
    const answer = await server.ask('{ a: sleep(seconds: 0) b: sleep(seconds: 0) }');
    expect(await server.lineOf(answer.headers.get('x-request-id')!)).toMatchObject({ statements: 2 });
  });
});

describe('failures are coded and never show our inside', () => {
  test.each(['{ fault }', '{ badSql }'])('a fault is masked, and logged with its stack: %s', async (query) => {
    const answer = await server.ask(query);
    const requestId = answer.headers.get('x-request-id');
    expect(code(answer)).toBe('INTERNAL_SERVER_ERROR');
    expect(answer.errors[0]?.message).toContain(requestId);
    expect(JSON.stringify(answer.errors)).not.toMatch(/secret|select|nonsense|\.ts|stack/);
    const entry = server.logged.find((line) => line.requestId === requestId && line.level === 'error');
    expect(entry).toMatchObject({ err: { stack: expect.stringMatching(/secret|badSql/) } });
  });

  test('malformed JSON', async () => {
    const answer = await post('{"query": ');
    expect(answer.status).toBe(400);
    expect(code(answer)).toBe('BAD_REQUEST');
    expect(answer.errors[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
  });

  test('a poisoned prototype', async () => {
    const answer = await post('{"query": "{ hello }", "__proto__": {"admin": true}}');
    expect([answer.status, code(answer)]).toEqual([400, 'BAD_REQUEST']);
    expect(answer.errors[0]?.message).toMatch(/a key that is refused: "__proto__".*Leave it out/);
    const poisoned = await post('{"query": "{ hello }", "variables": {"constructor": {"prototype": 1}}}');
    expect(poisoned.errors[0]?.message).toMatch(/"constructor" with a "prototype"/);
    expect((await post('{"query": ')).errors[0]?.message).toMatch(/must be a JSON object/);
  });

  test('an unsupported content type', async () => {
    const answer = await post('<query/>', { 'content-type': 'application/xml' });
    expect([answer.status, code(answer)]).toEqual([415, 'BAD_REQUEST']);
  });

  test('a body above 256 KB', async () => {
    const answer = await post(JSON.stringify({ query: `{ hello } # ${'x'.repeat(256 * 1024)}` }));
    expect([answer.status, code(answer)]).toEqual([413, 'REQUEST_TOO_LARGE']);
  });

  test('too many tokens', async () => {
    const answer = await server.ask(`{ ${'hello '.repeat(2_100)} }`);
    expect(code(answer)).toBe('TOO_MANY_TOKENS');
    expect(answer.errors[0]?.extensions.limit).toBe(2000);
  });

  test('fields repeated beyond what can be compared, and more errors than are listed', async () => {
    const repeated = await server.ask(`{ ${'__typename '.repeat(1_500)} }`);
    expect(code(repeated)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(repeated.errors[0]?.message).toMatch(/500,000 comparisons.*Ask for each field once/);
    const wrong = await server.ask(`{ ${Array.from({ length: 150 }, (_, i) => `nothing${i}`).join(' ')} }`);
    expect(wrong.errors.at(-1)?.message).toMatch(/more errors than the 100 that are listed/);
  });

  test.each([
    ['a variable', 'query ($year: Int!, $names: [String!]) { year(year: $year, names: $names) }', 'names'],
    ['a text', '{ year(year: 1, names: ["a", "b\\u0000"]) }', 'names'],
  ])('a NUL character in %s names the argument', async (_where, query, field) => {
    const answer = await server.ask(query, { variables: { year: 1, names: ['x', 'a\0'] } });
    expect([answer.data, code(answer)]).toEqual([undefined, 'BAD_USER_INPUT']);
    expect(answer.errors[0]).toMatchObject({
      message: expect.stringMatching(/^names: a text here holds no NUL character/),
      extensions: { field },
    });
  });

  test('no mistake of a client is logged as an error: ERROR means that a person must act', async () => {
    const before = server.logged.length;
    const ids = await Promise.all(
      [
        server.ask('{ unknownArea }'),
        server.ask('{ hello'),
        server.ask('{ nothing }'),
        server.ask(''),
        server.ask('mutation { nothing }'),
        server.ask('query A { hello } query B { hello }'),
        server.ask(`{ ${'hello '.repeat(2_100)} }`),
        server.ask(`{ ${'__typename '.repeat(1_500)} }`),
        server.ask('query ($year: Int!) { year(year: $year) }', { variables: { year: 'x' } }),
        server.ask('query ($y: [String]) { year(year: 1, names: $y) }', { variables: { y: ['\0'] } }),
        post('{"query": '),
        post('[1]'),
        post('null'),
        post(''),
        post('{"query": "{ hello }", "__proto__": 1}'),
        post('{"query": "{ hello }"}', { 'content-type': 'text/plain' }),
        post('<query/>', { 'content-type': 'application/xml' }),
        post(JSON.stringify({ query: `{ hello } # ${'x'.repeat(256 * 1024)}` })),
        post('{"query": "{ hello }", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "0"}}}'),
        post('{"query": 7}'),
        post('{"query": "{ hello }", "variables": []}'),
      ].map(async (asked) => {
        const answer = await asked;
        expect([answer.errors.length > 0, answer.status < 500]).toEqual([true, true]);
        return answer.headers.get('x-request-id')!;
      }),
    );
    for (const id of ids) expect((await server.lineOf(id)).level).toBe('info');
    expect(server.logged.slice(before).filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test.each([
    ['{ hello', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['', 'BAD_REQUEST'],
  ])('a wrong document: %s', async (query, expected) => {
    expect(code(await server.ask(query))).toBe(expected);
  });

  test('a wrong variable', async () => {
    const query = 'query Y($year: Int!) { year(year: $year) }';
    const answer = await server.ask(query, { variables: { year: 'x' } });
    expect(code(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors[0]?.message).toContain('$year');
  });

  test('a batch', async () => {
    expect(code(await post('[{"query": "{ hello }"}]'))).toBe('BAD_REQUEST');
  });

  test('unknown paths and methods', async () => {
    const nowhere = await readAnswer(await fetch(`${server.url}/nowhere`));
    expect([nowhere.status, code(nowhere)]).toEqual([404, 'NOT_FOUND']);
    const put = await readAnswer(await fetch(`${server.url}/graphql`, { method: 'PUT' }));
    expect([put.status, code(put), put.headers.get('allow')]).toEqual([405, 'METHOD_NOT_ALLOWED', 'GET, POST']);
    const head = await fetch(`${server.url}/graphql?query={hello}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect((await fetch(`${server.url}/livez`, { method: 'HEAD' })).status).toBe(200);
  });

  test('OPTIONS that is no preflight says what the path answers', async () => {
    const options = await fetch(`${server.url}/graphql`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, POST, OPTIONS']);
    const nowhere = await readAnswer(await fetch(`${server.url}/nowhere`, { method: 'OPTIONS' }));
    expect([nowhere.status, code(nowhere)]).toEqual([404, 'NOT_FOUND']);
  });

  test('a malformed path', async () => {
    const answer = await readAnswer(await fetch(`${server.url}/%ff`));
    expect([answer.status, code(answer)]).toEqual([400, 'BAD_REQUEST']);
  });

  test('headers that are too large, and bytes that are not HTTP', async () => {
    const talk = async (text: string) =>
      await new Promise<string>((resolve, reject) => {
        let answer = '';
        const { port, hostname } = new URL(server.url);
        const socket = connect(Number(port), hostname, () => socket.write(text));
        socket.on('data', (chunk) => {
          answer += chunk;
        });
        socket.on('end', () => resolve(answer));
        socket.on('error', reject);
      });
    expect(await talk('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [\s\S]*"code":"BAD_REQUEST"/);
    const large = `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await talk(large)).toMatch(/^HTTP\/1.1 431 [\s\S]*"code":"REQUEST_TOO_LARGE"/);
  });
});

describe('time', () => {
  test('a slow statement is cancelled with a code', async () => {
    const answer = await server.ask('{ sleep(seconds: 20) }');
    expect(code(answer)).toBe('QUERY_TIMEOUT');
  });

  test('when the client goes, its SQL is cancelled', async () => {
    const before = server.logged.length;
    const gone = new AbortController();
    const asking = server.ask('{ sleep(seconds: 1.75) }', {
      signal: gone.signal,
      headers: { 'x-request-id': 'gone.1' },
    });
    const sleeping = async () => {
      const { rows } = await database.pool.query<{ n: number }>(
        `select count(*) as n from pg_stat_activity where datname = current_database() and query like 'select pg_sleep%'
         and state = 'active' and pid <> pg_backend_pid()`,
      );
      return rows[0]?.n;
    };
    await waitUntil(async () => (await sleeping()) === 1);
    gone.abort();
    await expect(asking).rejects.toThrow();
    const started = performance.now();
    await waitUntil(async () => (await sleeping()) === 0);
    expect(performance.now() - started).toBeLessThan(1_000);
    // Whoever goes has done nothing that a person must act on.
    expect(await server.lineOf('gone.1')).toMatchObject({ level: 'info', aborted: true });
    expect(server.logged.slice(before).filter(({ level }) => level !== 'info')).toEqual([]);
  });

  async function waitUntil(condition: () => Promise<boolean>) {
    while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
  }
});

describe('browsers', () => {
  test('a configured origin may ask, another may not', async () => {
    const preflight = async (origin: string) =>
      await fetch(`${server.url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
    const allowed = await preflight('https://plans.example.go.th');
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://plans.example.go.th');
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a simple cross-site request is refused', async () => {
    const answer = await readAnswer(await fetch(`${server.url}/graphql?query={hello}`));
    expect([answer.status, code(answer)]).toEqual([400, 'BAD_REQUEST']);
    const text = await post('{"query": "{ hello }"}', { 'content-type': 'text/plain' });
    expect(text.data).toBeUndefined();
  });

  test('a query by GET with the preflight header', async () => {
    const headers = { 'apollo-require-preflight': 'yes' };
    const answer = await readAnswer(await fetch(`${server.url}/graphql?query={hello}`, { headers }));
    expect(answer.data).toEqual({ hello: 'สวัสดี' });
  });
});
