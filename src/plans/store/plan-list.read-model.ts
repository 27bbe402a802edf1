import type { ListQuery } from '../../database/keyset.js';
import type { SourceStatus } from '../../provenance/domain/confidence.js';
import { planNodeColumns } from './plan-node-row.js';

/** What narrows a list of plans. */
export interface PlanFilter {
  areaCode?: string | null;
  regionCode?: string | null;
  startYear?: number | null;
  fiscalYear?: number | null;
  synthetic?: boolean | null;
  sourceStatus?: SourceStatus | null;
}

const LISTS = {
  FIVE_YEAR_PLAN: { label: 'five-year-plan.page', order: 'five-year-plans' },
  ANNUAL_PLAN: { label: 'annual-plan.page', order: 'annual-action-plans' },
} as const;

/** The plans of a kind that fit a filter, by area and first year. */
export function plansQuery(kind: keyof typeof LISTS, filter: PlanFilter): ListQuery {
  return {
    label: LISTS[kind].label,
    columns: planNodeColumns('n'),
    from: 'plan_node n join area a on a.id = n.area_id join region r on r.id = a.region_id',
    where: `n.level = 1 and n.annual = $8
      and ($2::text is null or a.code = $2)
      and ($3::text is null or r.code = $3)
      and ($4::smallint is null or n.start_year = $4)
      and ($5::smallint is null or $5 between n.start_year and n.end_year)
      and ($6::boolean is null or n.synthetic = $6)
      and ($7::source_status is null or n.source_status = $7)`,
    values: [
      filter.areaCode ?? null,
      filter.regionCode ?? null,
      filter.startYear ?? null,
      filter.fiscalYear ?? null,
      filter.synthetic ?? null,
      filter.sourceStatus ?? null,
      kind === 'ANNUAL_PLAN',
    ],
    order: {
      name: LISTS[kind].order,
      columns: [
        { sql: 'a.code collate "C"', type: 'text' },
        { sql: 'n.start_year', type: 'bigint' },
      ],
    },
  };
}
