import type { RequestContext } from '../../graphql/context.js';
import type { ChangedPlan, ChangedState } from '../domain/changed-plan.js';

/** What a subscription carries while it begins: it may ask for changes to come. */
export interface LiveContext extends RequestContext {
  /** The changes from now on that are wanted, for as long as the subscription lives: of some states. */
  readonly planChanges: (
    states: readonly ChangedState[],
    isWanted: (change: ChangedPlan) => boolean,
  ) => Promise<AsyncIterable<ChangedPlan>>;
}
