import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchema } from 'type-graphql';
import { AgencyResolver, PlanNodeAgenciesResolver } from '../agencies/api/agency.resolver.js';
import { AlignmentResolver, PlanNodeAlignmentsResolver } from '../alignment/api/alignment.resolver.js';
import { AreaResolver } from '../areas/api/area.resolver.js';
import { GroupMembershipResolver } from '../areas/api/group-membership.resolver.js';
import { CoverageResolver } from '../coverage/api/coverage.resolver.js';
import {
  SupportingNodeConnectionResolver,
  SupportingNodeEdgeResolver,
  SupportingNodesResolver,
} from '../coverage/api/supporting-nodes.resolver.js';
import { FrameworkElementResolver, FrameworkResolver } from '../frameworks/api/framework.resolver.js';
import { GapConnectionResolver, GapResolver } from '../gaps/api/gap.resolver.js';
import { IndicatorResolver, PlanNodeIndicatorsResolver } from '../indicators/api/indicator.resolver.js';
import { NodeResolver } from '../node/api/node.resolver.js';
import { MainActivityResolver, SubActivityResolver } from '../plans/api/activity.resolver.js';
import { DevelopmentIssueResolver } from '../plans/api/development-issue.resolver.js';
import { FiveYearPlanResolver } from '../plans/api/five-year-plan.resolver.js';
import { DevelopmentGuidelineResolver, ProjectGuidelineResolver } from '../plans/api/guideline.resolver.js';
import { PlanQueries } from '../plans/api/plan.queries.js';
import { PlanNodeResolver } from '../plans/api/plan-node.resolver.js';
import { ProgrammeResolver } from '../plans/api/programme.resolver.js';
import { ProjectResolver } from '../plans/api/project.resolver.js';
import { TwentyYearGoalResolver } from '../plans/api/twenty-year-goal.resolver.js';
import { SearchResolver } from '../search/api/search.resolver.js';
import { PlanNodeTraceResolver, TraceResolver } from '../traceability/api/trace.resolver.js';
import { unwrapResolvers } from './execution/direct-resolvers.js';

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
      DevelopmentIssueResolver,
      ProgrammeResolver,
      ProjectResolver,
      MainActivityResolver,
      SubActivityResolver,
      DevelopmentGuidelineResolver,
      ProjectGuidelineResolver,
      PlanNodeIndicatorsResolver,
      IndicatorResolver,
      PlanNodeAgenciesResolver,
      AgencyResolver,
      FrameworkResolver,
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
      SearchResolver,
    ],
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    // Arguments are checked where they are read, by code that knows what they mean.
    validate: false,
  });
  unwrapResolvers(schema);
  const query = schema.getQueryType();
  // TypeGraphQL has no place for the description of the root.
  if (query)
    query.description = 'What can be asked: plans and their areas, traces, coverage, gaps, frameworks, search.';
  return schema;
}
