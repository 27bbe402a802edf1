import { setTimeout as sleep } from 'node:timers/promises';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCors from '@fastify/cors';
import {
  fastify as createFastify,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import type { Statement } from '../database/read-database.js';
import type { RequestContext, RequestParts } from '../graphql/context.js';
import { operationNames, statusForOlderClients } from './apollo-plugins.js';
import { VARY } from './asked.js';
import { compression } from './compression.js';
import { answerBrokenClient, answerMalformedAddress, errorHandlers } from './error-handlers.js';
import { createErrorFormatter } from './format-error.js';
import { graphiqlRoute } from './graphiql/graphiql-route.js';
import { healthRoutes } from './health-routes.js';
import { jsonBodies } from './json-body.js';
import { plainOptions } from './plain-options.js';
import { programId } from './program-id.js';
import type { Readiness } from './readiness.js';
import { refuseNul } from './refuse-nul.js';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.js';
import { requestLog } from './request-log.js';
import { requestParts } from './request-parts.js';
import { stoppable } from './stop-serving.js';
import { wholeAnswers } from './whole-answers.js';

/** Limits of the HTTP layer and the parser; docs: docs/limits.md. */
export const HTTP_LIMITS = { bodyBytes: 256 * 1024, tokens: 2_000, receiveSeconds: 30 } as const;

export interface HttpAppOptions {
  readonly config: Pick<Config, 'corsOrigins' | 'queryTimeoutSeconds'>;
  readonly logger: Logger;
  readonly schema: GraphQLSchema;
  readonly pool: Pool;
  readonly readiness: Readiness;
  /** Makes what the resolvers get as their context. */
  readonly createContext: (parts: RequestParts) => RequestContext;
  /** Rules beside those of GraphQL itself: depth, aliases, and so on. */
  readonly validationRules?: readonly ValidationRule[];
  readonly plugins?: readonly ApolloServerPlugin<RequestContext>[];
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
export async function createHttpApp(options: HttpAppOptions): Promise<HttpApp> {
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
  const stop = stoppable(fastify, () => readiness.draining);
  requestLog(fastify, logger);
  errorHandlers(fastify, logger, HTTP_LIMITS.bodyBytes, METHODS);
  jsonBodies(fastify);
  plainOptions(fastify, METHODS);
  await fastify.register(fastifyCors, {
    origin: config.corsOrigins.includes('*') ? '*' : [...config.corsOrigins],
    methods: ['GET', 'POST'],
    exposedHeaders: [REQUEST_ID_HEADER, 'etag'],
    maxAge: 600,
  });
  await compression(fastify);
  const answers = wholeAnswers(programId());

  const apollo = new ApolloServer<RequestContext>({
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
      refuseNul(),
      statusForOlderClients(),
      answers.plugin,
      ...(options.plugins ?? []),
    ],
  });
  await apollo.start();
  const timeoutMs = config.queryTimeoutSeconds * 1000;
  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const context = options.createContext(requestParts(request, reply, pool, timeoutMs, options.onStatement));
    // Nobody keeps what is not said to be the same tomorrow.
    reply.headers({
      'cache-control': 'no-store',
      vary: [reply.getHeader('vary'), VARY].flat().filter(Boolean).join(', '),
    });
    if (await answers.answer(request, reply, context)) return reply;
    const handler = fastifyApolloHandler(apollo, { context: () => Promise.resolve(context) });
    const body = (await handler.call(fastify, request, reply)) as string;
    return await answers.finish(request, reply, context, body);
  }
  const inFlight = new Set<Promise<unknown>>();
  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    // A HEAD would run the whole query to answer nothing of it.
    exposeHeadRoute: false,
    handler(request, reply) {
      const answering = answer(request, reply);
      inFlight.add(answering);
      return answering.finally(() => inFlight.delete(answering));
    },
  });
  healthRoutes(fastify, readiness);
  graphiqlRoute(fastify);

  return {
    fastify,
    async close(graceMs) {
      await stop(graceMs);
      await fastify.close();
      // What was cut off is still being cancelled in the database.
      await Promise.race([Promise.allSettled(inFlight), sleep(CANCEL_MS, undefined, { ref: false })]);
      await apollo.stop();
    },
  };
}

const METHODS: Readonly<Record<string, readonly string[]>> = {
  '/': ['GET', 'HEAD'],
  '/graphql': ['GET', 'POST'],
  '/livez': ['GET', 'HEAD'],
  '/readyz': ['GET', 'HEAD'],
};
