import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness.js';

/** For orchestrators: is the process alive, and may requests be sent to it? */
export function healthRoutes(fastify: FastifyInstance, readiness: Readiness): void {
  fastify.get('/livez', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { alive: true };
  });
  fastify.get('/readyz', async (_request, reply) => {
    const report = await readiness.report();
    reply.header('cache-control', 'no-store').code(report.ready ? 200 : 503);
    return report;
  });
}
