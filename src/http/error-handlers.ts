import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ErrorCode } from '../errors/error-code.js';
import { PlanLineageError } from '../errors/plan-lineage-error.js';
import { errorBody, maskedMessage } from './error-body.js';
import { FORBIDDEN_KEY } from './json-body.js';
import { answerOnSocket } from './raw-answer.js';

/** The status of an expected failure; of others: the server cannot at the moment. */
const STATUSES: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  BAD_REQUEST: 400,
  NOT_FOUND: 404,
  UNKNOWN_PLAN: 404,
  ALREADY_RECEIVED: 409,
  LINK_EXPIRED: 410,
};

/** What a failure on the way to GraphQL becomes: status, code and a message that says what to send instead. */
function describe(error: FastifyError, bodyLimit: number): { status: number; code: ErrorCode; message: string } {
  if (error instanceof PlanLineageError) {
    return { status: STATUSES[error.code] ?? 503, code: error.code, message: error.message };
  }
  const status = error.statusCode ?? 500;
  if (status === 413) {
    return { status, code: 'REQUEST_TOO_LARGE', message: `The body is larger than ${bodyLimit} bytes.` };
  }
  if (status === 415) {
    const message = 'The content type is not supported: send the request as application/json.';
    return { status, code: 'BAD_REQUEST', message };
  }
  if (error.code === FORBIDDEN_KEY) {
    const message =
      'The body holds a key that is refused: "__proto__", or "constructor" with a "prototype" in it. Leave it out.';
    return { status, code: 'BAD_REQUEST', message };
  }
  if (status >= 400 && status < 500) {
    return { status, code: 'BAD_REQUEST', message: 'The request is malformed: the body must be a JSON object.' };
  }
  return { status: 500, code: 'INTERNAL_SERVER_ERROR', message: '' };
}

/** Answers every failure outside GraphQL in the shape of a GraphQL answer, without a stack. */
export function errorHandlers(
  fastify: FastifyInstance,
  logger: Logger,
  bodyLimitOf: (request: FastifyRequest) => number,
  methodsOf: Readonly<Record<string, readonly string[]>>,
): void {
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, code, message } = describe(error, bodyLimitOf(request));
    if (status === 500) logger.error({ requestId: request.id, err: error }, 'unexpected error');
    if (status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"');
    return send(request, reply, status, code, status === 500 ? maskedMessage(request.id) : message);
  });
  fastify.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = methodsOf[path];
    if (allowed) {
      reply.header('allow', allowed.join(', '));
      return send(request, reply, 405, 'METHOD_NOT_ALLOWED', `${path} answers ${allowed.join(' and ')}.`);
    }
    return send(request, reply, 404, 'NOT_FOUND', 'There is nothing at this path. GraphQL is served at /graphql.');
  });
}

function send(request: FastifyRequest, reply: FastifyReply, status: number, code: ErrorCode, message: string) {
  request.facts.errorCodes.add(code);
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(errorBody(code, message, request.id));
}

/** Answers a request whose address cannot be decoded: it never reaches a route. */
export function answerMalformedAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const body = errorBody('BAD_REQUEST', 'The address of the request is malformed.', request.id);
  reply.code(400).type('application/json; charset=utf-8').send(body);
}

/** Answers what is not even HTTP, or whose headers are too large: there is no request to speak of yet. */
export function answerBrokenClient(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const code: ErrorCode = status === 431 ? 'REQUEST_TOO_LARGE' : 'BAD_REQUEST';
  answerOnSocket(socket, status, errorBody(code, `${STATUS_CODES[status]}.`));
}
