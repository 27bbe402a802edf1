import type { FastifyInstance } from 'fastify';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import { exampleTabs } from './example-tabs.js';
import { type GraphiqlPage, renderGraphiqlPage } from './graphiql-page.js';

/** A project of the plan of Nan: what the example trace begins with. */
const EXAMPLE_NODE = toGlobalId('Project', 'TH-55-P2571-PJ001');

/** Serves the page to try the API at `/`, rendered when it is first asked for. */
export function graphiqlRoute(fastify: FastifyInstance): void {
  let page: Promise<GraphiqlPage> | undefined;
  fastify.get('/', async (request, reply) => {
    page ??= renderGraphiqlPage(exampleTabs(EXAMPLE_NODE));
    const { html, gzipped, contentSecurityPolicy } = await page;
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy)
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-encoding');
    const accepted = request.headers['accept-encoding'] ?? '';
    if (!/\bgzip\b/.test(String(accepted))) return html;
    reply.header('content-encoding', 'gzip');
    return gzipped;
  });
}
