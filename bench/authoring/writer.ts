import { NotAnswered } from '../load/answers.ts';

/** A plan that is being written. */
export interface DraftPlan {
  readonly id: string;
  readonly code: string;
}

/** Somebody who writes plans through the API. */
export interface Writer {
  /** The data of an operation; refused with NotAnswered, also where somebody would have to mend something. */
  ask<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data>;
  begin(): Promise<DraftPlan>;
  discard(plan: DraftPlan): Promise<void>;
}

/** A year in which no country of the benchmark has a plan. */
export const YEAR = 2591;
const AREA = 'TH-55';

export function createWriter(url: string, token: string): Writer {
  async function ask<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const { data, errors } = JSON.parse(text) as { data: Record<string, { userErrors?: unknown[] }>; errors?: unknown };
    const refused = errors ?? Object.values(data).flatMap((payload) => payload?.userErrors ?? []);
    if (!Array.isArray(refused) || refused.length > 0)
      throw new NotAnswered(`HTTP ${response.status} ${text.slice(0, 400)}`);
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
    async discard({ id }) {
      await ask(`mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { userErrors { message } } }`, {
        input: { planId: id },
      });
    },
  };
}
