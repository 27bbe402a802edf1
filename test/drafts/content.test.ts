import { expect, test } from '@jest/globals';
import type { Any } from '../support/any.js';
import { draftsForFile } from './drafts-for-file.js';
import { publishDraft } from './publishing.js';
import { startDraftServer } from './server.js';

const { database, application, server } = await draftsForFile();
const CHANGE = `mutation ($input: ChangePlanInput!) {
  changePlan(input: $input) { changed { code } userErrors { code field message messageTh } }
}`;
const DETAILS = `query ($asOf: AsOf) {
  fiveYearPlan(areaCode: "TH-55", startYear: 2571, asOf: $asOf) { id version sourceStatus
    provenance { source confidence confidenceNote synthetic }
    developmentIssues { id code version guidelines { code ordinal printedNo body areaOfWork programmePrinted }
      programmes { projects { id code version guidelines { printed guideline { code } }
        agencies { role printed agency { id code nameTh } } indicators { name baseline { printed unit } } } } } }
}`;
const planner = () => server.as('PLANNER');

async function change(input: Any): Promise<Any> {
  return (await planner().ask<Any>(CHANGE, { input })).changePlan;
}
const details = async (asOf: Any, who = planner()) => (await who.ask<Any>(DETAILS, { asOf })).fiveYearPlan;
const projectsOf = (issue: Any): Any[] => issue.programmes.flatMap(({ projects }: Any) => projects);

async function eventsOf(code: string): Promise<Any[]> {
  const { rows } = await database.pool.query(
    'select operation, before, after from audit_event where object_key = $1 order by chain_id, position',
    [code],
  );
  return rows;
}

test('agencies, guidelines, what projects follow, baselines and provenance are written, read, published and audited', async () => {
  const plan = await details(null);
  const issue = plan.developmentIssues.find((one: Any) => one.guidelines.length > 2 && projectsOf(one).length > 2);
  const [kept, gone] = issue.guidelines;
  const [project, ...others] = projectsOf(issue);
  // Somebody follows the guideline that will go.
  const follower = others[0];
  const agency = project.agencies[0].agency;
  const first = await change({
    planId: plan.id,
    change: [
      {
        id: follower.id,
        version: follower.version,
        content: { follows: [{ printed: 'ตามที่พิมพ์', guidelineCode: gone.code }] },
      },
    ],
  });
  expect(first.userErrors).toEqual([]);
  const followers = (await details({ draft: true })).developmentIssues.flatMap(projectsOf);
  const followed = followers.find(({ id }: Any) => id === follower.id);
  expect(followed.guidelines).toEqual([{ printed: 'ตามที่พิมพ์', guideline: { code: gone.code } }]);

  const second = await change({
    planId: plan.id,
    change: [
      {
        id: issue.id,
        version: issue.version,
        content: {
          guidelines: [
            { code: 'TH-55-P2571-GL-NEW', printedNo: '9', body: 'ใหม่', areaOfWork: 'งาน', programmePrinted: 'แผนงาน' },
            { code: kept.code, body: 'แก้ไขแล้ว' },
            { body: 'ไม่มีรหัส' },
          ],
        },
      },
      {
        id: project.id,
        version: project.version,
        content: {
          follows: [{ printed: 'แนวทางใหม่', guidelineCode: 'TH-55-P2571-GL-NEW' }, { printed: 'ไม่ใช่ของประเด็นใด' }],
          agencies: [
            { role: 'RELATED', agencyCode: 'AG-0002' },
            { role: 'LEAD', printed: 'สนง.เกษตรจังหวัดน่าน' },
            { role: 'RELATED', agencyId: agency.id, printed: 'ชื่อที่พิมพ์' },
          ],
          indicators: [{ name: 'ใหม่', baselinePrinted: '5 ไร่', baselineUnit: 'ไร่' }],
        },
      },
      {
        id: plan.id,
        version: plan.version,
        content: {
          provenance: { source: 'มติ ก.บ.จ.', confidence: 'UNSURE', confidenceNote: 'รอตรวจ', sourceStatus: 'APPROVED' },
        },
      },
    ],
  });
  expect(second.userErrors).toEqual([]);
  // Whoever followed what is gone has changed too.
  const lostCodes = issue.guidelines.slice(1).map(({ code }: Any) => code);
  const forsaken = followers.filter(({ guidelines }: Any) =>
    guidelines.some(({ guideline }: Any) => lostCodes.includes(guideline?.code)),
  );
  expect(forsaken).toContainEqual(followed);
  const codes = [issue, project, ...forsaken].map(({ code }: Any) => code);
  expect(second.changed.map(({ code }: Any) => code).sort()).toEqual([...new Set(['TH-55-P2571', ...codes])].sort());

  const draft = await details({ draft: true });
  const nowIssue = draft.developmentIssues.find(({ code }: Any) => code === issue.code);
  expect(nowIssue.guidelines).toEqual([
    {
      code: 'TH-55-P2571-GL-NEW',
      ordinal: 1,
      printedNo: '9',
      body: 'ใหม่',
      areaOfWork: 'งาน',
      programmePrinted: 'แผนงาน',
    },
    { code: kept.code, ordinal: 2, printedNo: null, body: 'แก้ไขแล้ว', areaOfWork: null, programmePrinted: null },
    {
      code: expect.stringMatching(`^${issue.code}-GL\\d+$`),
      ordinal: 3,
      printedNo: null,
      body: 'ไม่มีรหัส',
      areaOfWork: null,
      programmePrinted: null,
    },
  ]);
  const find = (list: Any, { id }: Any) => list.developmentIssues.flatMap(projectsOf).find((one: Any) => one.id === id);
  const nowProject = find(draft, project);
  expect(nowProject.guidelines).toEqual([
    { printed: 'แนวทางใหม่', guideline: { code: 'TH-55-P2571-GL-NEW' } },
    { printed: 'ไม่ใช่ของประเด็นใด', guideline: null },
  ]);
  expect(nowProject.agencies).toEqual([
    { role: 'LEAD', printed: 'สนง.เกษตรจังหวัดน่าน', agency: expect.objectContaining({ code: 'AG-0003' }) },
    { role: 'RELATED', printed: 'สำนักงานประมงจังหวัดน่าน', agency: expect.objectContaining({ code: 'AG-0002' }) },
    { role: 'RELATED', printed: 'ชื่อที่พิมพ์', agency },
  ]);
  expect(nowProject.indicators).toEqual([{ name: 'ใหม่', baseline: { printed: '5 ไร่', unit: 'ไร่' } }]);
  expect(find(draft, follower).guidelines).toEqual([{ printed: 'ตามที่พิมพ์', guideline: null }]);
  expect([draft.sourceStatus, draft.provenance]).toEqual([
    'APPROVED',
    { source: 'มติ ก.บ.จ.', confidence: 'UNSURE', confidenceNote: 'รอตรวจ', synthetic: false },
  ]);
  expect(await details(null, server.as(null))).toEqual(plan);

  const [, lost] = await eventsOf(follower.code);
  expect([lost.before.follows, lost.after.follows]).toEqual([
    [{ printed: 'ตามที่พิมพ์', guideline: gone.code }],
    [{ printed: 'ตามที่พิมพ์' }],
  ]);
  const [event] = await eventsOf(project.code);
  expect(event).toMatchObject({
    operation: 'changePlan',
    after: { agencies: [{ role: 'LEAD', agency: 'AG-0003' }, { agency: 'AG-0002' }, { printed: 'ชื่อที่พิมพ์' }] },
  });
  const { planDiff } = await planner().ask<Any>(
    `query ($from: PlanStateInput!, $to: PlanStateInput!) { planDiff(from: $from, to: $to) {
      changes { code kind ... on NodeReworded { fields { field before after } } } } }`,
    { from: { published: plan.id }, to: { draft: plan.id } },
  );
  const reworded = (code: string) =>
    planDiff.changes
      .filter((one: Any) => one.code === code && one.kind === 'REWORDED')
      .flatMap(({ fields }: Any) => fields.map(({ field }: Any) => field))
      .sort();
  expect(reworded(project.code)).toEqual(['agencies', 'follows']);
  expect(reworded(issue.code)).toEqual(['guidelines']);
  expect(reworded('TH-55-P2571')).toEqual(['confidence', 'confidenceNote', 'source', 'sourceStatus']);

  await publishDraft(server, plan.id);
  const published = await details(null, server.as(null));
  const withoutVersions = (value: Any) =>
    JSON.parse(JSON.stringify(value), (key, one) => (key === 'version' ? 0 : one));
  expect(withoutVersions(published)).toEqual(withoutVersions(draft));
});

test('what is not possible is said, each in its place, and nothing changes', async () => {
  const before = await details({ draft: true });
  const [one, two] = before.developmentIssues.filter(({ guidelines }: Any) => guidelines.length > 0);
  const project = projectsOf(one)[0];
  const { userErrors } = await change({
    planId: before.id,
    change: [
      {
        id: one.id,
        version: one.version,
        content: {
          agencies: [
            { role: 'LEAD', agencyCode: 'AG-0002' },
            { role: 'LEAD', printed: 'สนง.ประมงจังหวัดน่าน' },
          ],
          guidelines: [
            { code: two.guidelines[0].code, body: 'ของประเด็นอื่น' },
            { code: 'X-1', body: ' ' },
            { code: 'X-1', body: 'ซ้ำ' },
            { code: 'ก', body: 'รหัส' },
          ],
          follows: [],
          provenance: { source: ' ', confidence: 'SOURCED' },
        },
      },
      {
        id: project.id,
        version: project.version,
        content: {
          guidelines: [],
          roadmap: [{ startYear: 2571, endYear: 2570, body: ' ' }],
          follows: [
            { printed: ' ', guidelineCode: 'NOWHERE' },
            // It goes in this very change.
            { printed: 'x', guidelineCode: one.guidelines[0].code },
          ],
          indicators: [
            { code: 'TH-45-P2566-IN001', name: 'ของรายการอื่น' },
            { code: 'K-1', name: 'ใหม่' },
            { code: 'K-1', name: 'ซ้ำ' },
          ],
        },
      },
    ],
  });
  expect(userErrors.map(({ code, field }: Any) => [code, field.slice(2).join('.')])).toEqual([
    ['NOT_FOR_THIS_LEVEL', '0.content.follows'],
    ['NOT_FOR_THIS_LEVEL', '0.content.provenance'],
    ['DUPLICATE', '0.content.agencies.1'],
    ['BLANK', '0.content.guidelines.1.body'],
    ['BLANK', '0.content.provenance.source'],
    ['NOT_FOR_THIS_LEVEL', '1.content.guidelines'],
    ['NOT_FOR_THIS_LEVEL', '1.content.roadmap'],
    ['BLANK', '1.content.roadmap.0.body'],
    ['OUT_OF_RANGE', '1.content.roadmap.0.startYear'],
    ['BLANK', '1.content.follows.0.printed'],
    ['CODE_TAKEN', '0.content.guidelines.0.code'],
    ['DUPLICATE', '0.content.guidelines.2.code'],
    ['MALFORMED_CODE', '0.content.guidelines.3.code'],
    ['CODE_TAKEN', '1.content.indicators.0.code'],
    ['DUPLICATE', '1.content.indicators.2.code'],
    ['UNKNOWN_GUIDELINE', '1.content.follows.0.guidelineCode'],
    ['UNKNOWN_GUIDELINE', '1.content.follows.1.guidelineCode'],
  ]);
  for (const { message, messageTh } of userErrors) expect([message, messageTh]).not.toContain('');

  const unknown = await change({
    planId: before.id,
    change: [
      {
        id: one.id,
        version: one.version,
        content: {
          agencies: [
            { role: 'LEAD', agencyCode: 'AG-9999' },
            { role: 'LEAD' },
            { role: 'LEAD', agencyCode: 'AG-0002', printed: ' ' },
          ],
          follows: Array.from({ length: 11 }, () => ({ printed: 'x' })),
          indicators: [
            {
              name: 'x',
              targets: Array.from({ length: 25 }, (_, i) => ({ startYear: 2500 + i, endYear: 2500 + i, printed: 'x' })),
            },
          ],
        },
      },
    ],
  });
  expect(unknown.userErrors.map(({ code, field }: Any) => [code, field.slice(4).join('.')])).toEqual([
    ['OUT_OF_RANGE', 'follows'],
    ['OUT_OF_RANGE', 'indicators.0.targets'],
    ['UNKNOWN_AGENCY', 'agencies.0'],
    ['UNKNOWN_AGENCY', 'agencies.1'],
    ['BLANK', 'agencies.2.printed'],
  ]);
  expect(await details({ draft: true })).toEqual(before);
});

test('the number of statements is the same for one node and for many', async () => {
  const statements: string[] = [];
  const counting = await startDraftServer(application, ({ label }) => statements.push(label), database);
  try {
    const plan = await details({ draft: true });
    const projects = plan.developmentIssues.flatMap(projectsOf);
    const content = {
      agencies: [{ role: 'LEAD', agencyCode: 'AG-0001' }],
      follows: [{ printed: 'x', guidelineCode: plan.developmentIssues[0].guidelines[0].code }],
    };
    const run = async (list: Any[], kind: string) => {
      statements.length = 0;
      const { changePlan } = await counting
        .as('PLANNER')
        .ask<Any>(
          'mutation ($input: ChangePlanInput!) { changePlan(input: $input) { userErrors { code field message } } }',
          {
            input: {
              planId: plan.id,
              change: list.map(({ id, version }) => ({ id, version, content })),
              justify: list.map(({ id }) => ({ node: { id }, kind, reason: 'x' })),
            },
          },
        );
      expect(changePlan.userErrors).toEqual([]);
      return [...statements];
    };
    const one = await run(projects.slice(0, 1), 'BUDGET_WITHOUT_YEAR');
    expect(await run(projects.slice(1, 40), 'CHILDLESS_NODE')).toEqual(one);
  } finally {
    await counting.close();
  }
});
