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
import { createReadDatabase, type Statement } from '../database/read-database.js';
import { createWriteDatabase } from '../database/write-database.js';
import type { ExportLink } from '../forms/api/export-claims.js';
import type { RequestContext, RequestParts } from '../graphql/context.js';
import { stateExecution } from '../graphql/execution/states.js';
import { readImportFile } from '../imports/read/read-import-file.js';
import { createImportRunner } from '../imports/run/import-runner.js';
import { createLinks, LINK_PATHS } from '../links/links.js';
import { findLinkKey } from '../links/store/link-key.js';
import type { ChangedState } from '../live/domain/changed-plan.js';
import type { PlanChangeFeed } from '../live/store/plan-change-feed.js';
import { type Authenticate, createAuthentication } from '../people/api/authenticate.js';
import type { Viewer } from '../people/domain/viewer.js';
import { UPLOAD_LIMITS } from '../uploads/domain/upload.js';
import { noSubscriptions, operationNames, statusForOlderClients } from './apollo-plugins.js';
import { VARY } from './asked.js';
import { bodyLimits } from './body-limits.js';
import { compression } from './compression.js';
import { answerBrokenClient, answerMalformedAddress, errorHandlers } from './error-handlers.js';
import { downloadRoute, type ReadState } from './files/download-route.js';
import { uploadRoute } from './files/upload-route.js';
import { createErrorFormatter } from './format-error.js';
import { graphiqlRoute } from './graphiql/graphiql-route.js';
import { healthRoutes } from './health-routes.js';
import { jsonBodies } from './json-body.js';
import { LIVE_LIMITS, type LiveLimits } from './live/live-limits.js';
import { asksForWebSocket, type LiveServer, serveLive } from './live/live-server.js';
import { createTurns } from './live/turns.js';
import { plainOptions } from './plain-options.js';
import { programId } from './program-id.js';
import type { Readiness } from './readiness.js';
import { refuseUnstorable } from './refuse-unstorable.js';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.js';
import { requestLog } from './request-log.js';
import { fileParts, requestParts, signInDatabase, writeDatabaseOf } from './request-parts.js';
import { stoppable } from './stop-serving.js';
import { wholeAnswers } from './whole-answers.js';

/** Limits of the HTTP layer and the parser; docs: docs/limits.md. */
export const HTTP_LIMITS = {
  bodyBytes: 256 * 1024,
  changeBytes: 16 * 1024 * 1024,
  tokens: 2_000,
  receiveSeconds: 30,
} as const;

export interface HttpAppOptions {
  readonly config: Pick<
    Config,
    | 'corsOrigins'
    | 'publicUrl'
    | 'queryTimeoutSeconds'
    | 'writeTimeoutSeconds'
    | 'liveConnections'
    | 'liveSubscriptions'
  >;
  readonly logger: Logger;
  readonly schema: GraphQLSchema;
  /** For those who have shown who they are. */
  readonly pool: Pool;
  /** For what is written. */
  readonly writePool: Pool;
  /** For what is published; without it `pool` serves for that too. */
  readonly readerPool?: Pool;
  readonly readiness: Readiness;
  /** Finds out who asks; without it, every token is refused. */
  readonly authenticate?: Authenticate;
  /** Makes what the resolvers get as their context. */
  readonly createContext: (parts: RequestParts) => RequestContext;
  /** Rules beside those of GraphQL itself: depth, aliases, and so on. */
  readonly validationRules?: readonly ValidationRule[];
  readonly plugins?: readonly ApolloServerPlugin<RequestContext>[];
  /** What subscriptions stand on; without it there are none. */
  readonly live?: LiveOptions;
  /** Called after each statement of a read model, for golden tests. */
  readonly onStatement?: (statement: Statement, durationMs: number, rowCount: number) => void;
}

/** Where subscribers hear of changes. */
export interface LiveOptions {
  readonly feeds: Readonly<Record<ChangedState, PlanChangeFeed>>;
  readonly limits?: Partial<LiveLimits>;
}

/** A file may be larger than any document. */
function isUpload({ method, url }: FastifyRequest): boolean {
  return method === 'PUT' && url.split('?', 1)[0] === LINK_PATHS.upload;
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
  const { config, logger, pool, readiness, authenticate = createAuthentication(null) } = options;
  const fastify = createFastify({
    loggerInstance: logger as FastifyBaseLogger,
    // requestLog writes our one line instead.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: (request) => requestIdOf(request.headers),
    bodyLimit: UPLOAD_LIMITS.bytes,
    requestTimeout: HTTP_LIMITS.receiveSeconds * 1000,
    http: { shouldUpgradeCallback: (request) => options.live !== undefined && asksForWebSocket(request) },
    // While stopping, a request on an open connection is still answered.
    return503OnClosing: false,
    clientErrorHandler: answerBrokenClient,
    frameworkErrors: answerMalformedAddress,
  });
  const stop = stoppable(fastify, () => readiness.draining);
  requestLog(fastify, logger);
  const bodyLimitOf = (request: FastifyRequest) =>
    isUpload(request)
      ? UPLOAD_LIMITS.bytes
      : request.headers.authorization === undefined
        ? HTTP_LIMITS.bodyBytes
        : HTTP_LIMITS.changeBytes;
  errorHandlers(fastify, logger, bodyLimitOf, METHODS);
  bodyLimits(fastify, bodyLimitOf);
  jsonBodies(fastify);
  plainOptions(fastify, METHODS);
  await fastify.register(fastifyCors, {
    origin: config.corsOrigins.includes('*') ? '*' : [...config.corsOrigins],
    methods: ['GET', 'POST', 'PUT'],
    exposedHeaders: [REQUEST_ID_HEADER, 'etag'],
    maxAge: 600,
  });
  await compression(fastify);
  const answers = wholeAnswers(programId());

  const formatError = createErrorFormatter(logger);
  const apollo = new ApolloServer<RequestContext>({
    schema: options.schema,
    introspection: true,
    csrfPrevention: true,
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: HTTP_LIMITS.tokens },
    validationRules: [...(options.validationRules ?? [])],
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      operationNames(),
      noSubscriptions(),
      refuseUnstorable(),
      statusForOlderClients(),
      answers.plugin,
      stateExecution(formatError),
      ...(options.plugins ?? []),
    ],
  });
  await apollo.start();
  const timeoutMs = config.queryTimeoutSeconds * 1000;
  const limits = { queryMs: timeoutMs, writeMs: config.writeTimeoutSeconds * 1000 };
  const pools = { pool, writePool: options.writePool, readerPool: options.readerPool ?? pool };
  const links = createLinks(() => findLinkKey(createReadDatabase(pool)));
  const imports = createImportRunner(
    { writes: createWriteDatabase(options.writePool), read: readImportFile, logger },
    createReadDatabase(pool),
  );
  const writesOf = ({ facts }: FastifyRequest) => writeDatabaseOf(facts, pools, options.onStatement);
  function signedIn(authorization: string, { facts }: FastifyRequest, signal: AbortSignal): Promise<Viewer> {
    return authenticate(authorization, signInDatabase({ facts, signal }, pools, options.onStatement));
  }
  /** Reads what a link to a file names, as whoever asked for it. */
  function openState(request: FastifyRequest, reply: FastifyReply, { asOf, actorId }: ExportLink): ReadState {
    const { db, openStateOf } = fileParts(request, reply, pools, limits, options.onStatement);
    return asOf ? openStateOf(asOf, actorId) : { ...db, end: async () => {} };
  }
  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const parts = requestParts(request, reply, pools, limits, options.onStatement, {
      links,
      imports,
      publicUrl: config.publicUrl,
    });
    const { authorization } = request.headers;
    const viewer = authorization === undefined ? null : await signedIn(authorization, request, parts.signal);
    const context = options.createContext({ ...parts, viewer });
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
  function serveSubscriptions({ feeds, limits: given }: LiveOptions): LiveServer {
    const limits = { ...LIVE_LIMITS, ...given };
    const turns = createTurns(limits.eventsAtOnce);
    const { schema, validationRules = [], createContext, onStatement } = options;
    return serveLive(fastify.server, {
      feeds,
      limits,
      authenticate: (authorization) =>
        authenticate(authorization, createReadDatabase(pool, { signal: AbortSignal.timeout(timeoutMs) })),
      corsOrigins: config.corsOrigins,
      connections: config.liveConnections,
      subscriptions: config.liveSubscriptions,
      messageBytes: HTTP_LIMITS.bodyBytes,
      isStopping: () => readiness.draining,
      services: {
        rules: { schema, maxTokens: HTTP_LIMITS.tokens, validationRules },
        pools,
        logger,
        formatError,
        timeoutMs,
        createContext,
        inTurn: (work) => tracked(turns(work)),
        onStatement,
      },
    });
  }
  const inFlight = new Set<Promise<unknown>>();
  function tracked<Value>(work: Promise<Value>): Promise<Value> {
    inFlight.add(work);
    return work.finally(() => inFlight.delete(work));
  }
  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    // A HEAD would run the whole query to answer nothing of it.
    exposeHeadRoute: false,
    handler: (request, reply) => tracked(answer(request, reply)),
  });
  const live = options.live && serveSubscriptions(options.live);
  uploadRoute(fastify, { links, writes: writesOf });
  downloadRoute(fastify, { links, open: openState });
  healthRoutes(fastify, readiness);
  graphiqlRoute(fastify);

  return {
    fastify,
    async close(graceMs) {
      live?.close(graceMs);
      const importsEnd = imports.close();
      await stop(graceMs);
      await fastify.close();
      // What is in the middle of being imported is finished, or taken up by another server.
      await Promise.race([importsEnd, sleep(graceMs, undefined, { ref: false })]);
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
  [LINK_PATHS.upload]: ['PUT'],
  [LINK_PATHS.download]: ['GET'],
};
