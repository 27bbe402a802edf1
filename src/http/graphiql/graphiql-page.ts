import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ExampleTab } from './example-tabs.js';

/** The rendered page, compressed once, with the policy under which it works. */
export interface GraphiqlPage {
  readonly html: string;
  readonly gzipped: Buffer;
  readonly contentSecurityPolicy: string;
}

/**
 * Renders GraphiQL from our own dependencies: it needs no internet. The module holds nine megabytes of
 * text, so it is loaded when somebody first asks for the page.
 */
export async function renderGraphiqlPage(tabs: readonly ExampleTab[]): Promise<GraphiqlPage> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const options = {
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS' as const,
    title: 'plan-lineage',
    defaultQuery: tabs[0]?.query ?? '',
    // The first tab takes its variables from here, the others their own.
    variables: tabs[0]?.variables ?? '',
    defaultTabs: [...tabs],
  };
  const html = renderGraphiQL(options).trim();
  return { html, gzipped: await promisify(gzip)(html), contentSecurityPolicy: policyFor(html) };
}

/**
 * Only the scripts that the page brings itself may run, named by their hashes; the editor's workers come
 * from blobs that it makes; nothing is loaded from, or sent to, anywhere else.
 */
function policyFor(html: string): string {
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script]) => `'sha256-${createHash('sha256').update(script!).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
