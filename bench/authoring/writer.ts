import { NotAnswered } from '../load/answers.ts';
import { INDICATOR, indicatorOf, moneyOf, STATED } from './content.ts';
import { type NewNode, YEAR } from './tree.ts';

/** A plan that is being written. */
export interface DraftPlan {
  readonly id: string;
  readonly code: string;
}

/** A revision of a plan. */
export interface Revision {
  readonly id: string;
  readonly number: number;
}

/** A node that was made or changed. */
export interface MadeNode {
  readonly id: string;
  readonly level: string;
  readonly version: number;
}

/** Changes in the form of ChangePlanInput, without the plan. */
export type Changes = Readonly<Record<string, readonly unknown[]>>;

/** What came of changes. */
export interface Changed {
  readonly plan: { readonly budget: string | null };
  readonly created: readonly MadeNode[];
  readonly changed: readonly MadeNode[];
}

/** Somebody who writes plans through the API. */
export interface Writer {
  /** The data of an operation; refused with NotAnswered, also where somebody would have to mend something. */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  begin(): Promise<DraftPlan>;
  /** With `breaks`, what the change breaks and mends is asked as well. */
  change(planId: string, changes: Changes, ask?: { readonly breaks?: boolean }): Promise<Changed>;
  /** Puts the draft on record, and takes it back to go on with it. */
  record(planId: string): Promise<Revision>;
  discard(planId: string): Promise<void>;
}

export const AREA = 'TH-55';

export function createWriter(url: string, token: string): Writer {
  async function ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const { data, errors } = readJson(text) as {
      data?: Record<string, { userErrors?: unknown[] } | null>;
      errors?: unknown;
    };
    const toMend = Object.values(data ?? {}).flatMap((payload) => payload?.userErrors ?? []);
    if (!data || errors || toMend.length > 0) throw new NotAnswered(`HTTP ${response.status} ${text.slice(0, 400)}`);
    return data as Data;
  }
  return {
    ask,
    async begin() {
      const { createPlan } = await ask<{ createPlan: { plan: DraftPlan } }>(
        `mutation ($input: CreatePlanInput!) { createPlan(input: $input) { plan { id code } userErrors { message } } }`,
        { input: { areaCode: AREA, startYear: YEAR, endYear: YEAR + 4, content: { title: 'แผน' } } },
      );
      return createPlan.plan;
    },
    async change(planId, changes, { breaks = false } = {}) {
      const { changePlan } = await ask<{ changePlan: Changed }>(
        `mutation ($input: ChangePlanInput!) {
          changePlan(input: $input) {
            plan { budget } created { id level version } changed { id level version } userErrors { message }
            ${breaks ? 'breaks { kind } mends' : ''}
          }
        }`,
        { input: { planId, ...changes } },
      );
      return changePlan;
    },
    async record(planId) {
      const { submitPlan } = await ask<{ submitPlan: { revision: Revision } }>(
        'mutation ($input: SubmitPlanInput!) { submitPlan(input: $input) { revision { id number } userErrors { message } } }',
        { input: { planId } },
      );
      await ask('mutation ($input: RecallPlanInput!) { recallPlan(input: $input) { userErrors { message } } }', {
        input: { revisionId: submitPlan.revision.id, state: 'DIALOGUE', reason: 'bench' },
      });
      return submitPlan.revision;
    },
    async discard(planId) {
      await ask(`mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { userErrors { message } } }`, {
        input: { planId },
      });
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** All nodes of a plan in one change, each project with an alignment. */
export function wholeTree(planId: string, nodes: readonly NewNode[], elementIds: readonly string[]): Changes {
  return {
    create: nodes.map(({ ref, parent, title, lines, indicator }) => ({
      ref,
      parent: parent === null ? { id: planId } : { ref: parent },
      content: {
        title,
        ...(lines && { budgetLines: moneyOf(lines) }),
        ...(indicator && { indicators: [indicatorOf(INDICATOR)] }),
      },
    })),
    align: nodes.flatMap(({ ref, element }) =>
      element === undefined ? [] : [{ node: { ref }, elementId: elementIds[element], evidence: STATED }],
    ),
  };
}
