import { setTimeout as sleep } from 'node:timers/promises';
import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCors from '@fastify/cors';
import { fastify as createFastify, type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import type { Statement } from '../database/read-database.js';
import { operationNames, statusForOlderClients } from './apollo-plugins.js';
import { answerBrokenClient, answerMalformedAddress, errorHandlers } from './error-handlers.js';
import { createErrorFormatter } from './format-error.js';
import { graphiqlRoute } from './graphiql/graphiql-route.js';
import { healthRoutes } from './health-routes.js';
import type { Readiness } from './readiness.js';
import { type RequestBasis, requestBasis } from './request-basis.js';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.js';
import { requestLog } from './request-log.js';

/** Limits of the HTTP layer and the parser; docs: docs/limits.md. */
export const HTTP_LIMITS = { bodyBytes: 256 * 1024, tokens: 2_000, receiveSeconds: 30 } as const;

export interface HttpAppOptions<Context extends BaseContext> {
  readonly config: Pick<Config, 'corsOrigins' | 'queryTimeoutSeconds'>;
  readonly logger: Logger;
  readonly schema: GraphQLSchema;
  readonly pool: Pool;
  readonly readiness: Readiness;
  /** Makes what the resolvers get as their context. */
  readonly createContext: (basis: RequestBasis) => Context | Promise<Context>;
  /** Rules beside those of GraphQL itself: depth, aliases, and so on. */
  readonly validationRules?: readonly ValidationRule[];
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
  /** Called after each statement of a read model, for golden tests. */
  readonly onStatement?: (statement: Statement, durationMs: number, rowCount: number) => void;
}

/** How long the database may take to cancel what the end of the grace period cut off. */
const CANCEL_MS = 2_000;

/** The HTTP server, not yet listening. */
export interface HttpApp {
  readonly fastify: FastifyInstance;
  /** Takes no new connection, lets requests in flight finish for as long as given, then stops. */
  close(graceMs: number): Promise<void>;
}

/** Puts the HTTP server together: GraphQL, the page to try it, health, errors, the log. */
export async function createHttpApp<Context extends BaseContext>(options: HttpAppOptions<Context>): Promise<HttpApp> {
  const { config, logger, pool, readiness } = options;
  const fastify = createFastify({
    loggerInstance: logger as FastifyBaseLogger,
    // requestLog writes our one line instead.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: (request) => requestIdOf(request.headers),
    bodyLimit: HTTP_LIMITS.bodyBytes,
    requestTimeout: HTTP_LIMITS.receiveSeconds * 1000,
    // While stopping, a request on an open connection is still answered.
    return503OnClosing: false,
    clientErrorHandler: answerBrokenClient,
    frameworkErrors: answerMalformedAddress,
  });
  requestLog(fastify, logger);
  errorHandlers(fastify, logger, HTTP_LIMITS.bodyBytes, METHODS);
  await fastify.register(fastifyCors, {
    origin: config.corsOrigins.includes('*') ? '*' : [...config.corsOrigins],
    methods: ['GET', 'POST'],
    exposedHeaders: [REQUEST_ID_HEADER],
    maxAge: 600,
  });

  const apollo = new ApolloServer<Context>({
    schema: options.schema,
    introspection: true,
    csrfPrevention: true,
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: HTTP_LIMITS.tokens },
    validationRules: [...(options.validationRules ?? [])],
    formatError: createErrorFormatter(logger),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      operationNames(),
      statusForOlderClients(),
      ...(options.plugins ?? []),
    ],
  });
  await apollo.start();
  const timeoutMs = config.queryTimeoutSeconds * 1000;
  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) =>
      await options.createContext(requestBasis(request, reply, pool, timeoutMs, options.onStatement)),
  });
  let closing = false;
  // From the first word of stopping on, answers end their connections: none is reset when the listener closes, and
  // none that is kept open holds the stop until the grace period is over.
  fastify.addHook('onSend', async (_request, reply) => {
    if (closing || readiness.draining) reply.header('connection', 'close');
  });
  const inFlight = new Set<Promise<unknown>>();
  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler(request, reply) {
      const answering = Promise.resolve(answer.call(fastify, request, reply));
      inFlight.add(answering);
      return answering.finally(() => inFlight.delete(answering));
    },
  });
  healthRoutes(fastify, readiness);
  graphiqlRoute(fastify);

  return {
    fastify,
    async close(graceMs) {
      closing = true;
      const timer = setTimeout(() => fastify.server.closeAllConnections(), graceMs);
      await fastify.close();
      clearTimeout(timer);
      // What was cut off is still being cancelled in the database.
      await Promise.race([Promise.allSettled(inFlight), sleep(CANCEL_MS, undefined, { ref: false })]);
      await apollo.stop();
    },
  };
}

const METHODS: Readonly<Record<string, readonly string[]>> = {
  '/': ['GET'],
  '/graphql': ['GET', 'POST'],
  '/livez': ['GET'],
  '/readyz': ['GET'],
};
