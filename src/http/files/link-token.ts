import type { FastifyRequest } from 'fastify';

/** The secret of a link; empty where there is none. */
export function tokenOf({ query }: FastifyRequest): string {
  const { token } = query as { token?: unknown };
  return typeof token === 'string' ? token : '';
}
