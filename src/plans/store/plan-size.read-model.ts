import type { ReadDatabase } from '../../database/read-database.js';

/** Rows that belong to plan nodes, by the name under which they are counted. */
const DETAILS = {
  alignments: 'alignment d where d.node_id = n.id',
  evidence: 'alignment a join alignment_evidence d on d.alignment_id = a.id where a.node_id = n.id',
  indicators: 'indicator d where d.node_id = n.id',
  targets: 'indicator i join indicator_target d on d.indicator_id = i.id where i.node_id = n.id',
  agencies: 'node_agency d where d.node_id = n.id',
  budgetLines: 'node_budget d where d.node_id = n.id',
  guidelines: 'development_guideline d where d.issue_id = n.id',
  projectGuidelines: 'project_guideline d where d.project_id = n.id',
};
export type PlanDetail = keyof typeof DETAILS;

/** Whose sizes are wanted. */
export interface SizesWanted {
  codes: readonly string[];
  periods: readonly { areaCode: string; startYear: number }[];
  details: readonly PlanDetail[];
  allPlans: boolean;
  frameworks: boolean;
}

/**
 * One figure. NAMED: which plan (`name`) a named node (`key`) belongs to, a goal to all of its plans;
 * PLAN: nodes of a plan (`key`) by level; DETAIL: its rows of a detail; LARGEST and TOTAL: of all plans, by
 * level; PLANS_OF_AREA: the most that an area has; ELEMENTS: of a framework (`key`) by level;
 * CHILD_ELEMENTS: the most below one element.
 */
export interface SizeRow {
  kind: 'NAMED' | 'PLAN' | 'DETAIL' | 'LARGEST' | 'TOTAL' | 'PLANS_OF_AREA' | 'ELEMENTS' | 'CHILD_ELEMENTS';
  key: string;
  name: string;
  count: number;
}

const ALL_PLANS = [
  `select 'LARGEST', '', level::text, max(node_count)::integer from plan_size group by level`,
  `select 'TOTAL', '', level::text, sum(node_count)::integer from plan_size group by level`,
  `select 'PLANS_OF_AREA', '', '', coalesce(max(plans), 0)::integer
     from (select count(*) as plans from plan_node where level = 1 group by area_id) a`,
];

const FRAMEWORKS = [
  `select 'ELEMENTS', f.code, e.level, count(*)::integer
     from framework f join framework_element e on e.framework_id = f.id group by f.code, e.level`,
  `select 'CHILD_ELEMENTS', '', '', coalesce(max(children), 0)::integer
     from (select count(*) as children from framework_element where parent_id is not null group by parent_id) c`,
];

/** The sizes from which the cost of a query is reckoned, in one statement; only what is wanted is counted. */
export async function findSizes(db: ReadDatabase, wanted: SizesWanted): Promise<SizeRow[]> {
  const parts = [
    `select 'NAMED' as kind, key, coalesce(plan_id, 0)::text as name, 0 as count from named`,
    `select 'PLAN', p.plan_id::text, s.level::text, s.node_count
       from (select distinct plan_id from named) p join plan_size s on s.plan_id = p.plan_id`,
    ...wanted.details.map(
      (detail) => `select 'DETAIL', n.plan_id::text, '${detail}', sum(c.rows)::integer
        from plan_node n cross join lateral (select count(*) as rows from ${DETAILS[detail]}) c
        where n.plan_id in (select plan_id from named) group by n.plan_id`,
    ),
    ...(wanted.allPlans ? ALL_PLANS : []),
    ...(wanted.frameworks ? FRAMEWORKS : []),
  ];
  return await db.query<SizeRow>({
    label: 'plan-size.for-cost',
    text: `with named as (
        select n.code as key, p.id as plan_id
        from plan_node n left join plan_node p on p.level = 1 and (p.id = n.plan_id or p.parent_id = n.id)
        where n.code = any($1::text[])
        union all
        select a.code || '/' || p.start_year, p.id
        from unnest($2::text[], $3::smallint[]) w(area_code, start_year)
        join area a on a.code = w.area_code
        join plan_node p on p.area_id = a.id and p.level = 1 and p.start_year = w.start_year
      )
      ${parts.join('\nunion all\n')}`,
    values: [
      wanted.codes,
      wanted.periods.map(({ areaCode }) => areaCode),
      wanted.periods.map(({ startYear }) => startYear),
    ],
  });
}
