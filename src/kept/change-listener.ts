import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';

/** What has changed: the IDs of plans and goals, 0 for what belongs to none; null where changes may have been missed. */
export type ChangedHolders = ReadonlySet<number> | null;

/** Hears of changes. What it throws is logged. */
export type OnChange = (holders: ChangedHolders) => Promise<void>;

/** What hears of changes for a whole process, until it is closed. */
export interface ChangeListener {
  /**
   * Calls `onChange` soon after changes of what is published, once for those that come together, and whenever some may have
   * been missed.
   */
  onChange(onChange: OnChange): void;
  /** The same for changes of drafts. */
  onDraftChange(onChange: OnChange): void;
  close(): Promise<void>;
}

export interface ChangeListenerOptions {
  readonly databaseUrl: string;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
  /** How long to wait before connecting again: the first time, and at most. Each failure doubles it. */
  readonly retryMs?: { readonly first: number; readonly most: number };
}

/** Changes within this time are heard of together. */
const TOGETHER_MS = 50;

/** How long the database may take to answer what takes no time. */
const PATIENCE_MS = 3_000;

/**
 * Hears of changes to the content over one connection of its own (LISTEN): what is kept in memory and no longer true
 * can go before anybody asks for it, and subscribers can be told. No answer depends on it: without the connection, or
 * behind a pooler that hands no notifications on, requests still find out by themselves.
 */
export function listenForChanges({ databaseUrl, logger, retryMs }: ChangeListenerOptions): ChangeListener {
  const { first, most } = retryMs ?? { first: 1_000, most: 60_000 };
  const stopped = new AbortController();
  const channels = { content_version: gather(logger), draft_version: gather(logger) };
  let wait = first;

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
    client.on('notification', ({ channel, payload }) =>
      channels[channel as keyof typeof channels].changed(payload ? Number(payload) : undefined),
    );
    // A client that is ended while it connects never says so.
    await client.connect();
    try {
      if (stopped.signal.aborted) return;
      await client.query(
        Object.keys(channels)
          .map((channel) => `listen ${channel}`)
          .join(';'),
      );
      wait = first;
      for (const { changed } of Object.values(channels)) changed();
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
    onChange: channels.content_version.onChange,
    onDraftChange: channels.draft_version.onChange,
    async close() {
      stopped.abort();
      for (const { stop } of Object.values(channels)) stop();
      await listening;
    },
  };
}

/** Gathers what changes within a moment, and tells it at once. */
function gather(logger: Pick<Logger, 'warn'>) {
  const hearers = new Set<OnChange>();
  let timer: NodeJS.Timeout | undefined;
  let heard = new Set<number>();
  let missed = false;

  function tell(): void {
    const holders = missed ? null : heard;
    timer = undefined;
    heard = new Set();
    missed = false;
    for (const onChange of hearers) {
      onChange(holders).catch((error: unknown) => logger.warn({ err: error }, 'a change could not be followed up'));
    }
  }

  return {
    onChange(onChange: OnChange): void {
      hearers.add(onChange);
    },
    /** Without a holder: changes may have been missed. */
    changed(holder?: number): void {
      if (holder === undefined || !Number.isSafeInteger(holder)) missed = true;
      else heard.add(holder);
      timer ??= setTimeout(tell, TOGETHER_MS).unref();
    },
    stop: () => clearTimeout(timer),
  };
}
