import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import { loadConfig } from '../../src/config/config.js';
import { createPool } from '../../src/database/pool.js';
import { contextFactory } from '../../src/graphql/context.js';
import { createHttpApp, type HttpAppOptions } from '../../src/http/http-app.js';
import { createReadiness, type Readiness } from '../../src/http/readiness.js';
import { createLogger } from '../../src/logging/logger.js';
import { listen } from '../../src/startup/listen.js';
import type { TestDatabase } from './database.js';

/** A server of a test on a free port, with what it logged. */
export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly readiness: Readiness;
  readonly logged: Record<string, unknown>[];
  /** The line of a request, which is written once its answer is out: it may have arrived by then. */
  lineOf(requestId: string | null): Promise<Record<string, unknown>>;
  /** Posts a document as a client would. */
  ask(query: string, options?: AskOptions): Promise<Answer>;
  close(): Promise<void>;
}

export interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: (string | number)[];
  readonly extensions: Record<string, unknown>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: AnswerError[];
}

/** Reads an answer in the GraphQL shape. */
export async function readAnswer(response: Response): Promise<Answer> {
  const body = (await response.json()) as { data?: Answer['data']; errors?: AnswerError[] };
  return { status: response.status, headers: response.headers, data: body.data, errors: body.errors ?? [] };
}

/** Serves a schema over real HTTP on a test database. */
export async function startTestServer(
  schema: GraphQLSchema,
  database: TestDatabase,
  options: Partial<HttpAppOptions> & { env?: Record<string, string> } = {},
): Promise<TestServer> {
  const { env, ...appOptions } = options;
  const config = loadConfig({ PORT: '0', ...env });
  const logged: Record<string, unknown>[] = [];
  const logger = createLogger('info', { write: (line) => logged.push(JSON.parse(line)) });
  const readiness = createReadiness(database.pool);
  const writePool = createPool({
    databaseUrl: database.url,
    poolSize: 3,
    applicationName: 'plan-lineage test',
    statementTimeoutMs: 60_000,
  });
  const app = await createHttpApp({
    config,
    logger,
    schema,
    pool: database.pool,
    writePool,
    readiness,
    createContext: contextFactory(config.snapshotMemoryMb * 1024 * 1024),
    ...appOptions,
  });
  const url = await listen(app.fastify, config);
  async function ask(query: string, { variables, headers, signal }: AskOptions = {}): Promise<Answer> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
      signal,
    });
    return await readAnswer(response);
  }
  async function close() {
    await app.close(5_000);
    await writePool.end();
  }
  async function lineOf(requestId: string | null) {
    for (;;) {
      const line = logged.find((one) => one.msg === 'request' && one.requestId === requestId);
      if (line) return line;
      await sleep(5);
    }
  }
  return { url, readiness, logged, lineOf, ask, close, [Symbol.asyncDispose]: close };
}
