import { costLimit, validationRules } from '../../src/graphql/limits/index.js';
import type { HttpAppOptions } from '../../src/http/http-app.js';
import type { LiveLimits } from '../../src/http/live/live-limits.js';
import { type ChangeListener, listenForChanges } from '../../src/kept/change-listener.js';
import { createPlanChangeFeed } from '../../src/live/store/plan-change-feed.js';
import { type TestDatabase } from '../support/database.js';
import { testSchema } from '../support/graphql.js';
import { startTestServer, type TestServer } from '../support/http.js';
import { connectAs, type LiveClient } from './live-client.js';

/** A server that tells of changes. */
export interface LiveTestServer extends TestServer {
  readonly listener: ChangeListener;
  /** Connects and subscribes; resolves when the server hears of changes for the client. */
  subscribe(query?: string, variables?: Record<string, unknown>, init?: object): Promise<LiveClient>;
  /** Resolves when so many lines with this message have been logged. */
  said(message: string, times?: number): Promise<void>;
}

export const PLAN_CHANGED = `subscription PlanChanged($areaCode: String) {
  planChanged(areaCode: $areaCode) { planId areaCode version at plan { code title } goal { code title } }
}`;

export interface LiveServerOptions {
  readonly limits?: Partial<LiveLimits>;
  readonly authenticate?: HttpAppOptions['authenticate'];
  readonly env?: Record<string, string>;
}

const quiet = { info: () => {}, warn: () => {} };

/** Starts one as `main` puts it together, on a test database. */
export async function startLiveServer(
  database: TestDatabase,
  { env, limits, authenticate }: LiveServerOptions = {},
): Promise<LiveTestServer> {
  const changes = listenForChanges({
    databaseUrl: database.url,
    logger: quiet,
    retryMs: { first: 20, most: 100 },
  });
  const feed = { db: database.db, changes, logger: quiet, retryMs: 50 };
  const feeds = {
    PUBLISHED: createPlanChangeFeed(feed),
    DRAFT: createPlanChangeFeed({ ...feed, state: 'DRAFT' }),
  };
  const server = await startTestServer(await testSchema(), database, {
    env,
    validationRules,
    plugins: [costLimit()],
    live: { feeds, limits },
    ...(authenticate && { authenticate }),
  });
  async function said(message: string, times = 1): Promise<void> {
    while (server.logged.filter(({ msg }) => msg === message).length < times) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  async function subscribe(query = PLAN_CHANGED, variables = {}, init = {}): Promise<LiveClient> {
    const begun = server.logged.filter(({ msg }) => msg === 'subscription begun').length;
    const client = await connectAs(server.url, init);
    client.send({ type: 'subscribe', id: '1', payload: { query, variables } });
    await said('subscription begun', begun + 1);
    return client;
  }
  async function close(): Promise<void> {
    await server.close();
    await changes.close();
  }
  return { ...server, listener: changes, subscribe, said, close, [Symbol.asyncDispose]: close };
}
