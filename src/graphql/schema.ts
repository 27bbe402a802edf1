import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchema, type PubSub } from 'type-graphql';
import { AgencyResolver, PlanNodeAgenciesResolver } from '../agencies/api/agency.resolver.js';
import { AlignmentResolver, PlanNodeAlignmentsResolver } from '../alignment/api/alignment.resolver.js';
import { AlignmentReviewResolver } from '../alignment/api/review.resolver.js';
import { AllocationResolver } from '../allocation/api/allocation.resolver.js';
import { ApprovalQueries } from '../approval/api/approval.queries.js';
import {
  ApprovalCommentResolver,
  ApprovalMoveResolver,
  HOLDER_APPROVAL_RESOLVERS,
  PlanApprovalResolver,
} from '../approval/api/approval.resolver.js';
import { MoveResolver } from '../approval/api/move.resolver.js';
import {
  ApprovalFindingResolver,
  DialogueResolver,
  PlanRecordsResolver,
  RecordResolver,
} from '../approval/api/record.resolver.js';
import {
  MainActivityDestinationResolver,
  ProjectStepResolver,
  SubActivityDestinationResolver,
} from '../approval/api/step.resolver.js';
import { AreaResolver } from '../areas/api/area.resolver.js';
import { GroupMembershipResolver } from '../areas/api/group-membership.resolver.js';
import { AuditEventResolver } from '../audit/api/audit-event.resolver.js';
import { AuditLogResolver } from '../audit/api/audit-log.resolver.js';
import { AuditVerificationResolver } from '../audit/api/audit-verification.resolver.js';
import { NodeHistoryResolver, PlanNodeHistoryResolver } from '../audit/api/node-history.resolver.js';
import { BudgetRollupResolver, BudgetRollupRowResolver } from '../budget/api/rollup.resolver.js';
import { CoverageResolver } from '../coverage/api/coverage.resolver.js';
import {
  SupportingNodeConnectionResolver,
  SupportingNodeEdgeResolver,
  SupportingNodesResolver,
} from '../coverage/api/supporting-nodes.resolver.js';
import {
  AnnualPlanDetailsResolver,
  AREA_OF_ENTRY_RESOLVERS,
  ExpenditureLineResolver,
  MainActivityDetailsResolver,
  MouAssetResolver,
  ProjectDetailsResolver,
  SubActivityDetailsResolver,
} from '../details/api/detail.resolver.js';
import { BeginResolver } from '../drafting/api/begin.resolver.js';
import { DiscardResolver } from '../drafting/api/discard.resolver.js';
import { DraftingResolver } from '../drafting/api/drafting.resolver.js';
import { EditionResolver } from '../editions/api/edition.resolver.js';
import { RealignResolver } from '../editions/api/realign.resolver.js';
import { ExportFormResolver } from '../forms/api/export-form.resolver.js';
import { FrameworkElementResolver, FrameworkResolver } from '../frameworks/api/framework.resolver.js';
import { AreaGapResolver } from '../gaps/api/area-gap.resolver.js';
import { GapConnectionResolver, GapResolver } from '../gaps/api/gap.resolver.js';
import { ImportResolver } from '../imports/api/import.resolver.js';
import { IndicatorResolver, PlanNodeIndicatorsResolver } from '../indicators/api/indicator.resolver.js';
import { PlanChangeResolver } from '../live/api/plan-change.resolver.js';
import { NodeResolver } from '../node/api/node.resolver.js';
import { RoleGrantResolver } from '../people/api/role-grant.resolver.js';
import { ServiceTokenResolver } from '../people/api/service-token.resolver.js';
import { ViewerResolver, ViewerRoleResolver } from '../people/api/viewer.resolver.js';
import { MainActivityResolver, SubActivityResolver } from '../plans/api/activity.resolver.js';
import { AnnualActionPlanResolver } from '../plans/api/annual-action-plan.resolver.js';
import { DevelopmentIssueResolver } from '../plans/api/development-issue.resolver.js';
import { FiveYearPlanResolver } from '../plans/api/five-year-plan.resolver.js';
import { DevelopmentGuidelineResolver, ProjectGuidelineResolver } from '../plans/api/guideline.resolver.js';
import { PlanQueries } from '../plans/api/plan.queries.js';
import { PlanNodeResolver } from '../plans/api/plan-node.resolver.js';
import { ProgrammeResolver } from '../plans/api/programme.resolver.js';
import { ProjectResolver } from '../plans/api/project.resolver.js';
import { TwentyYearGoalResolver } from '../plans/api/twenty-year-goal.resolver.js';
import { PlanDiffResolver } from '../revisions/api/plan-diff.resolver.js';
import { PLAN_DIFFERENCE_TYPES } from '../revisions/api/plan-diff.type.js';
import { PlanRevisionsResolver } from '../revisions/api/plan-revisions.resolver.js';
import { HOLDER_REVISIONS_RESOLVERS, RevisionResolver } from '../revisions/api/revision.resolver.js';
import {
  ComplianceResolver,
  PlanComplianceResolver,
  ProjectComplianceResolver,
  RuleResultResolver,
  RuleRowResolver,
} from '../rules/api/compliance.resolver.js';
import { ComplianceOverviewResolver } from '../rules/api/compliance-overview.resolver.js';
import { SearchResolver } from '../search/api/search.resolver.js';
import { CopyPlanResolver } from '../succession/api/copy-plan.resolver.js';
import { PlanNodeTraceResolver, TraceResolver } from '../traceability/api/trace.resolver.js';
import { UploadResolver } from '../uploads/api/upload.resolver.js';
import { guardRoot } from './access/guard-root.js';
import { addAsOfArgument } from './execution/as-of-argument.js';
import { unwrapResolvers } from './execution/direct-resolvers.js';
import { markOneOf } from './one-of.js';

/** TypeGraphQL asks for topics where there are subscriptions; ours name where their changes come from themselves. */
const NO_TOPICS: PubSub = {
  publish() {},
  subscribe() {
    throw new Error('There are no topics to subscribe to');
  },
};

/** The whole schema: every resolver of every part of the domain, in one visible place. */
export async function buildGraphQLSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      NodeResolver,
      AreaResolver,
      GroupMembershipResolver,
      PlanQueries,
      PlanNodeResolver,
      TwentyYearGoalResolver,
      FiveYearPlanResolver,
      AnnualActionPlanResolver,
      DevelopmentIssueResolver,
      ProgrammeResolver,
      ProjectResolver,
      MainActivityResolver,
      SubActivityResolver,
      DevelopmentGuidelineResolver,
      ProjectGuidelineResolver,
      ProjectDetailsResolver,
      MainActivityDetailsResolver,
      SubActivityDetailsResolver,
      AnnualPlanDetailsResolver,
      ExpenditureLineResolver,
      MouAssetResolver,
      ...AREA_OF_ENTRY_RESOLVERS,
      PlanNodeIndicatorsResolver,
      IndicatorResolver,
      PlanNodeAgenciesResolver,
      AgencyResolver,
      FrameworkResolver,
      AlignmentReviewResolver,
      EditionResolver,
      RealignResolver,
      FrameworkElementResolver,
      PlanNodeAlignmentsResolver,
      AlignmentResolver,
      PlanNodeTraceResolver,
      TraceResolver,
      CoverageResolver,
      SupportingNodesResolver,
      SupportingNodeConnectionResolver,
      SupportingNodeEdgeResolver,
      GapResolver,
      GapConnectionResolver,
      AreaGapResolver,
      SearchResolver,
      ComplianceResolver,
      RuleResultResolver,
      RuleRowResolver,
      ProjectComplianceResolver,
      PlanComplianceResolver,
      ComplianceOverviewResolver,
      UploadResolver,
      ImportResolver,
      ExportFormResolver,
      AllocationResolver,
      BudgetRollupResolver,
      BudgetRollupRowResolver,
      AuditLogResolver,
      AuditEventResolver,
      AuditVerificationResolver,
      PlanNodeHistoryResolver,
      NodeHistoryResolver,
      ViewerResolver,
      ViewerRoleResolver,
      RoleGrantResolver,
      ServiceTokenResolver,
      BeginResolver,
      DiscardResolver,
      DraftingResolver,
      ...HOLDER_REVISIONS_RESOLVERS,
      RevisionResolver,
      PlanDiffResolver,
      PlanRevisionsResolver,
      ApprovalQueries,
      ...HOLDER_APPROVAL_RESOLVERS,
      PlanApprovalResolver,
      ApprovalMoveResolver,
      ApprovalCommentResolver,
      MoveResolver,
      RecordResolver,
      PlanRecordsResolver,
      DialogueResolver,
      ApprovalFindingResolver,
      ProjectStepResolver,
      MainActivityDestinationResolver,
      SubActivityDestinationResolver,
      CopyPlanResolver,
      PlanChangeResolver,
    ],
    // Answered through an interface only.
    orphanedTypes: [...PLAN_DIFFERENCE_TYPES],
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    pubSub: NO_TOPICS,
    // Arguments are checked where they are read, by code that knows what they mean.
    validate: false,
  });
  addAsOfArgument(schema);
  markOneOf(schema);
  unwrapResolvers(schema);
  guardRoot(schema);
  const query = schema.getQueryType();
  // TypeGraphQL has no place for the description of the root.
  if (query)
    query.description = 'What can be asked: plans and their areas, traces, coverage, gaps, frameworks, search.';
  const subscription = schema.getSubscriptionType();
  if (subscription) subscription.description = 'What a client can be told of as it happens, over WebSocket.';
  const mutation = schema.getMutationType();
  if (mutation)
    mutation.description =
      'What can be changed, by those whose role allows it, together with a line in the audit log: what plans say only in a draft. What is published of them changes when a revision is published.';
  return schema;
}
