import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';

/** What hears of changes, until it is closed. */
export interface ChangeListener {
  close(): Promise<void>;
}

export interface ChangeListenerOptions {
  readonly databaseUrl: string;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
  /** Called soon after changes, once for those that come together, and whenever changes may have been missed. */
  readonly onChange: () => Promise<void>;
  /** How long to wait before connecting again: the first time, and at most. Each failure doubles it. */
  readonly retryMs?: { readonly first: number; readonly most: number };
}

/** Changes within this time are heard of together. */
const TOGETHER_MS = 50;

/** How long the database may take to answer what takes no time. */
const PATIENCE_MS = 3_000;

/**
 * Hears of changes to the content over a connection of its own (LISTEN), so that what is kept in memory and no longer
 * true can go before anybody asks for it. Nothing depends on it: without the connection, or behind a pooler that hands
 * no notifications on, requests still find out by themselves.
 */
export function listenForChanges({ databaseUrl, logger, onChange, retryMs }: ChangeListenerOptions): ChangeListener {
  const { first, most } = retryMs ?? { first: 1_000, most: 60_000 };
  const stopped = new AbortController();
  let wait = first;
  let timer: NodeJS.Timeout | undefined;

  function changed(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange().catch((error: unknown) =>
        logger.warn({ err: error }, 'what is no longer true stays in memory unused'),
      );
    }, TOGETHER_MS).unref();
  }

  /** Listens for as long as the connection lives, or until it is to stop. */
  async function listenOnce(): Promise<void> {
    const client = new Client({
      connectionString: databaseUrl,
      application_name: 'plan-lineage listener',
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    const over = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.once('end', () => resolve());
      stopped.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', changed);
    // A client that is ended while it connects never says so.
    await client.connect();
    try {
      if (stopped.signal.aborted) return;
      await client.query('listen content_version');
      wait = first;
      changed();
      await over;
    } finally {
      await Promise.race([client.end().catch(() => {}), sleep(PATIENCE_MS, undefined, { ref: false })]);
    }
  }

  async function listen(): Promise<void> {
    while (!stopped.signal.aborted) {
      const error = await listenOnce().then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (stopped.signal.aborted) return;
      logger.info(
        { err: error, waitMs: wait },
        'the connection that hears of changes was lost: requests find out by themselves',
      );
      await sleep(wait, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
      wait = Math.min(wait * 2, most);
    }
  }

  const listening = listen();
  return {
    async close() {
      stopped.abort();
      clearTimeout(timer);
      await listening;
    },
  };
}
