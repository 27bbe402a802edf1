import type { Role } from '../../people/domain/viewer.js';

/** Who may ask a field of a root type: everybody, anybody who shows who they are, or who holds one of some roles somewhere. */
export type Access = 'EVERYBODY' | 'SIGNED_IN' | readonly Role[];

const READS_LOG = ['AUDITOR', 'ADMINISTRATOR'] as const;
const PLANS = ['PLANNER'] as const;
const SEES_DRAFTS = ['PLANNER', 'COMMITTEE_SECRETARY', ...READS_LOG] as const;

/**
 * A rule for every field of the root types: the schema is not built with a field that has none. What depends on the area is
 * asked by the resolver, and by the database.
 */
export const ROOT_ACCESS: Readonly<Record<string, Access>> = {
  'Query.agencies': 'EVERYBODY',
  'Query.alignmentMatrix': 'EVERYBODY',
  'Query.allocation': 'EVERYBODY',
  'Query.annualActionPlan': 'EVERYBODY',
  'Query.annualActionPlans': 'EVERYBODY',
  'Query.approvalRoute': 'EVERYBODY',
  'Query.area': 'EVERYBODY',
  'Query.areas': 'EVERYBODY',
  'Query.budgetRollup': 'EVERYBODY',
  'Query.compliance': 'EVERYBODY',
  'Query.complianceOverview': 'EVERYBODY',
  'Query.coverage': 'EVERYBODY',
  'Query.exportForm': 'EVERYBODY',
  'Query.fiveYearPlan': 'EVERYBODY',
  'Query.fiveYearPlans': 'EVERYBODY',
  'Query.frameworkElement': 'EVERYBODY',
  'Query.frameworkElements': 'EVERYBODY',
  'Query.frameworkMapping': 'EVERYBODY',
  'Query.frameworks': 'EVERYBODY',
  'Query.gaps': 'EVERYBODY',
  'Query.importJobs': PLANS,
  'Query.node': 'EVERYBODY',
  'Query.nodeHistory': 'EVERYBODY',
  'Query.nodes': 'EVERYBODY',
  'Query.planDiff': 'EVERYBODY',
  'Query.planNode': 'EVERYBODY',
  'Query.planRevisions': 'EVERYBODY',
  'Query.regions': 'EVERYBODY',
  'Query.rules': 'EVERYBODY',
  'Query.search': 'EVERYBODY',
  'Query.trace': 'EVERYBODY',
  'Query.viewer': 'EVERYBODY',
  'Query.approvalQueue': SEES_DRAFTS,
  'Query.roleGrants': READS_LOG,
  'Query.serviceTokens': READS_LOG,
  'Query.auditAnchor': READS_LOG,
  'Query.auditLog': READS_LOG,
  'Query.verifyAuditChain': READS_LOG,

  'Mutation.requestUpload': PLANS,
  'Mutation.importPlan': PLANS,
  'Mutation.cancelImport': PLANS,
  'Mutation.alignNode': PLANS,
  'Mutation.changeNode': PLANS,
  'Mutation.changePlan': PLANS,
  'Mutation.copyPlanForward': PLANS,
  'Mutation.createAnnualPlan': PLANS,
  'Mutation.createGoal': PLANS,
  'Mutation.createNode': PLANS,
  'Mutation.createPlan': PLANS,
  'Mutation.discardDraft': PLANS,
  'Mutation.justifyAreaGap': PLANS,
  'Mutation.moveNode': PLANS,
  'Mutation.removeNode': PLANS,
  'Mutation.unalignNode': PLANS,
  'Mutation.withdrawAreaGapJustification': PLANS,
  'Mutation.realignPlan': PLANS,
  'Mutation.reviewAlignments': ['PLANNER', 'COMMITTEE_SECRETARY'],
  'Mutation.submitPlan': ['PLANNER', 'COMMITTEE_SECRETARY'],
  'Mutation.approvePlan': ['COMMITTEE_SECRETARY'],
  'Mutation.returnPlan': ['COMMITTEE_SECRETARY'],
  'Mutation.recallPlan': ['PLANNER', 'COMMITTEE_SECRETARY'],
  'Mutation.recordAdvice': ['PLANNER', 'COMMITTEE_SECRETARY'],
  'Mutation.recordDialogue': ['PLANNER', 'COMMITTEE_SECRETARY'],
  'Mutation.recordApproval': ['ADMINISTRATOR'],
  'Mutation.publishRevision': ['COMMITTEE_SECRETARY'],
  'Mutation.withdrawPlan': ['COMMITTEE_SECRETARY'],
  'Mutation.grantRole': ['ADMINISTRATOR'],
  'Mutation.withdrawRole': ['ADMINISTRATOR'],
  'Mutation.createServiceToken': ['ADMINISTRATOR'],
  'Mutation.revokeServiceToken': ['ADMINISTRATOR'],

  'Subscription.planChanged': 'EVERYBODY',
};
