import { fromGlobalIdOf, toGlobalId } from '../../graphql/relay/global-id.js';
import { PLAN_LEVELS, type PlanLevel } from '../domain/plan-level.js';

/** The GraphQL type of each level. */
const TYPE_NAMES: Record<PlanLevel, string> = {
  TWENTY_YEAR_GOAL: 'TwentyYearGoal',
  FIVE_YEAR_PLAN: 'FiveYearPlan',
  ANNUAL_PLAN: 'AnnualActionPlan',
  DEVELOPMENT_ISSUE: 'DevelopmentIssue',
  PROGRAMME: 'Programme',
  PROJECT: 'Project',
  MAIN_ACTIVITY: 'MainActivity',
  SUB_ACTIVITY: 'SubActivity',
};

/** Those of the chain in the order of their levels, then the annual plan. */
export const PLAN_NODE_TYPE_NAMES: readonly string[] = [...PLAN_LEVELS, 'ANNUAL_PLAN' as const].map(
  (level) => TYPE_NAMES[level],
);

/** What goes a way of its own: drafts, revisions and approvals are of these. */
export const HOLDER_TYPE_NAMES: readonly string[] = [
  TYPE_NAMES.FIVE_YEAR_PLAN,
  TYPE_NAMES.ANNUAL_PLAN,
  TYPE_NAMES.TWENTY_YEAR_GOAL,
];

/** The name of the GraphQL type of a level. */
export function typeNameOf(level: PlanLevel): string {
  return TYPE_NAMES[level];
}

/** The opaque ID of a plan node. */
export function planNodeId(node: { level: PlanLevel; code: string }): string {
  return toGlobalId(typeNameOf(node.level), node.code);
}

/** The code in the ID of a plan node, or INVALID_ID. */
export function planNodeCode(id: string, field = 'id', types: readonly string[] = PLAN_NODE_TYPE_NAMES): string {
  return fromGlobalIdOf(types, id, field).key;
}
