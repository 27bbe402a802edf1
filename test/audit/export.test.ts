import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ROOT } from '../docs/documents.js';
import { type DraftServer, startDraftServer } from '../drafts/server.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { newEvents } from './generate-events.js';
import { planChain, record } from './log.js';

let database: TestDatabase;
let server: DraftServer;
let folder: string;
let file: string;
let anchorFile: string;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  server = await startDraftServer(database);
  const plans = [planChain(1), planChain(2)];
  const [events = []] = fc.sample(newEvents(plans, { minLength: 250, maxLength: 250 }), { numRuns: 1, seed: 2571 });
  // No area of that number: what the log is about need not be there.
  await record(database, events);
  folder = await mkdtemp(join(tmpdir(), 'plan-lineage-audit-'));
  file = join(folder, 'audit.jsonl');
  anchorFile = join(folder, 'anchor.txt');
  const { auditAnchor } = await server.as('AUDITOR').ask<{ auditAnchor: { text: string } }>('{ auditAnchor { text } }');
  await writeFile(anchorFile, auditAnchor.text);
  await writeFile(file, await example('export-audit-log'));
});

afterAll(async () => {
  await server?.close();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs an example script as the page says, against the server of this test; the last who asked it is who asks. */
async function example(name: string, ...args: string[]): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PLAN_LINEAGE_URL: `${server.url}/graphql`,
    PLAN_LINEAGE_TOKEN: 'of-a-test',
  };
  const command = ['run', '--silent', `example:${name}`, '--', ...args];
  return (await promisify(execFile)('npm', command, { cwd: ROOT, env })).stdout;
}

/** What the verifying script says of an export, whether it is broken or not. */
async function verdict(lines: string[], ...args: string[]): Promise<string> {
  const changed = join(folder, 'changed.jsonl');
  await writeFile(changed, lines.join('\n'));
  try {
    return await example('verify-audit-export', changed, ...args);
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test('an export of several pages verifies without the server, with its anchor', async () => {
  expect(await example('verify-audit-export', file)).toBe('250 events in 3 chains are as they were written\n');
  expect(await example('verify-audit-export', file, anchorFile)).toBe(
    '250 events in 3 chains are as they were written\n',
  );
});

test('what was done to an export is found', async () => {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const chainOf = (line: string) => /\\nchain=1:(\d)/.exec(line)?.[1];
  const last = lines.findLastIndex((line) => chainOf(line) === '1');
  const count = lines.filter((line) => chainOf(line) === '1').length;
  const second = lines.filter((line) => chainOf(line) === '1')[1]!;
  const changed = lines.map((line) => (line === second ? line.replace('operation=', 'operatiom=') : line));
  expect(await verdict(changed)).toBe('BROKEN: chain 1, position 2: the event was changed\n');
  expect(await verdict(lines.filter((line) => line !== second))).toBe(
    'BROKEN: chain 1, position 2: the event is missing\n',
  );
  // Without an anchor an end that was cut off is an end.
  const cut = lines.toSpliced(last, 1);
  expect(await verdict(cut)).toMatch(/^249 events in 3 chains/);
  expect(await verdict(cut, anchorFile)).toMatch(new RegExp(`^BROKEN: the end ${count} [0-9a-f]{64} of the anchor`));
});
