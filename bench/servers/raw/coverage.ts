import { quoted, type RawAnswer, type Text } from './answer.ts';

// From the figures that writers keep for each plan and each goal; element 0 is the union of a level. Where a goal
// supports an element as well as its plan, the plan's money and projects are in the goal's and are taken off.
function sql(plans: string, inArea: string): string {
  return `
    with framework as (select id from public.framework where code = 'NATIONAL_STRATEGY'),
    goal as materialized (
      select s.* from plan_support s
      where s.framework_id = (select id from framework) and s.level = 'MASTER_PLAN' and s.plan_id = 0 ${inArea}
    ),
    support as (
      ${plans}
      union all
      select g.element_id, g.aligned_node_count, g.sound_node_count, (
          select coalesce(sum(z.node_count - (
            select count(*) from plan_node u where u.home_id = p.id and u.level = 4)), 0)
          from plan_node p join plan_size z on z.plan_id = p.id and z.level = 4 where p.parent_id = g.holder_id),
        g.total_budget
      from goal g
      union all
      select g.element_id, 0, 0, b.unplaced_project_count - b.project_count, -b.total_budget
      from goal g
      join plan_node p on p.parent_id = g.holder_id
      join plan_support b on b.holder_id = p.id and b.framework_id = g.framework_id and b.level = g.level
        and b.element_id = g.element_id
    ),
    figure as materialized (
      select element_id, sum(aligned) as aligned, sum(sound) as sound, sum(projects) as projects,
        sum(amount)::numeric(24, 2) as total
      from support s (element_id, aligned, sound, projects, amount) group by element_id
    )
    select e.code, e.name_th, coalesce(f.aligned, 0), coalesce(f.sound, 0), coalesce(f.projects, 0),
      coalesce(f.total, 0.00), coalesce((select total from figure where element_id = 0), 0.00)
    from framework_element e left join figure f on f.element_id = e.id
    where e.framework_id = (select id from framework) and e.level = 'MASTER_PLAN'
    order by e.ordinal, e.id`;
}

const FIGURES = 's.element_id, s.aligned_node_count, s.sound_node_count, s.project_count, s.total_budget';
const OF_LEVEL = `s.framework_id = (select id from framework) and s.level = 'MASTER_PLAN'`;

function toJson(rows: Text[][]): string {
  let covered = 0;
  const list = rows.map(([code, nameTh, nodes, sound, projects, total]) => {
    const state = nodes === '0' ? 'UNCOVERED' : sound === '0' ? 'NEARLY' : 'COVERED';
    if (state === 'COVERED') covered += 1;
    return `{"element":{"code":"${code}","nameTh":${quoted(nameTh ?? null)}},"state":"${state}","alignedNodeCount":${nodes},"projectCount":${projects},"totalBudget":"${total}"}`;
  });
  return `{"coverage":{"elementCount":${rows.length},"coveredCount":${covered},"totalBudget":"${rows[0]?.[6] ?? '0.00'}","rows":[${list}]}}`;
}

/** Master plans with what supports each of them in an area, and the union of it all. */
export const coverageOfArea: RawAnswer = {
  name: 'coverage',
  sql: sql(
    `select ${FIGURES} from plan_support s
      where s.holder_id = any(array(
        select p.id from plan_node p where p.level = 1 and p.area_id = (select id from area where code = $1)))
      and ${OF_LEVEL}`,
    'and s.area_id = (select id from area where code = $1)',
  ),
  values: (asked) => [asked.get('areaCode')],
  toJson,
};

/** The same over the country, whose sum over plans is kept as well. */
export const coverageOfCountry: RawAnswer = {
  name: 'coverage-country',
  sql: sql(`select ${FIGURES} from country_support s where ${OF_LEVEL}`, ''),
  values: () => [],
  toJson,
};
