import { pipeline, Transform, type TransformCallback } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The wording is that of the error handler. */
class BodyTooLarge extends Error {
  readonly statusCode = 413;
}

/** Cuts a body off at the limit of its request, without reading the rest: not everybody may send as much. */
export function bodyLimits(fastify: FastifyInstance, limitOf: (request: FastifyRequest) => number): void {
  fastify.addHook('preParsing', async (request, _reply, payload) => {
    const limit = limitOf(request);
    const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
    if (Number(length ?? 0) > limit) throw new BodyTooLarge();
    // Only a body whose length nobody said has to be counted.
    if (encoding === undefined) return payload;
    let received = 0;
    const limited = new Transform({
      transform(chunk: Buffer, _encoding, done: TransformCallback) {
        received += chunk.length;
        done(received > limit ? new BodyTooLarge() : null, chunk);
      },
    });
    return pipeline(payload, limited, () => {});
  });
}
