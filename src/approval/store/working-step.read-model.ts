import type { ReadDatabase } from '../../database/read-database.js';
import type { BudgetDestination, WorkingStep } from '../../plans/domain/plan-node.js';

/** How far a project is, or where the money of an activity is to come from. */
export interface StepOfNode {
  readonly id: number;
  readonly workingStep: WorkingStep | null;
  readonly destination: BudgetDestination | null;
}

/** What some nodes state of themselves. */
export function findSteps(db: ReadDatabase, nodeIds: readonly number[]): Promise<StepOfNode[]> {
  return db.query({
    label: 'approval.steps-of-nodes',
    text: `select n.id, n.working_step as "workingStep", n.destination from plan_node n where n.id = any($1)`,
    values: [nodeIds],
  });
}

/** How many projects of a plan are at a step; null: none is stated. */
export interface StepCount {
  readonly planId: number;
  readonly step: WorkingStep | null;
  readonly projectCount: number;
}

/** The projects of plans by their steps, in the order of the steps. */
export function countSteps(db: ReadDatabase, planIds: readonly number[]): Promise<StepCount[]> {
  return db.query({
    label: 'approval.step-counts',
    text: `select n.plan_id as "planId", n.working_step as step, count(*)::integer as "projectCount"
      from plan_node n where n.plan_id = any($1) and n.level = 4
      group by n.plan_id, n.working_step order by n.plan_id, n.working_step nulls last`,
    values: [planIds],
  });
}

/** What activities of a plan ask of one place; null: of none that is stated. */
export interface DestinationTotal {
  readonly planId: number;
  readonly destination: BudgetDestination | null;
  readonly activityCount: number;
  readonly budget: string;
}

/**
 * The activities of plans by where their money is to come from, each baht once: a sub-activity that names no place of its own is
 * part of its main activity, and one that does is taken out of it.
 */
export function totalDestinations(db: ReadDatabase, planIds: readonly number[]): Promise<DestinationTotal[]> {
  return db.query({
    label: 'approval.destinations',
    text: `with asked as (
        select n.plan_id, n.destination, coalesce(n.budget, 0) - coalesce((
          select sum(s.budget) from plan_node s where s.parent_id = n.id and s.destination is not null), 0) as budget
        from plan_node n where n.plan_id = any($1) and n.level = 5
        union all
        select n.plan_id, n.destination, coalesce(n.budget, 0)
        from plan_node n where n.plan_id = any($1) and n.level = 6 and n.destination is not null
      )
      select plan_id as "planId", destination, count(*)::integer as "activityCount",
        greatest(sum(budget), 0)::numeric(18, 2) as budget
      from asked group by plan_id, destination order by plan_id, destination nulls last`,
    values: [planIds],
  });
}
