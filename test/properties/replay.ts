import { isDeepStrictEqual } from 'node:util';
import { PLAN_LEVELS } from '../../src/plans/domain/plan-level.js';
import type { NodeState } from '../../src/revisions/domain/plan-diff.js';

/** An event of a plan's chain, as the audit log keeps it. */
export interface LoggedEvent {
  readonly operation: string;
  readonly objectType: string;
  readonly objectKey: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

const LEVELS = new Set<string>(PLAN_LEVELS);

type State = ReadonlyMap<string, NodeState['facts']>;

/** What the log says that there is of a plan; null: no draft, nothing published. */
export interface Replayed {
  readonly draft: State | null;
  readonly published: State | null;
  readonly revisions: ReadonlyMap<number, State>;
}

/** What a reader of the draft sees. */
export function effective({ draft, published }: Replayed): State {
  return draft ?? published ?? new Map();
}

/** Reads a log from the start on: nothing but what each event says is known. */
export function replay(events: readonly LoggedEvent[], published: readonly NodeState[]): Replayed {
  let now: Replayed = { draft: null, published: stateOf(published), revisions: new Map() };
  for (const event of events) now = after(now, event);
  return now;
}

function after(now: Replayed, event: LoggedEvent): Replayed {
  const { operation, objectType, objectKey, before, after: then } = event;
  const number = Number(objectKey.split('@')[1]);
  switch (operation) {
    case 'discardDraft':
      if (objectType === 'DRAFT') return { ...now, draft: null };
      break;
    case 'submitPlan':
      return { ...now, revisions: new Map(now.revisions).set(number, effective(now)) };
    case 'recordApproval':
      return {
        draft: null,
        published: effective(now),
        revisions: new Map(now.revisions).set(number, effective(now)),
      };
    case 'approvePlan':
      if (then?.state !== 'PUBLISHED') return now;
      return { ...now, draft: null, published: now.revisions.get(number) ?? null };
    case 'publishRevision':
      return { ...now, published: now.revisions.get(number) ?? null };
    case 'withdrawPlan':
      return { ...now, published: null };
  }
  if (!LEVELS.has(objectType)) return now;
  const draft = new Map(now.draft ?? now.published);
  // What an event calls the state before is what the events before it have made.
  if (!isDeepStrictEqual(draft.get(objectKey) ?? null, before))
    throw new Error(`${operation} of ${objectKey} does not follow what was there`);
  if (then === null) draft.delete(objectKey);
  else draft.set(objectKey, then);
  return { ...now, draft };
}

export function stateOf(nodes: readonly NodeState[]): State {
  return new Map(nodes.map(({ code, facts }) => [code, facts]));
}
