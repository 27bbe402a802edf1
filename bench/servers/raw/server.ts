// The limit of the machine: one prepared statement for each question, rows to JSON by hand, no GraphQL, no framework.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { type RawAnswer, runRaw } from './answer.ts';
import { areas } from './areas.ts';
import { coverageOfArea, coverageOfCountry } from './coverage.ts';
import { gaps } from './gaps.ts';
import { planTree } from './plan-tree.ts';
import { search } from './search.ts';
import { supportingNodesOfArea, supportingNodesOfCountry } from './supporting-nodes.ts';
import { trace } from './trace.ts';

const answers = new Map<string, RawAnswer>(
  [
    areas,
    coverageOfArea,
    coverageOfCountry,
    gaps,
    planTree,
    search,
    supportingNodesOfArea,
    supportingNodesOfCountry,
    trace,
  ].map((answer) => [`/${answer.name}`, answer]),
);

const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.POOL_SIZE),
  statement_timeout: 60_000,
  options: '-c timezone=UTC -c datestyle=ISO -c jit=off',
});

const server = createServer(async (request, response) => {
  try {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const answer = answers.get(url.pathname);
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    const body = Buffer.from(await runRaw(pool, answer, url.searchParams));
    response
      .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
      .end(body);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
});

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
