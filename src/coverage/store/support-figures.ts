import type { ReadDatabase } from '../../database/read-database.js';
import { includesGoals, type SupportScope, Values } from './support-scope.js';

/** What supports one element; element 0 is the union over all elements of a level. */
export interface SupportFigures {
  elementId: number;
  /** Distinct nodes aligned directly to the element or to one below it. */
  alignedNodeCount: number;
  /** Those of them that have an alignment which is not suspect. */
  soundNodeCount: number;
  /** Distinct projects at or below those nodes. */
  projectCount: number;
  /** Their money, each baht once. */
  totalBudget: string;
  undatedBudget: string;
  syntheticBudget: string;
}

/** Which rows are asked for: the elements of a level with their union, or single elements. */
export type SupportSubject = { frameworkId: number; level: string } | { elementIds: readonly number[] };

// How many projects stand below a goal: those of its plans, without the unplaced ones, to which no chain leads.
const PROJECTS_OF_GOAL = `(
  select coalesce(sum(size.node_count - (
    select count(*) from plan_node unplaced where unplaced.home_id = plan.id and unplaced.level = 4)), 0)
  from plan_node plan join plan_size size on size.plan_id = plan.id and size.level = 4
  where plan.parent_id = s.holder_id)`;

/** The support of each element that has any, in a scope, from what writing transactions have kept. */
export function findSupportFigures(
  db: ReadDatabase,
  label: string,
  subject: SupportSubject,
  scope: SupportScope,
): Promise<SupportFigures[]> {
  const values = new Values();
  const subjectIs =
    'elementIds' in subject
      ? `s.element_id = any(${values.bind(subject.elementIds)}::integer[])`
      : `s.framework_id = ${values.bind(subject.frameworkId)} and s.level = ${values.bind(subject.level)}`;
  const areas = scope.areaIds && `${values.bind(scope.areaIds)}::integer[]`;
  const sources = [ofPlans(subjectIs, areas, scope, values)];
  if (includesGoals(scope)) sources.push(...ofGoals(subjectIs, areas));
  return db.query({
    label,
    text: `
      select element_id as "elementId",
        sum(aligned)::integer as "alignedNodeCount", sum(sound)::integer as "soundNodeCount",
        sum(projects)::integer as "projectCount", sum(amount)::numeric(24, 2) as "totalBudget",
        sum(undated)::numeric(24, 2) as "undatedBudget",
        coalesce(sum(amount) filter (where synthetic), 0)::numeric(24, 2) as "syntheticBudget"
      from (${sources.join('\nunion all\n')}) support
      group by element_id
      having sum(aligned) > 0`,
    values: values.list,
  });
}

/** The figures of plans: of the country as kept, else summed over the plans of the scope. */
function ofPlans(subjectIs: string, areas: string | null, scope: SupportScope, values: Values): string {
  const year = scope.fiscalYear === null ? null : `${values.bind(scope.fiscalYear)}::smallint`;
  const columns = `s.element_id, s.aligned_node_count as aligned, s.sound_node_count as sound,
    s.project_count as projects,
    ${year ? `coalesce(s.budget_by_year[${year} - s.start_year + 1], 0)` : 's.total_budget'} as amount,
    s.undated_budget as undated, s.synthetic`;
  const inYear = year ? `and ${year} between s.start_year and s.end_year` : '';
  if (!areas && scope.planId === null) return `select ${columns} from country_support s where ${subjectIs} ${inYear}`;
  const holders = [
    'plan.level = 1',
    // They repeat the projects of five-year plans.
    ...(scope.planId === null ? ['not plan.annual'] : []),
    ...(areas ? [`plan.area_id = any(${areas})`] : []),
    ...(scope.planId === null ? [] : [`plan.id = ${values.bind(scope.planId)}`]),
  ];
  return `select ${columns} from plan_support s
    where s.holder_id = any(array(select plan.id from plan_node plan where ${holders.join(' and ')}))
      and ${subjectIs} ${inYear}`;
}

/** What aligned goals add, and what they make their plans' rows count a second time. */
function ofGoals(subjectIs: string, areas: string | null): string[] {
  const goals = `${subjectIs} and s.plan_id = 0 ${areas ? `and s.area_id = any(${areas})` : ''}`;
  return [
    `select s.element_id, s.aligned_node_count, s.sound_node_count, ${PROJECTS_OF_GOAL}, s.total_budget,
       s.undated_budget, s.synthetic
     from plan_support s where ${goals}`,
    `select s.element_id, 0, 0, below.unplaced_project_count - below.project_count, -below.total_budget,
       -below.undated_budget, below.synthetic
     from plan_support s
     join plan_node plan on plan.parent_id = s.holder_id
     join plan_support below on below.holder_id = plan.id and below.framework_id = s.framework_id
       and below.level = s.level and below.element_id = s.element_id
     where ${goals}`,
  ];
}
