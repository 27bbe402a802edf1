import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of this origin may connect. Browsers ask nobody before they open a WebSocket, but they say from where:
 * allowed is what CORS allows, and our own page. What is no browser sends no origin.
 */
export function isAllowedOrigin({ origin, host }: IncomingHttpHeaders, corsOrigins: readonly string[]): boolean {
  if (origin === undefined || corsOrigins.includes('*') || corsOrigins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
