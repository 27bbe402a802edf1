import type { DraftServer } from '../drafts/server.js';
import type { Any } from '../support/any.js';

export const NAN_PLAN = 'TH-55-P2571';

/** What a mutation of approval answers. */
const ANSWER = `approval { state } revision { id number isPublished } userErrors { code field message messageTh }`;

/** The mutations by the actions that `viewerCan` names; each has one argument `input`. */
export const MUTATIONS: Readonly<Record<string, string>> = {
  CHANGE:
    'mutation ($input: ChangeNodeInput!) { changeNode(input: $input) { userErrors { code field message messageTh } } }',
  DISCARD_DRAFT: 'mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { userErrors { code } } }',
  SUBMIT:
    'mutation ($input: SubmitPlanInput!) { submitPlan(input: $input) { revision { id number } userErrors { code message messageTh } } }',
  APPROVE: `mutation ($input: ApprovePlanInput!) { approvePlan(input: $input) { ${ANSWER} } }`,
  RETURN: `mutation ($input: ReturnPlanInput!) { returnPlan(input: $input) { ${ANSWER} } }`,
  RECALL: `mutation ($input: RecallPlanInput!) { recallPlan(input: $input) { ${ANSWER} } }`,
  RECORD_APPROVAL: `mutation ($input: RecordApprovalInput!) { recordApproval(input: $input) { ${ANSWER} } }`,
  PUBLISH: 'mutation ($input: PublishRevisionInput!) { publishRevision(input: $input) { userErrors { code } } }',
  WITHDRAW: 'mutation ($input: WithdrawPlanInput!) { withdrawPlan(input: $input) { userErrors { code } } }',
};

/** What a mutation answers that must be allowed, by whoever asks. */
export async function done(asking: ReturnType<DraftServer['as']>, action: string, input: object): Promise<Any> {
  const answer = await asking.ask<Any>(MUTATIONS[action] as string, { input });
  const payload = answer[Object.keys(answer)[0] as string];
  if (payload.userErrors.length > 0) throw new Error(`${action}: ${JSON.stringify(payload.userErrors)}`);
  return payload;
}

/** "done", or the code of the error by which a mutation was refused. */
export async function outcome(asking: ReturnType<DraftServer['as']>, action: string, input: object): Promise<string> {
  const { data, errors } = await asking.answer(MUTATIONS[action] as string, { input });
  if (errors.length > 0) return String(errors[0]?.extensions.code);
  return (Object.values(data as Any)[0] as Any).userErrors[0]?.code ?? 'done';
}

/** The plan of Nan in the state of its draft, with all of its approval. */
export const APPROVAL = `query { planNode(code: "${NAN_PLAN}", asOf: { draft: true }) { id version ... on FiveYearPlan { approval {
  kind state stateNameTh stateNameEn waitsOnTh waitsOnEn since nextState planTitle revision { id number } viewerCan
  plan { id title }
  moves { decision fromState toState madeAt madeBy committee resolution decidedOn document reason revisionId revisionNumber
    comments { field text about { nodeId code title } node { id } } }
} } } }`;
