import type { ReadDatabase } from '../../database/read-database.js';
import type { BudgetDimension, RollupQuestion, RollupRow } from '../domain/rollup.js';

/** The dimensions with the names of their columns, what they are of a line of money, and what is joined for them. */
const DIMENSIONS: Readonly<
  Record<BudgetDimension, { readonly key: keyof RollupRow; readonly sql: string; readonly join?: string }>
> = {
  AREA: { key: 'areaId', sql: 'm.area_id' },
  GROUP: {
    key: 'groupId',
    sql: `case when m.is_group then m.area_id else (
      select g.group_id from group_membership g
      where g.province_id = m.area_id and daterange(g.valid_from, g.valid_to) @> today() limit 1) end`,
  },
  REGION: { key: 'regionId', sql: 'm.region_id' },
  FISCAL_YEAR: { key: 'fiscalYear', sql: 'm.fiscal_year' },
  LEVEL: { key: 'level', sql: 'm.level' },
  SOURCE: { key: 'source', sql: 'm.source' },
  STAGE: { key: 'stage', sql: 'm.stage' },
  OWNER_SECTION: { key: 'ownerSection', sql: 'm.owner_section' },
  PROJECT_CLASS: { key: 'projectClass', sql: 'm.project_class' },
  AGENCY: {
    key: 'agencyId',
    sql: 'y.agency_id',
    join: `left join lateral (
      select distinct a.agency_id from node_agency a where a.node_id = m.agency_node and a.role = 'LEAD') y on true`,
  },
  FRAMEWORK_ELEMENT: { key: 'elementId', sql: 'fe.id', join: elementsOf('fe', '$10', '$11') },
  MILESTONE: { key: 'milestoneId', sql: 'ms.id', join: elementsOf('ms', `'NESDP_13'`, `'MILESTONE'`) },
};

/** The elements of a level that a node serves: by an alignment of its own, of what stands above it, or of what it carries out. */
function elementsOf(name: string, framework: string, level: string): string {
  return `left join lateral (
    select distinct e.id
    from alignment a join framework_element e on e.id = any(a.element_path) and e.level = ${level}
    join framework f on f.id = e.framework_id and f.code = ${framework}
    where a.node_id = any(m.serving)) ${name} on true`;
}

/**
 * The lines of money of the nodes of some levels, each baht once for a level and stage: a node's own figures, else those of what
 * stands below it, from the top down. What a total has beyond its lines is a line without year and source.
 */
const MONEY = `
  scope as materialized (
    select p.id, p.area_id, a.region_id, a.kind = 'PROVINCIAL_GROUP' as is_group
    from plan_node p join area a on a.id = p.area_id join region r on r.id = a.region_id
    where p.level = 1 and p.annual = $1
      and (cardinality($4::integer[]) = 0 or p.area_id = any($4))
      and (cardinality($5::text[]) = 0 or r.code = any($5))),
  asked as (select l.level, s.stage from unnest($2::smallint[]) l(level) cross join unnest($3::budget_stage[]) s(stage)),
  tops as materialized (
    select k.level, k.stage, n.id, STATES(n, k.stage) as states
    from asked k cross join scope c join plan_node n on n.plan_id = c.id and n.level = k.level where k.level > 1
    union all
    select k.level, k.stage, n.id, STATES(n, k.stage)
    from asked k cross join scope c join plan_node n on n.id = c.id where k.level = 1),
  walk as (
    with recursive w as (
      select level, stage, id as top, id, states from tops
      union all
      select w.level, w.stage, w.top, n.id, STATES(n, w.stage)
      from w join plan_node n on n.home_id = w.id
      where not w.states)
    select level, stage, top, id from w where states),
  stated as (
    select w.level, w.stage, w.top, b.fiscal_year, b.source, b.amount
    from walk w join node_budget b on b.node_id = w.id and b.stage = w.stage
    union all
    select w.level, w.stage, w.top, null, null, n.stated_budget - coalesce(l.amount, 0)
    from walk w join plan_node n on n.id = w.id
    left join lateral (
      select sum(b.amount) as amount from node_budget b where b.node_id = w.id and b.stage = 'PLANNED') l on true
    where w.stage = 'PLANNED' and n.stated_budget is not null and n.stated_budget <> coalesce(l.amount, 0)),
  lines as (
    select * from stated s
    where (cardinality($6::smallint[]) = 0 or s.fiscal_year = any($6))
      and (cardinality($7::budget_source[]) = 0 or s.source = any($7))),
  money as materialized (
    select s.level, s.stage, s.top, s.fiscal_year, s.source, s.amount, c.area_id, c.region_id, c.is_group,
      project.owner_section, project.project_class, coalesce(project.id, n.id) as agency_node,
      n.path || coalesce((select o.path from plan_node o where o.code = project.implements), '{}') as serving
    from lines s join plan_node n on n.id = s.top join scope c on c.id = coalesce(n.plan_id, n.id)
    left join plan_node project on project.id = case when n.level >= 4 then n.path[cardinality(n.path) - (n.level - 4)] end
    where (cardinality($8::owner_section[]) = 0 or project.owner_section = any($8))
      and (cardinality($9::project_class[]) = 0 or project.project_class = any($9)))`.replace(
  /STATES\((\w), ([\w.]+)\)/g,
  `case when $2 = 'PLANNED' then $1.budget_basis is not distinct from 'STATED'
        else exists (select from node_budget b where b.node_id = $1.id and b.stage = $2) end`,
);

/** Totals by the dimensions that are asked for, the largest first; and what they come to together, each baht once. */
export async function findRollup(
  db: ReadDatabase,
  question: RollupQuestion,
): Promise<{ rows: RollupRow[]; total: string; nodeCount: number }> {
  const keys = question.groupBy.map((dimension) => DIMENSIONS[dimension]);
  const columns = keys.map(({ key, sql }) => `${sql} as "${key}"`);
  const places = keys.map((_, i) => i + 1);
  const joins = keys.flatMap(({ join }) => join ?? []);
  const text = `with ${MONEY},
    grouped as (
      select ${[...columns, 'sum(m.amount)::numeric(24, 2)::text as amount', 'count(distinct m.top)::integer as "nodeCount"'].join(', ')}
      from money m ${joins.join(' ')} ${places.length > 0 ? `group by ${places.join(', ')}` : ''})
    select coalesce(sum(m.amount), 0)::numeric(24, 2)::text as total, count(distinct m.top)::integer as "nodeCount",
      coalesce((select jsonb_agg(to_jsonb(g) order by g.amount::numeric desc, to_jsonb(g)::text) from grouped g), '[]') as rows
    from money m`;
  const { annual, levels, stages, areaIds, regionCodes, fiscalYears, sources, ownerSections, projectClasses } =
    question;
  const values = [annual, levels, stages, areaIds, regionCodes, fiscalYears, sources, ownerSections, projectClasses];
  const usesFramework = question.groupBy.includes('FRAMEWORK_ELEMENT');
  const [found] = await db.query<{ rows: Partial<RollupRow>[]; total: string; nodeCount: number }>({
    label: 'budget.rollup',
    text,
    values: usesFramework ? [...values, question.framework, question.frameworkLevel] : values,
  });
  const { rows = [], total = '0.00', nodeCount = 0 } = found ?? {};
  const whole = rows.filter(({ amount }) => amount !== null).map((row) => ({ ...NO_KEYS, ...row }) as RollupRow);
  return { rows: whole, total, nodeCount };
}

const NO_KEYS = Object.fromEntries(Object.values(DIMENSIONS).map(({ key }) => [key, null]));
