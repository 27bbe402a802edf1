import { type ExecutionArgs, GraphQLError } from 'graphql';
import { makeServer, type Server } from 'graphql-ws';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { Viewer } from '../../people/domain/viewer.js';
import { CLOSE } from './close-codes.js';
import type { LiveConnection } from './live-connection.js';
import { beginSubscription, type LiveServices, type LiveSubscription } from './live-subscription.js';

/** Finds who connects by what would be the header Authorization; fails with UNAUTHENTICATED where that is nobody. */
export type AuthenticateConnection = (authorization: string) => Promise<Viewer>;

export interface LiveProtocolOptions {
  readonly services: LiveServices;
  readonly initMs: number;
  /** How many subscriptions a connection may have. */
  readonly subscriptions: number;
  readonly authenticate: AuthenticateConnection;
}

/** The protocol graphql-transport-ws over connections of any kind: who connects, and what they may ask. */
export function liveProtocol(options: LiveProtocolOptions): Server<LiveConnection> {
  const { services, authenticate } = options;
  return makeServer<Record<string, unknown>, LiveConnection>({
    connectionInitWaitTimeout: options.initMs,
    async onConnect({ connectionParams, extra: connection }) {
      const authorization = authorizationIn(connectionParams ?? {});
      if (authorization === null) return;
      try {
        connection.viewer = await authenticate(authorization);
        const { tokenExpiresAt } = connection.viewer;
        if (tokenExpiresAt) connection.closeAt(tokenExpiresAt, CLOSE.tokenExpired);
      } catch (error) {
        if (!(error instanceof PlanLineageError)) throw error;
        connection.close(error.code === 'UNAUTHENTICATED' ? CLOSE.badToken : CLOSE.unavailable);
      }
    },
    async onSubscribe({ extra: connection, subscriptions }, _id, payload) {
      connection.asked += 1;
      const requestId = `${connection.requestId}:${connection.asked}`;
      if (Object.keys(subscriptions).length > options.subscriptions) return [tooMany(options.subscriptions, requestId)];
      const begun = await beginSubscription(payload, { ...connection, requestId }, services);
      return 'events' in begun ? argumentsFor(begun, services) : begun;
    },
    subscribe: async ({ contextValue }) => (contextValue as LiveSubscription).events,
  });
}

/** What the protocol hands on to its `subscribe`. */
function argumentsFor(begun: LiveSubscription, { rules }: LiveServices): ExecutionArgs {
  return { schema: rules.schema, document: begun.document, contextValue: begun };
}

function tooMany(limit: number, requestId: string): GraphQLError {
  const code = 'TOO_MANY_SUBSCRIPTIONS';
  const message = `This connection has ${limit} subscriptions, which is the limit. Complete one first, or subscribe to all areas at once.`;
  return new GraphQLError(message, { extensions: { code, limit, requestId } });
}

/** What connection_init has in the place of the HTTP header; null where it has nothing. */
function authorizationIn({ authorization, Authorization }: Readonly<Record<string, unknown>>): string | null {
  const given = authorization ?? Authorization ?? null;
  return given === null ? null : String(given);
}
