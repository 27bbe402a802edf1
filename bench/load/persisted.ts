import type { Ask, Case } from '../questions/question.ts';
import type { LoadRequest } from './job.ts';
import { persistedPath } from './requests.ts';

const HEADERS = {
  accept: 'application/json',
  // An answer has another ETag in each encoding.
  'accept-encoding': 'identity',
  // Without it a GET counts as one that a foreign page may have caused.
  'apollo-require-preflight': 'true',
};

/**
 * Requests that repeat a persisted query with the ETag of its answer. Null where the server has no persisted
 * queries over GET, gives no ETag, or does not answer 304 to it.
 */
export async function unchangedRequests(url: string, ask: Ask, cases: readonly Case[]): Promise<LoadRequest[] | null> {
  const requests: LoadRequest[] = [];
  for (const [i, of] of cases.entries()) {
    if (i === 0) await (await fetch(url + persistedPath(ask, of, true), { headers: HEADERS })).arrayBuffer();
    const path = persistedPath(ask, of, false);
    const first = await fetch(url + path, { headers: HEADERS });
    await first.arrayBuffer();
    const etag = first.headers.get('etag');
    if (first.status !== 200 || !etag) return null;
    const headers = { ...HEADERS, 'if-none-match': etag };
    const again = await fetch(url + path, { headers });
    await again.arrayBuffer();
    if (again.status !== 304) return null;
    requests.push({ method: 'GET', path, headers, expect: 304 });
  }
  return requests;
}
