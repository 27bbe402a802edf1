import { requireArea } from '../../areas/api/area.loaders.js';
import { findAreaScope } from '../../areas/store/area.read-model.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import { planNodeCode, planNodeId } from '../../plans/api/plan-node-id.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { SupportScope } from '../store/support-scope.js';

/** The arguments by which a question about support is narrowed. */
export interface ScopeArguments {
  areaCode?: string | null;
  includeMembers?: boolean | null;
  planId?: string | null;
  fiscalYear?: number | null;
}

/** Reads the arguments, or fails with UNKNOWN_AREA, UNKNOWN_PLAN, INVALID_ID or BAD_USER_INPUT. */
export async function readScope(context: RequestContext, args: ScopeArguments): Promise<SupportScope> {
  if (args.includeMembers && args.areaCode == null) {
    throw new PlanLineageError(
      'BAD_USER_INPUT',
      'includeMembers: give the areaCode of the group whose members are meant.',
      {
        field: 'includeMembers',
      },
    );
  }
  const area = args.areaCode == null ? null : await requireArea(context, args.areaCode);
  const plan = args.planId == null ? null : await requirePlanById(context, args.planId);
  return {
    areaIds: area && (await findAreaScope(context.db, area.id, args.includeMembers ?? false)),
    planId: plan?.id ?? null,
    fiscalYear: args.fiscalYear ?? null,
  };
}

/** The plan of either kind of an ID, or UNKNOWN_PLAN or INVALID_ID. */
export async function requirePlanById(context: RequestContext, planId: string): Promise<PlanNode> {
  const code = planNodeCode(planId, 'planId', ['FiveYearPlan', 'AnnualActionPlan']);
  const plan = await nodeByCode(context).load(code);
  if (!plan || planNodeId(plan) !== planId) {
    throw new PlanLineageError(
      'UNKNOWN_PLAN',
      'planId: there is no plan with this ID. Ask `fiveYearPlans` or `annualActionPlans` for all of them.',
      {
        field: 'planId',
      },
    );
  }
  return plan;
}
