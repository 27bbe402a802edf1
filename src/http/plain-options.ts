import type { FastifyInstance } from 'fastify';

/**
 * Answers an OPTIONS request that is no preflight of a browser: which methods a path answers. Call before CORS is
 * registered, which answers the preflights.
 */
export function plainOptions(fastify: FastifyInstance, methodsOf: Readonly<Record<string, readonly string[]>>): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'OPTIONS') return;
    if (request.headers.origin && request.headers['access-control-request-method']) return;
    const allowed = methodsOf[request.url.split('?', 1)[0] ?? ''];
    if (!allowed) return reply.callNotFound();
    return reply
      .code(204)
      .header('allow', [...allowed, 'OPTIONS'].join(', '))
      .send();
  });
}
