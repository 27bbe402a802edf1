import type { Any } from '../support/any.js';
import type { DraftServer } from './server.js';

/** A revision that a mutation has answered. */
export interface Revision {
  readonly id: string;
  readonly number: number;
}

/** What says that a plan was approved elsewhere. */
export const ELSEWHERE = {
  committee: 'ก.น.บ.',
  resolution: '1/2569',
  decidedOn: '2026-01-15',
  document: 'มติคณะรัฐมนตรี 15 ม.ค. 2569',
  reason: 'แผนที่ใช้อยู่เดิม',
};

/** Puts the draft of a plan into force at once. */
export async function publishDraft(server: DraftServer, planId: string): Promise<Revision> {
  const { recordApproval } = await server.as('ADMINISTRATOR').ask<Any>(
    `mutation ($input: RecordApprovalInput!) {
      recordApproval(input: $input) { revision { id number } userErrors { code message } } }`,
    { input: { planId, ...ELSEWHERE } },
  );
  if (recordApproval.userErrors.length > 0) throw new Error(JSON.stringify(recordApproval.userErrors));
  return recordApproval.revision;
}

/** The states in which a five-year plan waits, in order. */
export const WAITING_STATES = [
  'DIALOGUE',
  'AREA_COMMITTEE',
  'INTEGRATION_TEAM',
  'REGIONAL_SUBCOMMITTEE',
  'POLICY_COMMITTEE',
  'CABINET',
] as const;

/** All that the approval of a state may need. */
export const DECIDED = { resolution: '2/2569', decidedOn: '2026-02-01', document: 'รายงานการประชุม 2/2569' };

/** Approves a submitted revision in each state of its way, so that it comes into force. */
export async function approveToTheEnd(server: DraftServer, revisionId: string): Promise<void> {
  for (const state of WAITING_STATES) {
    const { approvePlan } = await server
      .as('COMMITTEE_SECRETARY')
      .ask<Any>(`mutation ($input: ApprovePlanInput!) { approvePlan(input: $input) { userErrors { code message } } }`, {
        input: { revisionId, state, ...DECIDED },
      });
    if (approvePlan.userErrors.length > 0) throw new Error(JSON.stringify(approvePlan.userErrors));
  }
}

/** Takes back what was just submitted, so that the draft can be changed again. */
export async function recall(server: DraftServer, revisionId: string): Promise<void> {
  const { recallPlan } = await server
    .as('COMMITTEE_SECRETARY')
    .ask<Any>(`mutation ($input: RecallPlanInput!) { recallPlan(input: $input) { userErrors { code message } } }`, {
      input: { revisionId, state: 'DIALOGUE', reason: 'แก้ไขเพิ่มเติม' },
    });
  if (recallPlan.userErrors.length > 0) throw new Error(JSON.stringify(recallPlan.userErrors));
}
