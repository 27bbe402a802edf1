import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { startPeopleServer } from '../people/people-server.js';
import { ROOT } from './documents.js';

test('example:story: drafted, returned, mended, approved, copied forward, compared, audited', async () => {
  await using people = await startPeopleServer();
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PLAN_LINEAGE_URL: `${people.server.url}/graphql`,
    PLANNER_TOKEN: people.token('PLANNER'),
    SECRETARY_TOKEN: people.token('COMMITTEE_SECRETARY'),
    AUDITOR_TOKEN: people.token('AUDITOR'),
  };
  const tell = () => promisify(execFile)('npm', ['run', '--silent', 'example:story'], { cwd: ROOT, env });
  const { stdout } = await tell();
  const way = 'DIALOGUE, AREA_COMMITTEE, INTEGRATION_TEAM, REGIONAL_SUBCOMMITTEE, POLICY_COMMITTEE, CABINET';
  const reviewed = 'แผนพัฒนาจังหวัดน่าน พ.ศ. 2577-2581 (ตัวอย่างสังเคราะห์)';
  const project = 'โครงการพัฒนาเส้นทางท่องเที่ยวชุมชน';
  expect(stdout.trimEnd().split('\n')).toEqual([
    'Drafted: TH-55-P2576 with 4 nodes in one batch.',
    `Returned: revision 1 is back in DRAFT. ${project}: โปรดระบุชื่ออำเภอ`,
    `Approved: revision 2 by way of ${way}.`,
    `In force: ${project} อำเภอปัว, 1500000.25 baht.`,
    'Copied forward: TH-55-P2577 with 5 nodes, 0 things left out.',
    `Approved: revision 1 by way of ${way}.`,
    'Reviewed: 6 changes from TH-55-P2576 to TH-55-P2577.',
    ...['RETITLED', 'RERANKED', 'REWORDED'].map((kind) => `  ${kind} FIVE_YEAR_PLAN: ${reviewed}`),
    ...['RETITLED', 'TARGET_CHANGED'].map((kind) => `  ${kind} PROJECT: ${project} อำเภอปัวและอำเภอบ่อเกลือ`),
    '  REBUDGETED MAIN_ACTIVITY: ปรับปรุงเส้นทาง',
    ...['FIVE_YEAR_PLAN', 'DEVELOPMENT_ISSUE', 'PROGRAMME', 'PROJECT', 'MAIN_ACTIVITY'].map(
      (level) => `  ${level}: 1500000.25 → 2100000.00 baht`,
    ),
    'Audited: 15 events, all as written.',
    'As of last year: the same trace.',
  ]);

  // It can be told once: what it has begun is there, and goes on being so.
  const failure = await tell().catch((error: { code: number; stderr: string }) => error);
  expect(failure).toMatchObject({ code: 1, stderr: expect.stringMatching(/^NO_DRAFT at input.planId: /) });
});
