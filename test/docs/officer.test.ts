import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { startPeopleServer } from '../people/people-server.js';
import { ROOT } from './documents.js';

test('example:officer: imported with faults, mended, imported again, ranked, fitted to the ceiling, exported', async () => {
  await using people = await startPeopleServer();
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PLAN_LINEAGE_URL: `${people.server.url}/graphql`,
    PLANNER_TOKEN: people.token('PLANNER'),
  };
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'example:officer'], { cwd: ROOT, env });
  expect(stdout.trimEnd().split('\n')).toEqual([
    'Sent in: 3 errors.',
    '  D5 BAD_RANK: "หนึ่ง" is no rank. Write a whole number from 1 on.',
    '  G6 BAD_AMOUNT: "9.000.000" is no amount. Write digits with two decimals at most, such as 1,250,000.50. Perhaps 9000000.00?',
    '  B8 BAD_STRATEGY_CODE: "23" is no code of a strategy and master plan. Write X.Y, such as 2.3.',
    '  G5 ACTIVITIES_DO_NOT_ADD_UP: The project has 12000000.00 baht, its main activities come to 3000000.00.',
    'Mended: 10 nodes would be made, 0 errors.',
    'Imported: TH-55-A2577 with 10 nodes.',
    'Imported again: 0 made, 0 changed.',
    'B27 FAIL at ส่งเสริมเกษตรปลอดภัย (สังเคราะห์), พัฒนาแหล่งน้ำชุมชน (สังเคราะห์)',
    'B27 PASS',
    'C05 FAIL at แผนปฏิบัติราชการประจำปีของจังหวัดน่าน ประจำปีงบประมาณ พ.ศ. 2577',
    'C06 COMPUTED at พัฒนาแหล่งน้ำชุมชน (สังเคราะห์)',
    'C05 PASS',
    'Still to be done before it is considered: 3 rules of projects, such as B04 พัฒนาเส้นทางท่องเที่ยวชุมชน (สังเคราะห์).',
    'Exported: จ.2 TH-55-A2577.xlsx, a workbook.',
  ]);
});
