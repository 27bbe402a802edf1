import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { costLimit, validationRules } from '../../src/graphql/limits/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testSchema } from '../support/graphql.js';
import { startTestServer, type TestServer } from '../support/http.js';
import { ROOT } from './documents.js';

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  server = await startTestServer(await testSchema(), database, { validationRules, plugins: [costLimit()] });
});

afterAll(async () => {
  await server?.close();
  await database?.drop();
});

/** Runs an example script as the README says, against the server of this test. */
async function example(name: string, ...args: string[]): Promise<string[]> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, PLAN_LINEAGE_URL: `${server.url}/graphql` };
  const command = ['run', '--silent', `example:${name}`, '--', ...args];
  const { stdout } = await promisify(execFile)('npm', command, { cwd: ROOT, env });
  return stdout.trimEnd().split('\n');
}

test('example:plan-tree draws the whole plan of Nan', async () => {
  const lines = await example('plan-tree');
  expect(lines[0]).toBe('แผนพัฒนาจังหวัดน่าน พ.ศ. 2571-2575 (Nan): 1067920918.84 baht');
  // The plan, 3 issues, 12 programmes, 112 projects, and the heading over the 5 that are in no programme.
  expect(lines).toHaveLength(1 + 3 + 12 + 112 + 1);
  expect(lines.slice(-6)[0]).toBe('In no programme:');
  expect(lines).toContain('      สังคม-091 TO BE NUMBER ONE: 59209500.00 baht');
});

test('example:trace traces the first hit for a word', async () => {
  const lines = await example('trace', 'ห้วยลึก', 'TH-55');
  expect(lines.slice(0, 3)).toEqual([
    'โครงการถนนดินลูกรังสายทางห้วยลึก (TH-55-P2571-PJ077)',
    'The trace is not complete.',
    '  PROJECT: โครงการถนนดินลูกรังสายทางห้วยลึก',
  ]);
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}INHERITED \(ANALYST_READING\).*MASTER_PLAN 03.*STRATEGY 2/));
  expect(lines.at(-1)).toMatch(/^ {2}NO_GOAL_ON_RECORD: /);
});

test('example:trace without a word traces a sub-activity of the synthetic plan up to the 20-year goal, and says so', async () => {
  const lines = await example('trace');
  expect(lines.slice(0, 3)).toEqual([
    'The plan of Roi Et (TH-45) is synthetic: written as an example, no province decided it.',
    'จัดหาเครื่องบรรจุสุญญากาศ (TH-45-P2566-SA011)',
    'The trace is complete.',
  ]);
  expect(lines.slice(3, 10).map((line) => line.trim().split(':', 1)[0])).toEqual([
    'SUB_ACTIVITY',
    'MAIN_ACTIVITY',
    'PROJECT',
    'PROGRAMME',
    'DEVELOPMENT_ISSUE',
    'FIVE_YEAR_PLAN',
    'TWENTY_YEAR_GOAL',
  ]);
  expect(lines).toContainEqual(expect.stringMatching(/MASTER_PLAN 08.*STRATEGY 2/));
});

test('example:coverage-csv writes a row for each master plan, and their union', async () => {
  const lines = await example('coverage-csv');
  expect(lines).toHaveLength(1 + 23 + 1);
  expect(lines[0]).toBe('code,name_th,state,aligned_nodes,projects,budget_baht');
  expect(lines[1]).toBe('01,ความมั่นคง,UNCOVERED,0,0,0.00');
  // The 99 projects that serve a master plan, each once: the plan's total less 13 projects that serve none.
  expect(lines.at(-1)).toBe(',"union of the rows, each baht once",,,,1017925618.84');
});

test('an example that asks for what is not there ends with the code and the message', async () => {
  const failure = await example('plan-tree', 'TH-99', '2571').catch((error: { code: number; stderr: string }) => error);
  expect(failure).toMatchObject({ code: 1, stderr: expect.stringMatching(/^UNKNOWN_AREA: .*TH-99/) });
});
