import { expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/graphql/relay/global-id.js';
import { findPlanFacts } from '../../src/revisions/store/plan-state.js';
import type { Any } from '../support/any.js';
import { draftsForFile } from './drafts-for-file.js';
import { publishDraft } from './publishing.js';

const { database, server } = await draftsForFile();
interface Copy {
  readonly from: string;
  readonly to: string;
}

/** Facts in terms of another area: codes begin with that of their area. */
function inArea<Value>(value: Value, { from, to }: Copy): Value {
  return JSON.parse(JSON.stringify(value).replaceAll(`"${from}-`, `"${to}-`));
}

/** What the facts of a node are as an input. Those of its place are said where it is created. */
function contentOf(facts: Any): Any {
  const { source, confidence, confidenceNote, sourceStatus, texts, agencies, follows, ...rest } = facts;
  const { level, parent, plan, ordinal, startYear, endYear, goalKind, synthetic, alignments, ...content } = rest;
  return {
    ...content,
    ...(texts && { texts: Object.entries(texts).map(([field, bodies]) => ({ field, bodies })) }),
    ...(agencies && { agencies: agencies.map(({ agency, ...one }: Any) => ({ ...one, agencyCode: agency })) }),
    ...(follows && { follows: follows.map(({ guideline, ...one }: Any) => ({ ...one, guidelineCode: guideline })) }),
    ...(source && { provenance: { source, confidence, confidenceNote, sourceStatus } }),
  };
}

const elementId = (framework: string, level: string, code: string) =>
  toGlobalId('FrameworkElement', `${framework}/${level}/${code}`);

function alignmentOf(node: Any, { framework, level, element, statedStrategy, evidence }: Any): Any {
  return {
    node,
    elementId: elementId(framework, level, element),
    statedStrategyId: statedStrategy && elementId(framework, 'STRATEGY', statedStrategy),
    evidence,
  };
}

async function write(document: string, input: Any): Promise<Any> {
  const answer: Any = Object.values(await server.as('PLANNER').ask<Any>(document, { input }))[0];
  expect(answer.userErrors).toEqual([]);
  return answer.plan;
}
const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { plan { id } userErrors { code field message } } }`;

/** Writes a goal anew. */
async function writeGoal(code: string, copy: Copy): Promise<string> {
  const [goal] = inArea(await findPlanFacts(database.db, code), copy);
  const { startYear, endYear } = goal!.facts;
  const input = { areaCode: copy.to, startYear, endYear, content: contentOf(goal!.facts) };
  const { id } = await write(mutation('createGoal', 'CreateGoalInput'), input);
  const align = ((goal!.facts.alignments ?? []) as Any[]).map((one) => alignmentOf({ id }, one));
  await write(mutation('changePlan', 'ChangePlanInput'), { planId: id, align });
  return id;
}

/** Writes a plan anew: itself, and then everything below it in one change. */
async function writePlan(code: string, goalId: string | null, copy: Copy): Promise<void> {
  const [plan, ...nodes] = inArea(await findPlanFacts(database.db, code), copy);
  const { startYear, endYear } = plan!.facts;
  const input = { areaCode: copy.to, startYear, endYear, goalId, content: contentOf(plan!.facts) };
  const { id } = await write(mutation('createPlan', 'CreatePlanInput'), input);
  const refOf = (of: Any) => (of === plan!.code ? { id } : { ref: of });
  await write(mutation('changePlan', 'ChangePlanInput'), {
    planId: id,
    create: nodes.map(({ code: ref, facts }) => ({
      ref,
      code: ref,
      parent: refOf(facts.parent ?? facts.plan),
      unplaced: facts.parent === undefined,
      ordinal: facts.ordinal,
      content: contentOf(facts),
    })),
    align: [plan!, ...nodes].flatMap((node) =>
      ((node.facts.alignments ?? []) as Any[]).map((one) => alignmentOf(refOf(node.code), one)),
    ),
  });
}

/** What is stated, by code. Whether something was made up nobody states of what they write. */
async function statedIn(code: string, copy: Copy = { from: '', to: '' }): Promise<Map<string, Any>> {
  const facts = await findPlanFacts(database.db, code);
  return new Map(
    inArea(facts, copy).map(({ code: of, facts: { synthetic, ...stated } }) => [of, stated] as [string, Any]),
  );
}

test.each([
  { from: 'TH-55', to: 'TH-56', goal: null, plan: 'P2571' },
  { from: 'TH-45', to: 'TH-46', goal: 'G2566', plan: 'P2566' },
])('everything that the plan $plan of $from states can be written anew', async ({ goal, plan, ...copy }) => {
  const goalId = goal && (await writeGoal(`${copy.from}-${goal}`, copy));
  await writePlan(`${copy.from}-${plan}`, goalId, copy);
  for (const suffix of goal ? [goal, plan] : [plan]) {
    await publishDraft(server, toGlobalId(suffix === goal ? 'TwentyYearGoal' : 'FiveYearPlan', `${copy.to}-${suffix}`));
    const original = await statedIn(`${copy.from}-${suffix}`, copy);
    const anew = await statedIn(`${copy.to}-${suffix}`);
    if (suffix === plan) expect(original.size).toBeGreaterThan(40);
    expect(anew).toEqual(original);
  }
});
