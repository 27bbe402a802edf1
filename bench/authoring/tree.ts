import { type DraftPlan, type Writer, YEAR } from './writer.ts';

/** How many of each level stand below each node of the level above, from the issues down. */
export type Shape = readonly [issues: number, programmes: number, projects: number, activities: number];

/** 5,025 nodes; or 75, where only the answers matter. */
export const LARGE: Shape = [5, 4, 25, 9];
export const SMALL: Shape = [3, 2, 2, 4];

/** A node of a batch, as an office would state it. */
export interface NewNode {
  readonly ref: string;
  /** Null: the plan itself. */
  readonly parent: string | null;
  readonly title: string;
  /** Of an activity: baht in one year. */
  readonly amount?: string;
  /** Of a project. */
  readonly indicator?: string;
}

/** All nodes below a plan, each after the one above it. */
export function treeOf([issues, programmes, projects, activities]: Shape): NewNode[] {
  const nodes: NewNode[] = [];
  for (let i = 0; i < issues; i += 1) {
    const issue = `i${i}`;
    nodes.push({ ref: issue, parent: null, title: `ประเด็นการพัฒนาที่ ${i + 1}` });
    for (let j = 0; j < programmes; j += 1) {
      const programme = `${issue}g${j}`;
      nodes.push({ ref: programme, parent: issue, title: `แผนงานที่ ${j + 1}` });
      for (let k = 0; k < projects; k += 1) {
        const project = `${programme}p${k}`;
        nodes.push({ ref: project, parent: programme, title: `โครงการที่ ${k + 1}`, indicator: 'ร้อยละที่เพิ่มขึ้น' });
        for (let a = 0; a < activities; a += 1) {
          nodes.push({ ref: `${project}a${a}`, parent: project, title: `กิจกรรมที่ ${a + 1}`, amount: '100000.25' });
        }
      }
    }
  }
  return nodes;
}

/** A node that was made. */
export interface MadeNode {
  readonly id: string;
  readonly level: string;
  readonly version: number;
}

const FILL = `mutation ($input: ChangePlanInput!) {
  changePlan(input: $input) { plan { budget } created { id level version } userErrors { message } }
}`;

/** A change of nodes that are there, whose versions it answers. */
export const CHANGE = `mutation ($input: ChangePlanInput!) {
  changePlan(input: $input) { changed { id level version } userErrors { message } }
}`;

/** Sends all nodes in one change. */
export async function fill(
  writer: Writer,
  plan: DraftPlan,
  nodes: readonly NewNode[],
): Promise<{ created: MadeNode[]; budget: string }> {
  const create = nodes.map(({ ref, parent, title, amount, indicator }) => ({
    ref,
    parent: parent === null ? { id: plan.id } : { ref: parent },
    content: {
      title,
      ...(amount && { budgetLines: [{ fiscalYear: YEAR, source: 'PROVINCE', amount }] }),
      ...(indicator && {
        indicators: [{ name: indicator, targets: [{ startYear: YEAR, endYear: YEAR, printed: '5', value: '5' }] }],
      }),
    },
  }));
  const { changePlan } = await writer.ask<{ changePlan: { plan: { budget: string }; created: MadeNode[] } }>(FILL, {
    input: { planId: plan.id, create },
  });
  return { created: changePlan.created, budget: changePlan.plan.budget };
}
