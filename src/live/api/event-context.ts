import { type RequestContext, type StateContext, stateContext } from '../../graphql/context.js';
import type { ChangedPlan } from '../domain/changed-plan.js';
import { mayHearOfDrafts } from '../store/changed-plan.read-model.js';

/** What an event is made from. */
export interface EventContext {
  readonly context: RequestContext;
  end(): Promise<void>;
}

/**
 * The state that an event tells of, as who subscribed may see it now; null where they may hear of it no longer, or where that
 * cannot be found out: that there is a draft is told to nobody else.
 */
export async function eventContext(context: RequestContext, change: ChangedPlan): Promise<EventContext | null> {
  if (change.state === 'PUBLISHED') return { context, end: async () => {} };
  const drafts: StateContext = stateContext(context, { kind: 'DRAFT' });
  const may = await mayHearOfDrafts(drafts.db, change.areaId).catch(() => false);
  if (may) return { context: drafts, end: () => drafts.end() };
  await drafts.end();
  return null;
}
