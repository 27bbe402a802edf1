import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { PlanLineageError } from '../errors/plan-lineage-error.js';
import { currentRequest } from './request-facts.js';

/**
 * GraphQL over HTTP: a client that does not accept `application/graphql-response+json` reads the body whatever
 * the status, and expects 200 for a well-formed request whose document is wrong.
 */
export function statusForOlderClients(): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart({ request }) {
      const accept = request.http?.headers.get('accept') ?? '';
      if (accept.includes('application/graphql-response+json')) return;
      return {
        async willSendResponse({ errors, response }) {
          // Without a document it is not a well-formed request.
          const malformed = errors?.some((error) => error.extensions.code === 'BAD_REQUEST');
          if (response.http.status === 400 && !malformed) response.http.status = 200;
        },
      };
    },
  };
}

/** Notes the name of each operation for the log line. */
export function operationNames(): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, operationName }) {
          currentRequest.getStore()?.operations.push(operationName ?? `anonymous ${operation?.operation ?? ''}`.trim());
        },
      };
    },
  };
}

/** Refuses subscriptions over HTTP, and says where they are answered. */
export function noSubscriptions(): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          if (operation?.operation !== 'subscription') return;
          const error = new PlanLineageError(
            'WRONG_TRANSPORT',
            'This is a subscription: it is answered over WebSocket, at /graphql of this host (wss:// where this is https://, else ws://), by the protocol graphql-transport-ws.',
          );
          const extensions = { code: error.code, http: { status: 400 } };
          throw new GraphQLError(error.message, { originalError: error, extensions });
        },
      };
    },
  };
}
