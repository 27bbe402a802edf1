import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Smaller answers fit into a packet or two: compressing them gains nothing. */
const THRESHOLD_BYTES = 1_400;

/**
 * Compresses answers where the client asks for it, in Brotli or gzip. At these levels a plan tree shrinks to about a
 * twentieth in a few milliseconds; the usual highest Brotli level would take half a second.
 */
export async function compression(fastify: FastifyInstance): Promise<void> {
  await fastify.register(fastifyCompress, {
    threshold: THRESHOLD_BYTES,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 5 },
  });
}
