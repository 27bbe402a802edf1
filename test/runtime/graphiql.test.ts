import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { buildGraphQLSchema } from '../../src/graphql/schema.js';
import { exampleTabs } from '../../src/http/graphiql/example-tabs.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startTestServer, type TestServer } from '../support/http.js';

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  server = await startTestServer(await buildGraphQLSchema(), database);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

describe('the page at /', () => {
  test('works without the internet, under a policy that allows its own script only', async () => {
    const response = await fetch(`${server.url}/`);
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)="(https?:)?\/\//);
    const policy = response.headers.get('content-security-policy');
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*(unsafe|https?:|\*)/);
  });

  test('is sent compressed to those who can read it', async () => {
    const sizeOf = async (encoding: string) => {
      const response = await fetch(`${server.url}/`, { headers: { 'accept-encoding': encoding } });
      await response.arrayBuffer();
      return [response.headers.get('content-encoding'), Number(response.headers.get('content-length'))] as const;
    };
    const [none, whole] = await sizeOf('identity');
    const [gzip, small] = await sizeOf('gzip');
    expect([none, gzip]).toEqual([null, 'gzip']);
    expect(small).toBeLessThan(whole / 2);
  });

  test('sends subscriptions over WebSocket', async () => {
    const html = await (await fetch(`${server.url}/`)).text();
    expect(html).toMatch(/querySelector\('#root'\),\s*\{[^}]*"subscriptionsProtocol":"WS"/);
  });

  test('opens with every example operation, the trace first', () => {
    const files = readdirSync(new URL('../../examples/operations/', import.meta.url));
    const tabs = exampleTabs('id');
    expect(tabs).toHaveLength(files.length);
    expect(tabs[0]?.query).toContain('query Trace');
  });

  test('every example answers on the seeds as the page sends it', async () => {
    const schema = await buildGraphQLSchema();
    const html = await (await fetch(`${server.url}/`)).text();
    const options = JSON.parse(
      /renderYogaGraphiQL\(\s*window.document.querySelector\('#root'\),\s*(\{.*\}),\s*\);/.exec(html)![1]!,
    );
    for (const tab of options.defaultTabs as { query: string; variables: string }[]) {
      const document = parse(tab.query);
      expect(validate(schema, document)).toEqual([]);
      for (const definition of document.definitions) {
        if (definition.kind !== 'OperationDefinition') continue;
        const response = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            query: tab.query,
            operationName: definition.name?.value,
            variables: JSON.parse(tab.variables),
          }),
        });
        const answer = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
        expect(answer.errors).toBeUndefined();
        for (const value of Object.values(answer.data)) expect(value).toBeTruthy();
      }
    }
  });
});

const SHARED = new URL('../../../shared/operations/', import.meta.url);
const present = existsSync(SHARED);

describe('the example operations', () => {
  test.each(present ? readdirSync(SHARED) : [])('%s is the agreed one', (file) => {
    const ours = readFileSync(new URL(`../../examples/operations/${file}`, import.meta.url), 'utf8');
    expect(ours).toBe(readFileSync(new URL(file, SHARED), 'utf8'));
  });

  test('each is one or more named queries', () => {
    for (const tab of exampleTabs('id')) {
      const names = parse(tab.query).definitions.map((definition) => 'name' in definition && definition.name?.value);
      expect(names.every(Boolean)).toBe(true);
    }
  });
});
