import { defineLoader, manyEach, oneEach } from '../../graphql/loader.js';
import {
  findBudgetLines,
  findGuidelinesByIds,
  findGuidelinesOfIssues,
  findProjectGuidelines,
  findRoadmapSteps,
  findTexts,
} from '../store/node-detail.read-model.js';

const textsOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach(ids, await findTexts(db, ids), (text) => text.nodeId),
);

export const guidelinesOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach(ids, await findGuidelinesOfIssues(db, ids), (guideline) => guideline.issueId),
);

export const guidelineById = defineLoader(async ({ db }, ids: readonly number[]) =>
  oneEach(ids, await findGuidelinesByIds(db, ids), (guideline) => guideline.id),
);

export const projectGuidelinesOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach(ids, await findProjectGuidelines(db, ids), (guideline) => guideline.projectId),
);

export const roadmapOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach(ids, await findRoadmapSteps(db, ids), (step) => step.goalId),
);

export const budgetLinesOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach(ids, await findBudgetLines(db, ids), (line) => line.nodeId),
);

type Context = Parameters<typeof textsOf>[0];

/** A named text of a node that occurs once, or null. */
export async function textOf(context: Context, nodeId: number, field: string): Promise<string | null> {
  return (await textListOf(context, nodeId, field))[0] ?? null;
}

/** A named text of a node that is a list. */
export async function textListOf(context: Context, nodeId: number, field: string): Promise<string[]> {
  const texts = await textsOf(context).load(nodeId);
  return texts.filter((text) => text.field === field).map((text) => text.body);
}
