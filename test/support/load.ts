import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** What became of the requests of a worker, or of all of them. */
export interface Tally {
  /** Answered in full, with status 200 and no error. */
  answered: number;
  /** Whether the server sent the worker away: it ended the connection after an answer, or took none any more. */
  sentAway: boolean;
  /** A connection that was open was lost before its answer was whole, or the answer was not what was wanted. */
  lost: string[];
}

/**
 * Posts over one kept-alive connection, again and again, until the server sends it away: a client, or the load balancer
 * before it, that is told to end its connection by a stopping server asks another one.
 */
export async function keepAsking(url: string, query: string, pauseMs: () => number): Promise<Tally> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const tally: Tally = { answered: 0, sentAway: false, lost: [] };
  try {
    while (!tally.sentAway) {
      try {
        const { text, isLast } = await post(agent, url, query);
        if (text.startsWith('200 {"data":{')) tally.answered += 1;
        else tally.lost.push(text);
        tally.sentAway = isLast;
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (code === 'ECONNREFUSED') tally.sentAway = true;
        else tally.lost.push(`${code}: ${message}`);
      }
      await sleep(pauseMs());
    }
  } finally {
    agent.destroy();
  }
  return tally;
}

/** One request as Node's own client sends it; it repeats nothing by itself. */
function post(agent: Agent, url: string, query: string): Promise<{ text: string; isLast: boolean }> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      const isLast = response.headers.connection === 'close';
      response.once('end', () => resolve({ text: `${response.statusCode} ${text}`, isLast }));
      response.once('error', reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
