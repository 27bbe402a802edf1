import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { OPERATIONS } from '../support/graphql.js';
import { ROOT, workedRequests } from './documents.js';

interface Tree {
  budget: string;
  developmentIssues: { programmes: { projects: { code: string }[] }[] }[];
  unplacedProjects: { code: string }[];
}

let dataDir: string | undefined;

afterEach(async () => {
  if (dataDir) await rm(dataDir, { recursive: true, force: true });
});

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs `npm start` as a newcomer does, with an otherwise empty environment. */
async function npmStart(env: Record<string, string>) {
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('Ctrl-C stops')) resolve();
      });
    }
    void exit.then((code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
  return { child, exit, ready, said: () => said };
}

async function post(url: string, body: string): Promise<{ data: Record<string, unknown>; errors?: unknown }> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
}

test('npm start serves the whole plan of Nan, to the baht, and stops cleanly on SIGTERM', async () => {
  // `npm test` has installed; `npm start` must not install again below the feet of the tests that run.
  expect(existsSync(join(ROOT, 'node_modules/.plan-lineage-installed'))).toBe(true);
  dataDir = await mkdtemp(join(tmpdir(), 'plan-lineage-start-'));
  const port = await freePort();
  const server = await npmStart({ DATA_DIR: dataDir, PORT: String(port) });
  try {
    await server.ready;
    const url = `http://127.0.0.1:${port}/graphql`;
    expect(server.said()).toContain(`GraphQL    ${url}\n`);

    // The example that it prints, as a shell would read it.
    const [, printed, body] = /curl -s (\S+) [^']*'content-type: application\/json' \\\s+-d '([^']+)'/.exec(
      server.said(),
    )!;
    expect(printed).toBe(url);
    const example = await post(url, body!);
    expect(example.errors).toBeUndefined();
    expect(Object.values(example.data)).toEqual([expect.objectContaining({ title: expect.stringContaining('น่าน') })]);

    const variables = { areaCode: 'TH-55', startYear: 2571 };
    const tree = await post(url, JSON.stringify({ query: OPERATIONS['plan-tree'], variables }));
    expect(tree.errors).toBeUndefined();
    const plan = tree.data.fiveYearPlan as Tree;
    const placed = plan.developmentIssues.flatMap(({ programmes }) => programmes.flatMap(({ projects }) => projects));
    const codes = new Set([...placed, ...plan.unplacedProjects].map(({ code }) => code));
    expect([codes.size, plan.unplacedProjects.length, plan.budget]).toEqual([112, 5, '1067920918.84']);

    for (const { body, answer } of workedRequests()) expect(await post(url, body)).toMatchObject(answer as object);

    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  } finally {
    server.child.kill('SIGTERM');
    await server.exit;
  }
  expect(await server.exit).toBe(0);
  expect(server.said()).toContain('"msg":"stopped"');
  expect(existsSync(join(dataDir, 'postgresql/postmaster.pid'))).toBe(false);
}, 120_000);
