import { createSourceEventStream, type DocumentNode, type ExecutionResult, execute, type GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext, RequestParts } from '../../graphql/context.js';
import { costOf, refuseCostly } from '../../graphql/limits/index.js';
import { eventContext } from '../../live/api/event-context.js';
import type { LiveContext } from '../../live/api/live-context.js';
import type { ChangedPlan } from '../../live/domain/changed-plan.js';
import type { Viewer } from '../../people/domain/viewer.js';
import { currentRequest, newRequestFacts } from '../request-facts.js';
import { type OnStatement, type Pools, partsOf } from '../request-parts.js';
import {
  type AskedSubscription,
  type DocumentRules,
  readSubscription,
  type SentOperation,
} from './asked-subscription.js';
import { type FormatError, sendableErrors } from './sendable-errors.js';
import type { Turns } from './turns.js';

/** What all subscriptions of a process share. */
export interface LiveServices {
  readonly rules: DocumentRules;
  readonly pools: Pools;
  readonly logger: Logger;
  readonly createContext: (parts: RequestParts) => RequestContext;
  readonly formatError: FormatError;
  /** Subscriptions begin, and events are made, in turns: what thousands wait for leaves connections to requests. */
  readonly inTurn: Turns;
  /** How long an event, or the beginning of a subscription, may take. */
  readonly timeoutMs: number;
  readonly onStatement?: OnStatement;
}

/** Whose subscription it is. */
export interface Subscriber {
  readonly requestId: string;
  readonly viewer: Viewer | null;
  /** Aborted when the connection is gone. */
  readonly gone: AbortSignal;
  readonly planChanges: LiveContext['planChanges'];
}

/** A subscription that has begun: what is to be sent, for as long as it is asked for. */
export interface LiveSubscription {
  readonly document: DocumentNode;
  readonly events: AsyncIterableIterator<ExecutionResult>;
}

/** Begins a subscription; answers errors where it is refused. Each event is executed with a context of its own. */
export async function beginSubscription(
  sent: SentOperation,
  subscriber: Subscriber,
  services: LiveServices,
): Promise<LiveSubscription | readonly GraphQLError[]> {
  const { logger } = services;
  const sendable = (errors: readonly unknown[]) => sendableErrors(errors, services.formatError);
  const { requestId } = subscriber;
  const facts = newRequestFacts(requestId);
  const started = performance.now();
  const ended = new AbortController();
  let asked: AskedSubscription | undefined;
  let events = 0;

  const contextNow = (): RequestContext => {
    const signal = AbortSignal.any([subscriber.gone, ended.signal, AbortSignal.timeout(services.timeoutMs)]);
    return services.createContext(
      partsOf({ facts, signal, viewer: subscriber.viewer }, services.pools, services.onStatement),
    );
  };

  function log(message: string): void {
    const { errorCodes, statements, sqlDurationMs } = facts;
    logger.info(
      {
        requestId,
        ...(asked && { operation: asked.operation.name?.value ?? 'anonymous subscription' }),
        durationMs: Math.round((performance.now() - started) * 10) / 10,
        ...(events > 0 && { events }),
        ...(statements > 0 && { statements, sqlMs: Math.round(sqlDurationMs * 10) / 10 }),
        ...(errorCodes.size > 0 && { errorCodes: [...errorCodes] }),
      },
      message,
    );
  }

  async function begin(): Promise<AsyncIterator<ChangedPlan>> {
    asked = readSubscription(sent, services.rules);
    const context: LiveContext = { ...contextNow(), planChanges: subscriber.planChanges };
    refuseCostly(await costOf(asked, context));
    const { schema, document, operation, variables } = asked;
    const stream = await createSourceEventStream({
      schema,
      document,
      operationName: operation.name?.value,
      variableValues: variables,
      contextValue: context,
    });
    if ('errors' in stream) throw new AggregateError(stream.errors ?? []);
    return (stream as AsyncIterable<ChangedPlan>)[Symbol.asyncIterator]();
  }

  /** What a change is for this client, as it is by now; null where it is not theirs to hear of any more. */
  async function answer(
    { schema, document, operation, variables }: AskedSubscription,
    change: ChangedPlan,
  ): Promise<ExecutionResult | null> {
    const event = await eventContext(contextNow(), change);
    if (!event) return null;
    try {
      const result = await execute({
        schema,
        document,
        operationName: operation.name?.value,
        variableValues: variables,
        rootValue: change,
        contextValue: event.context,
      });
      return result.errors ? { ...result, errors: sendable(result.errors) } : result;
    } catch (error) {
      return { errors: sendable([error]), data: null };
    } finally {
      await event.end();
    }
  }

  return await currentRequest.run(facts, async () => {
    let changes: AsyncIterator<ChangedPlan>;
    try {
      changes = await services.inTurn(begin);
    } catch (error) {
      const refusal = sendable(error instanceof AggregateError ? error.errors : [error]);
      log('subscription refused');
      return refusal;
    }
    log('subscription begun');
    const subscription = asked as AskedSubscription;
    const end = async (): Promise<IteratorResult<ExecutionResult, undefined>> => {
      if (!ended.signal.aborted) {
        ended.abort();
        await changes.return?.();
        log('subscription ended');
      }
      return { done: true, value: undefined };
    };
    // No generator: that would be ended only after the next change, for which it waits.
    const answers: AsyncIterableIterator<ExecutionResult> = {
      async next() {
        for (;;) {
          const { done, value: change } = await changes.next();
          if (done || ended.signal.aborted) return await end();
          const result = await services.inTurn(() => currentRequest.run(facts, () => answer(subscription, change)));
          if (ended.signal.aborted) return { done: true, value: undefined };
          if (!result) continue;
          events += 1;
          return { done: false, value: result };
        }
      },
      return: end,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
    return { document: subscription.document, events: answers };
  });
}
