import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
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
