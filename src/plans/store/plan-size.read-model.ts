import type { ReadDatabase } from '../../database/read-database.js';
import type { DetailName } from '../../details/domain/details.js';
import { DETAIL_LISTS, DETAIL_NAMES } from '../../details/store/detail-lists.js';

/** Rows that belong to plan nodes, by the name under which they are counted. */
const OWN = {
  alignments: 'alignment d where d.node_id = n.id',
  evidence: 'alignment a join alignment_evidence d on d.alignment_id = a.id where a.node_id = n.id',
  indicators: 'indicator d where d.node_id = n.id',
  targets: 'indicator i join indicator_target d on d.indicator_id = i.id where i.node_id = n.id',
  agencies: 'node_agency d where d.node_id = n.id',
  budgetLines: 'node_budget d where d.node_id = n.id',
  guidelines: 'development_guideline d where d.issue_id = n.id',
  projectGuidelines: 'project_guideline d where d.project_id = n.id',
};

export type PlanDetail = keyof typeof OWN | DetailName;

const DETAILS: Readonly<Record<PlanDetail, string>> = {
  ...OWN,
  ...(Object.fromEntries(
    DETAIL_NAMES.map((name) => [name, `${DETAIL_LISTS[name].table} d where d.node_id = n.id`]),
  ) as Record<DetailName, string>),
};

/** How many nodes of a level a plan has. */
export interface PlanSize {
  planId: number;
  level: number;
  count: number;
}

/** How many nodes of each level plans have. */
export function findPlanSizes(db: ReadDatabase, planIds: readonly number[]): Promise<PlanSize[]> {
  return db.query({
    label: 'plan-size.of-plans',
    text: `select plan_id as "planId", level, node_count as count from plan_size where plan_id = any($1::bigint[])`,
    values: [planIds],
  });
}

/** How many rows of a detail the nodes of a plan have. */
export interface DetailCount {
  planId: number;
  detail: PlanDetail;
  count: number;
}

/** How many rows of some details the nodes of plans have, in one statement. */
export function findDetailCounts(
  db: ReadDatabase,
  planIds: readonly number[],
  details: readonly PlanDetail[],
): Promise<DetailCount[]> {
  const counts = details.map(
    (detail) => `select n.plan_id as "planId", '${detail}' as detail, sum(c.rows)::integer as count
      from plan_node n cross join lateral (select count(*) as rows from ${DETAILS[detail]}) c
      where n.plan_id = any($1::bigint[]) group by n.plan_id`,
  );
  return db.query({ label: 'plan-size.details', text: counts.join('\nunion all\n'), values: [planIds] });
}

/** Sizes of all plans: the largest at each level (not one plan's), all together, and the most plans of an area. */
export interface SizesOfAllPlans {
  largest: Readonly<Record<number, number>>;
  total: Readonly<Record<number, number>>;
  mostPlansOfArea: number;
}

export async function findSizesOfAllPlans(db: ReadDatabase): Promise<SizesOfAllPlans> {
  const rows = await db.query<{ level: number | null; largest: number; total: number }>({
    label: 'plan-size.of-all-plans',
    text: `select level, max(node_count)::integer as largest, sum(node_count)::integer as total from plan_size group by level
      union all
      select null, coalesce(max(plans), 0)::integer, 0
      from (select count(*) as plans from plan_node where level = 1 group by area_id) a`,
    values: [],
  });
  const levels = rows.flatMap(({ level, ...size }) => (level === null ? [] : [{ level, ...size }]));
  return {
    largest: Object.fromEntries(levels.map(({ level, largest }) => [level, largest])),
    total: Object.fromEntries(levels.map(({ level, total }) => [level, total])),
    mostPlansOfArea: rows.find(({ level }) => level === null)?.largest ?? 0,
  };
}
