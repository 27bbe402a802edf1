import type { ReadDatabase } from '../../database/read-database.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { defineLoader, oneEach } from '../../graphql/loader.js';
import { holds, type Viewer } from '../../people/domain/viewer.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import { HOLDER_TYPE_NAMES, planNodeCode } from '../../plans/api/plan-node-id.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { AUDIT_ROLES } from '../domain/audit-scope.js';
import { findHeadsByCodes, findHeadsByIds } from '../store/audit-head.read-model.js';
import { readLog, requireAuditor } from './audit-access.js';

/** The plans and goals of chains, by the IDs of the chains. */
export const headById = defineLoader((context, ids: readonly number[]) =>
  readLog(context, requireAuditor(context), async (db) =>
    oneEach(ids, await findHeadsByIds(db, ids), ({ chainId }) => chainId),
  ),
);

/** A plan or goal that a client names, with its node where one is published. */
export interface NamedPlan {
  readonly code: string;
  readonly published: PlanNode | null;
  /** The argument that named it. */
  readonly field: string;
}

/** Reads the ID of a plan or goal, or fails with INVALID_ID. */
export async function readPlanId(context: RequestContext, planId: string, field = 'planId'): Promise<NamedPlan> {
  const code = planNodeCode(planId, field, HOLDER_TYPE_NAMES);
  return { code, published: await nodeByCode(context).load(code), field };
}

/**
 * The ID of a plan's chain, or UNKNOWN_PLAN where there is none that the viewer may see. A published plan that has no
 * events is a chain too, an empty one: or else nobody would miss a chain that was removed together with its head.
 */
export async function requireChain(viewer: Viewer, db: ReadDatabase, plan: NamedPlan): Promise<number> {
  const [head] = await findHeadsByCodes(db, [plan.code]);
  const chain = head ? { id: head.chainId, areaId: head.areaId } : plan.published;
  if (chain && chain.areaId !== null && holds(viewer, AUDIT_ROLES, chain.areaId)) return chain.id;
  throw new PlanLineageError(
    'UNKNOWN_PLAN',
    `${plan.field}: there is no plan or goal with this ID whose audit log the viewer may read.`,
    { field: plan.field },
  );
}
