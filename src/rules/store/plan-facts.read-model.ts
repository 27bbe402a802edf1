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

/** All that the rules look at of an annual plan, in the state that the session reads: so many statements whatever its size. */
export async function findAnnualFacts(db: ReadDatabase, plan: AskedPlan, today: string): Promise<PlanFacts | null> {
  const stated = await findPlanFacts(db, plan.code);
  const own = stated.find(({ code }) => code === plan.code);
  if (!own) return null;
  const implemented = stated.flatMap(({ facts }) => (typeof facts.implements === 'string' ? [facts.implements] : []));
  const [above, area, earlierProjects, strategies] = await Promise.all([
    findFiveYearFacts(db, plan, implemented),
    findArea(db, plan.areaId),
    findEarlierProjects(db, plan),
    findStrategies(db),
  ]);
  const facts = readFacts(stated);
  const upper = readFacts(above);
  const holder = facts.get(plan.code) as NodeFacts;
  const goal = [...upper.values()].find(
    ({ level, startYear, endYear }) =>
      level === 'TWENTY_YEAR_GOAL' && (startYear ?? 0) <= plan.fiscalYear && plan.fiscalYear <= (endYear ?? 0),
  );
  return {
    plan: holder,
    fiscalYear: plan.fiscalYear,
    ceiling: (own.facts.ceiling ?? null) as string | null,
    administrationCost: (own.facts.administrationCost ?? null) as string | null,
    projects: projectsOf(stated, facts, above, upper),
    area,
    fiveYearPlan: fiveYearPlanOf(upper, plan.fiscalYear),
    goal: goal ?? null,
    earlierProjects,
    strategyOf: new Map(strategies.map(({ masterPlan, strategy }) => [masterPlan, strategy])),
    today,
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

/**
 * The facts of the five-year plans of the area that cover the year, down to their programmes, of its 20-year goals, and of what
 * projects carry out with all above that.
 */
function findFiveYearFacts(db: ReadDatabase, plan: AskedPlan, codes: readonly string[]): Promise<StatedFacts[]> {
  const ids = '(select ids from subject)::bigint[]';
  return db.query({
    label: 'rules.five-year-facts',
    text: `with subject as materialized (
        select coalesce(array_agg(s.id), '{}') as ids from (
          select g.id from plan_node g where g.area_id = $1 and g.level = 0
          union
          select n.id from plan_node p join plan_node n on n.plan_id = p.id and n.level <= 3
          where p.area_id = $1 and p.level = 1 and not p.annual and $2 between p.start_year and p.end_year
          union
          select unnest(c.path) from plan_node c where c.code = any($3::text[])
        ) s)
      ${factsOf(ids)}`,
    values: [plan.areaId, plan.fiscalYear, codes],
  });
}

async function findArea(db: ReadDatabase, areaId: number): Promise<PlanFacts['area']> {
  const [area] = await db.query<PlanFacts['area']>({
    label: 'rules.area',
    text: `select a.code, a.kind = 'PROVINCIAL_GROUP' as "isGroup", array(
        select p.code from group_membership m join area p on p.id = m.province_id
        where m.group_id = a.id and daterange(m.valid_from, m.valid_to) @> today() order by m.ordinal) as members
      from area a where a.id = $1`,
    values: [areaId],
  });
  if (!area) throw new Error(`there is no area ${areaId}`);
  return area;
}

/** The projects of the annual plans of earlier years. */
function findEarlierProjects(db: ReadDatabase, { areaId, fiscalYear }: AskedPlan): Promise<EarlierProject[]> {
  return db.query({
    label: 'rules.earlier-projects',
    text: `select n.code, n.title, p.start_year as "fiscalYear" from plan_node p
      join plan_node n on n.plan_id = p.id and n.level = 4
      where p.area_id = $1 and p.level = 1 and p.annual and p.start_year < $2
      order by p.start_year desc, n.ordinal`,
    values: [areaId, fiscalYear],
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
