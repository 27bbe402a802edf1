import type { ReadDatabase } from '../../database/read-database.js';
import { factsOf, type NodeFacts as StatedFacts } from '../../drafting/store/node-facts.js';
import { MASTER_PLAN, NATIONAL_STRATEGY } from '../../frameworks/domain/framework.js';
import { findPlanFacts } from '../../revisions/store/plan-state.js';
import type { ActivityFacts, EarlierProject, NodeFacts, PlanFacts, ProjectFacts } from '../domain/plan-facts.js';
import { readFacts } from './read-facts.js';

/** The annual plan that is asked about. */
export interface AskedPlan {
  readonly id: number;
  readonly code: string;
  readonly areaId: number;
  readonly fiscalYear: number;
}

/**
 * All that the rules look at of annual plans, in the state that the session reads, by the IDs of the plans: so many statements
 * whatever their number and size.
 */
export async function findAnnualFacts(
  db: ReadDatabase,
  plans: readonly AskedPlan[],
  today: string,
): Promise<Map<number, PlanFacts>> {
  const stated = await findStated(db, plans);
  const [above, areas, earlier, strategies] = await Promise.all([
    findFiveYearFacts(db, plans, implementedBy(stated)),
    findAreas(
      db,
      plans.map(({ areaId }) => areaId),
    ),
    findEarlierProjects(db, plans),
    findStrategies(db),
  ]);
  const strategyOf = new Map(strategies.map(({ masterPlan, strategy }) => [masterPlan, strategy]));
  const ofPlan = Map.groupBy(stated, ({ code, facts }) => (facts.plan ?? code) as string);
  const aboveOf = Map.groupBy(above, ({ planId }) => planId);
  const earlierOf = Map.groupBy(earlier, ({ planId }) => planId);
  return new Map(
    plans.flatMap((plan) => {
      const area = areas.get(plan.areaId);
      const own = ofPlan.get(plan.code);
      if (!own || !area) return [];
      const around = { area, above: aboveOf.get(plan.id) ?? [], earlierProjects: earlierOf.get(plan.id) ?? [] };
      return [[plan.id, { ...factsOfPlan(plan, own, around), strategyOf, today }]];
    }),
  );
}

/** What is stated in the plans, from the top down. One alone is read as a draft or a revision is read quickest. */
function findStated(db: ReadDatabase, plans: readonly AskedPlan[]): Promise<StatedFacts[]> {
  const [one, ...others] = plans;
  if (one && others.length === 0) return findPlanFacts(db, one.code);
  return db.query({
    label: 'rules.plan-facts',
    text: `with subject as materialized (
        select coalesce(array_agg(n.id), '{}') as ids from plan_node n where n.id = any($1) or n.plan_id = any($1))
      ${factsOf(SUBJECT)}`,
    values: [plans.map(({ id }) => id)],
  });
}

/** The nodes that a statement is about. */
const SUBJECT = '(select ids from subject)::bigint[]';

function implementedBy(stated: readonly StatedFacts[]): string[] {
  return stated.flatMap(({ facts }) => (typeof facts.implements === 'string' ? [facts.implements] : []));
}

/** What is found beside a plan. */
interface Around {
  readonly area: PlanFacts['area'];
  readonly above: readonly StatedFacts[];
  readonly earlierProjects: readonly EarlierProject[];
}

function factsOfPlan(
  plan: AskedPlan,
  stated: readonly StatedFacts[],
  { area, above, earlierProjects }: Around,
): Omit<PlanFacts, 'strategyOf' | 'today'> {
  const facts = readFacts(stated);
  const upper = readFacts(above);
  const goal = [...upper.values()].find(
    ({ level, startYear, endYear }) =>
      level === 'TWENTY_YEAR_GOAL' && (startYear ?? 0) <= plan.fiscalYear && plan.fiscalYear <= (endYear ?? 0),
  );
  const own = stated.find(({ code }) => code === plan.code)?.facts ?? {};
  return {
    plan: facts.get(plan.code) as NodeFacts,
    fiscalYear: plan.fiscalYear,
    ceiling: (own.ceiling ?? null) as string | null,
    administrationCost: (own.administrationCost ?? null) as string | null,
    projects: projectsOf(stated, facts, above, upper),
    area,
    fiveYearPlan: fiveYearPlanOf(upper, plan.fiscalYear),
    goal: goal ?? null,
    earlierProjects,
  };
}

function projectsOf(
  stated: readonly StatedFacts[],
  facts: ReadonlyMap<string, NodeFacts>,
  above: readonly StatedFacts[],
  upper: ReadonlyMap<string, NodeFacts>,
): ProjectFacts[] {
  const inOrder = [...facts.values()].toSorted((a, b) => a.ordinal - b.ordinal);
  const below = Map.groupBy(inOrder, ({ homeId }) => homeId);
  const activitiesOf = (project: NodeFacts): ActivityFacts[] =>
    (below.get(project.id) ?? []).map((activity) => ({ ...activity, below: below.get(activity.id) ?? [] }));
  const parentOf = new Map(above.map(({ code, facts: { parent } }) => [code, parent as string | undefined]));
  const implementsOf = new Map(
    stated.map(({ code, facts: said }) => [code, (said.implements ?? null) as string | null]),
  );
  return inOrder
    .filter(({ level }) => level === 'PROJECT')
    .map((project) => {
      const code = implementsOf.get(project.code) ?? null;
      return { ...project, activities: activitiesOf(project), chain: chainOf(code, upper, parentOf), implements: code };
    });
}

/** A node and all that stands above it. */
function chainOf(
  code: string | null,
  upper: ReadonlyMap<string, NodeFacts>,
  parentOf: ReadonlyMap<string, string | undefined>,
): NodeFacts[] {
  const chain: NodeFacts[] = [];
  for (let at = code ?? undefined; at !== undefined; at = parentOf.get(at)) {
    const node = upper.get(at);
    if (!node) break;
    chain.push(node);
  }
  return chain;
}

function fiveYearPlanOf(upper: ReadonlyMap<string, NodeFacts>, year: number): PlanFacts['fiveYearPlan'] {
  const nodes = [...upper.values()];
  const plan = nodes
    .filter(
      ({ level, startYear, endYear }) =>
        level === 'FIVE_YEAR_PLAN' && (startYear ?? 0) <= year && year <= (endYear ?? 0),
    )
    .toSorted((a, b) => (a.startYear ?? 0) - (b.startYear ?? 0))
    .at(-1);
  if (!plan) return null;
  const issues = nodes.filter(({ level, homeId }) => level === 'DEVELOPMENT_ISSUE' && homeId === plan.id);
  const ofPlan = new Set(issues.map(({ id }) => id));
  const programmes = nodes.filter(
    ({ level, homeId }) => level === 'PROGRAMME' && homeId !== null && ofPlan.has(homeId),
  );
  return { plan, issues, programmes };
}

/** A plan, as statements are given it. */
const ASKED = `jsonb_to_recordset($1) a(id bigint, "areaId" integer, "fiscalYear" smallint)`;

/**
 * The facts of the five-year plans of each area that cover the year, down to their programmes, of its 20-year goals, and of what
 * projects carry out with all above that; each with the plan that it concerns.
 */
async function findFiveYearFacts(
  db: ReadDatabase,
  plans: readonly AskedPlan[],
  codes: readonly string[],
): Promise<(StatedFacts & { readonly planId: number })[]> {
  const rows = await db.query<StatedFacts & { readonly planIds: number[] }>({
    label: 'rules.five-year-facts',
    text: `with asked as materialized (select * from ${ASKED}),
      concerned as materialized (
        select a.id as plan, g.id from asked a join plan_node g on g.area_id = a."areaId" and g.level = 0
        union
        select a.id, n.id from asked a
        join plan_node p on p.area_id = a."areaId" and p.level = 1 and not p.annual
          and a."fiscalYear" between p.start_year and p.end_year
        join plan_node n on n.plan_id = p.id and n.level <= 3
        union
        select a.id, u.id from plan_node c join asked a on a."areaId" = c.area_id cross join unnest(c.path) u(id)
        where c.code = any($2::text[])),
      subject as materialized (select coalesce(array_agg(distinct id), '{}') as ids from concerned)
      select f.id, f.code, f.facts, array(select c.plan from concerned c where c.id = f.id) as "planIds"
      from (${factsOf(SUBJECT)}) f`,
    values: [JSON.stringify(plans), codes],
  });
  return rows.flatMap(({ planIds, ...node }) => planIds.map((planId) => ({ ...node, planId: Number(planId) })));
}

async function findAreas(db: ReadDatabase, areaIds: readonly number[]): Promise<Map<number, PlanFacts['area']>> {
  const rows = await db.query<PlanFacts['area'] & { readonly id: number }>({
    label: 'rules.areas',
    text: `select a.id, a.code, a.kind = 'PROVINCIAL_GROUP' as "isGroup", array(
        select p.code from group_membership m join area p on p.id = m.province_id
        where m.group_id = a.id and daterange(m.valid_from, m.valid_to) @> today() order by m.ordinal) as members
      from area a where a.id = any($1)`,
    values: [areaIds],
  });
  return new Map(rows.map(({ id, ...area }) => [id, area]));
}

/** The projects of the annual plans of earlier years of each area. */
function findEarlierProjects(
  db: ReadDatabase,
  plans: readonly AskedPlan[],
): Promise<(EarlierProject & { readonly planId: number })[]> {
  return db.query({
    label: 'rules.earlier-projects',
    text: `select a.id as "planId", n.code, n.title, p.start_year as "fiscalYear" from ${ASKED}
      join plan_node p on p.area_id = a."areaId" and p.level = 1 and p.annual and p.start_year < a."fiscalYear"
      join plan_node n on n.plan_id = p.id and n.level = 4
      order by p.start_year desc, n.ordinal`,
    values: [JSON.stringify(plans)],
  });
}

function findStrategies(db: ReadDatabase): Promise<{ masterPlan: string; strategy: string }[]> {
  return db.query({
    label: 'rules.strategies',
    text: `select e.code as "masterPlan", up.code as strategy from framework_element e
      join framework f on f.id = e.framework_id join framework_element up on up.id = e.parent_id
      where f.code = $1 and e.level = $2`,
    values: [NATIONAL_STRATEGY, MASTER_PLAN],
  });
}
