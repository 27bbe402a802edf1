import { Transform, type TransformCallback } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The wording is that of the error handler. */
class BodyTooLarge extends Error {
  readonly statusCode = 413;
}

/** Cuts a body off at the limit of its request, without reading the rest: not everybody may send as much. */
export function bodyLimits(fastify: FastifyInstance, limitOf: (request: FastifyRequest) => number): void {
  fastify.addHook('preParsing', async (request, _reply, payload) => {
    const limit = limitOf(request);
    if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
    let received = 0;
    const limited = new Transform({
      transform(chunk: Buffer, _encoding, done: TransformCallback) {
        received += chunk.length;
        done(received > limit ? new BodyTooLarge() : null, chunk);
      },
    });
    // Fastify compares what was received with the content length.
    return Object.assign(payload.pipe(limited), {
      get receivedEncodedLength() {
        return received;
      },
    });
  });
}
