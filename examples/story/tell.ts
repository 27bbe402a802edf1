/**
 * The story of a plan of Nan, which is made up: drafted with a batch, submitted, returned with a comment, mended, approved
 * and published; the next year copied forward and reviewed. The differences show the year's changes, and an auditor verifies
 * the log and asks last year's trace once more.
 *
 *   PLANNER_TOKEN=… SECRETARY_TOKEN=… AUDITOR_TOKEN=… npm run example:story
 *
 * It writes, and can be told once on a database: begin with an empty DATA_DIR to hear it again.
 */
import {
  type NodeContentInput,
  StoryApproveDocument,
  StoryChangePlanDocument,
  StoryCopyForwardDocument,
  StoryCreatePlanDocument,
  StoryDiffDocument,
  StoryElementsDocument,
  StoryNodeDocument,
  StoryReturnDocument,
  StoryStandingDocument,
  StorySubmitDocument,
  StorySuccessorsDocument,
  StoryTraceDocument,
  StoryVerifyDocument,
} from '../generated/operations.ts';
import { done, person } from './people.ts';

const planner = person('PLANNER_TOKEN');
const secretary = person('SECRETARY_TOKEN');
const auditor = person('AUDITOR_TOKEN');
const YEAR = 2576;

// A planner begins a plan, and fills it with one batch.
const begun = done(
  (
    await planner(StoryCreatePlanDocument, {
      input: {
        areaCode: 'TH-55',
        startYear: YEAR,
        endYear: YEAR + 4,
        content: { title: titleOf(YEAR) },
        idempotencyKey: `story-begin-${YEAR}`,
      },
    })
  ).createPlan,
);
const plan = begun.plan as NonNullable<typeof begun.plan>;
const { frameworkElements } = await planner(StoryElementsDocument, {
  framework: 'NATIONAL_STRATEGY',
  level: 'MASTER_PLAN',
});
const tourism = frameworkElements?.edges.find(({ node }) => node.code === '05')?.node;
if (!tourism) throw new Error('master plan 05 is missing');
const batch = done(
  (
    await planner(StoryChangePlanDocument, {
      input: {
        planId: plan.id,
        create: [
          { ref: 'issue', parent: { id: plan.id }, content: { title: 'การท่องเที่ยวที่ยั่งยืน' } },
          { ref: 'programme', parent: { ref: 'issue' }, content: { title: 'แผนงานท่องเที่ยวชุมชน' } },
          {
            ref: 'project',
            parent: { ref: 'programme' },
            content: {
              title: 'โครงการพัฒนาเส้นทางท่องเที่ยวชุมชน',
              projectClass: 'KEY',
              indicators: [
                {
                  name: 'จำนวนเส้นทาง',
                  unit: 'เส้นทาง',
                  targets: [{ startYear: YEAR, endYear: YEAR, printed: '3', value: '3' }],
                },
              ],
            },
          },
          {
            ref: 'activity',
            parent: { ref: 'project' },
            content: {
              title: 'ปรับปรุงเส้นทาง',
              budgetLines: [{ fiscalYear: YEAR, source: 'PROVINCE', amount: '1500000.25' }],
            },
          },
        ],
        align: [
          {
            node: { ref: 'project' },
            elementId: tourism.id,
            evidence: [{ kind: 'STATED_IN_PLAN', document: 'แบบ จ.1 (ตัวอย่างสังเคราะห์)', page: '1' }],
          },
        ],
        idempotencyKey: `story-batch-${YEAR}`,
      },
    })
  ).changePlan,
);
const project = batch.created.find(({ level }) => level === 'PROJECT');
if (!project) throw new Error('the project was not created');
console.log(`Drafted: ${plan.code} with ${batch.created.length} nodes in one batch.`);

// The secretary submits it, and the committee sends it back with a word about the project.
const first = await submit(plan.id, 'ร่างแรก');
const comment = 'โปรดระบุชื่ออำเภอ';
done(
  (
    await secretary(StoryReturnDocument, {
      input: {
        revisionId: first.id,
        state: await stateOf(plan.code),
        reason: 'ให้ปรับแก้',
        comments: [{ nodeId: project.id, field: 'title', text: comment }],
      },
    })
  ).returnPlan,
);
const returned = await standing(plan.code);
const said = returned.moves[0]?.comments.map(({ node, text }) => `${node?.title}: ${text}`).join('; ');
console.log(`Returned: revision ${first.number} is back in ${returned.state}. ${said}`);

// It is mended, submitted again, and approved state by state, until it is in force.
const { planNode: draft } = await planner(StoryNodeDocument, { code: project.code });
if (!draft) throw new Error('the project is not there');
await change(plan.id, [{ ...draft, content: { title: 'โครงการพัฒนาเส้นทางท่องเที่ยวชุมชน อำเภอปัว' } }]);
const mended = await submit(plan.id, 'ร่างที่ปรับแก้แล้ว');
await approveAll(plan.code, mended);
const { planNode: lastYear } = await auditor(StoryTraceDocument, { code: project.code });
console.log(`In force: ${lastYear?.title}, ${lastYear?.budget} baht.`);

// A year later it is copied forward and reviewed: another title, more money.
const forward = done(
  (
    await planner(StoryCopyForwardDocument, {
      input: {
        planId: plan.id,
        startYear: YEAR + 1,
        endYear: YEAR + 5,
        title: titleOf(YEAR + 1),
        budgets: 'SHIFT',
        targets: 'SHIFT',
        idempotencyKey: `story-forward-${YEAR}`,
      },
    })
  ).copyPlanForward,
);
const next = forward.plan as NonNullable<typeof forward.plan>;
console.log(
  `Copied forward: ${next.code} with ${forward.copiedNodeCount} nodes, ${forward.leftOut.length} things left out.`,
);
const { planNode: copied } = await planner(StorySuccessorsDocument, { code: next.code });
const successors = copied?.descendants?.edges.map(({ node }) => node) ?? [];
const successor = successors.find(({ succeeds }) => succeeds?.code === project.code);
const activity = successors.find(({ level }) => level === 'MAIN_ACTIVITY');
if (!successor || !activity) throw new Error('the copy does not remember what it succeeds');
await change(next.id, [
  { ...successor, content: { title: 'โครงการพัฒนาเส้นทางท่องเที่ยวชุมชน อำเภอปัวและอำเภอบ่อเกลือ' } },
  {
    ...activity,
    content: { budgetLines: [{ fiscalYear: YEAR + 1, source: 'PROVINCE', amount: '2100000.00' }] },
  },
]);
await approveAll(next.code, await submit(next.id, 'แผนฉบับทบทวน'));

// What the year has changed, by the succession on record.
const { planDiff } = await auditor(StoryDiffDocument, { from: { published: plan.id }, to: { published: next.id } });
console.log(`Reviewed: ${planDiff?.changeCount} changes from ${plan.code} to ${next.code}.`);
for (const { kind, level, title } of planDiff?.changes ?? []) console.log(`  ${kind} ${level}: ${title}`);
for (const { level, before, after } of planDiff?.money ?? []) console.log(`  ${level}: ${before} → ${after} baht`);

// The auditor verifies the log, and asks last year's trace again.
const { verifyAuditChain } = await auditor(StoryVerifyDocument, { planId: plan.id });
console.log(
  `Audited: ${verifyAuditChain?.eventsChecked} events, ${verifyAuditChain?.valid ? 'all as written' : 'broken'}.`,
);
const { planNode: asked } = await auditor(StoryTraceDocument, { code: project.code, asOf: { revision: mended.id } });
console.log(
  `As of last year: ${JSON.stringify(asked) === JSON.stringify(lastYear) ? 'the same trace' : 'another trace'}.`,
);

async function submit(planId: string, label: string): Promise<{ id: string; number: number }> {
  const { revision } = done((await secretary(StorySubmitDocument, { input: { planId, label } })).submitPlan);
  if (!revision) throw new Error('nothing was submitted');
  return revision;
}

async function standing(code: string) {
  const { planNode } = await secretary(StoryStandingDocument, { code });
  if (!planNode || !('approval' in planNode)) throw new Error(`${code} is no five-year plan`);
  return planNode.approval;
}

async function stateOf(code: string) {
  return (await standing(code)).state;
}

/** Puts on record what each body on the way has decided. */
async function approveAll(code: string, revision: { id: string; number: number }): Promise<void> {
  const way: string[] = [];
  for (let { state, nextState } = await standing(code); nextState !== null; ) {
    way.push(state);
    const { approval } = done(
      (
        await secretary(StoryApproveDocument, {
          input: {
            revisionId: revision.id,
            state,
            committee: `คณะกรรมการ (${state})`,
            resolution: 'เห็นชอบ',
            decidedOn: new Date().toISOString().slice(0, 10),
            document: 'หนังสือแจ้งมติ (ตัวอย่างสังเคราะห์)',
          },
        })
      ).approvePlan,
    );
    if (!approval) throw new Error(`${code} did not go on`);
    ({ state, nextState } = { state: approval.state, nextState: approval.nextState ?? null });
  }
  console.log(`Approved: revision ${revision.number} by way of ${way.join(', ')}.`);
}

async function change(
  planId: string,
  nodes: readonly { id: string; version: number; content: NodeContentInput }[],
): Promise<void> {
  const changes = nodes.map(({ id, version, content }) => ({ id, version, content }));
  done((await planner(StoryChangePlanDocument, { input: { planId, change: changes } })).changePlan);
}

function titleOf(year: number): string {
  return `แผนพัฒนาจังหวัดน่าน พ.ศ. ${year}-${year + 4} (ตัวอย่างสังเคราะห์)`;
}
