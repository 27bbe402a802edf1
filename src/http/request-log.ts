import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { currentRequest, newRequestFacts, type RequestFacts } from './request-facts.js';
import { REQUEST_ID_HEADER } from './request-id.js';

declare module 'fastify' {
  interface FastifyRequest {
    facts: RequestFacts;
  }
}

/** Gives each request its facts, echoes its ID, and writes one line when it is done. */
export function requestLog(fastify: FastifyInstance, logger: Logger): void {
  // The null is replaced before anybody can see it: Fastify wants the shape of a request to be known early.
  fastify.decorateRequest('facts', null as unknown as RequestFacts);
  fastify.addHook('onRequest', async (request, reply) => {
    request.facts = newRequestFacts(request.id);
    reply.header(REQUEST_ID_HEADER, request.id);
    reply.header('x-content-type-options', 'nosniff');
    // Fastify tells of answers that are out, but not of clients that went before.
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) writeLine(request, reply, logger);
    });
  });
  // After the body has been read: what reads it would lose the current request.
  fastify.addHook('preHandler', (request, _reply, done) => {
    currentRequest.run(request.facts, done);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    if (reply.raw.writableFinished) writeLine(request, reply, logger);
  });
}

/** Writes the line of a request that is over. */
function writeLine(request: FastifyRequest, reply: FastifyReply, logger: Logger): void {
  // A request that was refused before any hook ran has no facts.
  const { operations, errorCodes, statements, sqlDurationMs } = request.facts ?? newRequestFacts(request.id);
  logger.info(
    {
      requestId: request.id,
      method: request.method,
      path: request.url.split('?', 1)[0],
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 10) / 10,
      ...(operations.length > 0 && { operation: operations.join(', ') }),
      ...(statements > 0 && { statements, sqlMs: Math.round(sqlDurationMs * 10) / 10 }),
      ...(errorCodes.size > 0 && { errorCodes: [...errorCodes] }),
      ...(!reply.raw.writableFinished && { aborted: true }),
    },
    'request',
  );
}
