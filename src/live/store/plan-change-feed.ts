import type { Logger } from 'pino';
import type { ReadDatabase } from '../../database/read-database.js';
import type { ChangedHolders, ChangeListener } from '../../kept/change-listener.js';
import type { ChangedPlan, ChangedState } from '../domain/changed-plan.js';
import { findDraftVersions, findPlanVersions } from './changed-plan.read-model.js';

/** Tells all subscribers of a process which plans and goals have changed, in one state. */
export interface PlanChangeFeed {
  /** Calls `hear` for each change that is committed from now on, until the answered function is called. */
  subscribe(hear: (change: ChangedPlan) => void): Promise<() => void>;
}

export interface PlanChangeFeedOptions {
  readonly db: ReadDatabase;
  readonly changes: Pick<ChangeListener, 'onChange' | 'onDraftChange'>;
  /** What is told of: what is published, or drafts, which needs a database that knows of them. */
  readonly state?: ChangedState;
  readonly logger: Pick<Logger, 'warn'>;
  /** How long to wait when the database could not be asked. */
  readonly retryMs?: number;
}

/**
 * Follows the versions of plans and goals while somebody subscribes. A notification only says where to look: what is
 * told is what the versions show, so nothing is told twice, and what was missed is told as soon as it can be asked for.
 */
export function createPlanChangeFeed(options: PlanChangeFeedOptions): PlanChangeFeed {
  const { db, changes, logger, state = 'PUBLISHED', retryMs = 1_000 } = options;
  const findVersions = state === 'DRAFT' ? findDraftVersions : findPlanVersions;
  const subscribers = new Set<(change: ChangedPlan) => void>();
  /** The versions that have been told of, or that were there before anybody subscribed. */
  let told: Map<number, number> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let retrying = false;

  /** One look at the versions after the other: an older one must not come after a newer one. */
  function inTurn(look: () => Promise<void>): Promise<void> {
    const looked = last.then(look);
    last = looked.catch(() => undefined);
    return looked;
  }

  async function tell(holders: ChangedHolders): Promise<void> {
    if (!told) return;
    const versions = await findVersions(db, holders && [...holders]);
    const at = new Date();
    for (const plan of versions) {
      if ((told?.get(plan.nodeId) ?? 0) >= plan.version) continue;
      told?.set(plan.nodeId, plan.version);
      for (const hear of subscribers) hear({ ...plan, state, at });
    }
  }

  async function follow(holders: ChangedHolders): Promise<void> {
    try {
      await inTurn(() => tell(holders));
    } catch (error) {
      logger.warn({ err: error, waitMs: retryMs }, 'changes cannot be told yet: the database could not be asked');
      if (retrying) return;
      retrying = true;
      setTimeout(() => {
        retrying = false;
        void follow(null);
      }, retryMs).unref();
    }
  }

  if (state === 'DRAFT') changes.onDraftChange(follow);
  else changes.onChange(follow);
  return {
    async subscribe(hear) {
      await inTurn(async () => {
        told ??= new Map((await findVersions(db, null)).map(({ nodeId, version }) => [nodeId, version]));
        subscribers.add(hear);
      });
      return () => {
        subscribers.delete(hear);
        if (subscribers.size === 0) told = null;
      };
    },
  };
}
