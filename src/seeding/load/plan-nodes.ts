import type { AreaEntity } from '../../areas/store/area.entity.js';
import { depthOf, PLAN_LEVELS } from '../../plans/domain/plan-level.js';
import { GOAL_KINDS, OWNER_SECTIONS, PROJECT_CLASSES } from '../../plans/domain/plan-node.js';
import { PlanNodeEntity } from '../../plans/store/plan-node.entity.js';
import { CONFIDENCES, SOURCE_STATUSES } from '../../provenance/domain/confidence.js';
import { KeptRows } from '../kept-rows.js';
import type { LoadSession } from '../load-session.js';
import type { SeedRow } from '../seed-row.js';

/** Nodes of one plan by their codes. */
export type Nodes = ReadonlyMap<string, PlanNodeEntity>;

/** The columns of nodes.csv. `source_key` is for the derivation and not loaded. */
export const NODE_COLUMNS = [
  ...['code', 'level', 'area_code', 'parent_code', 'plan_code', 'ordinal', 'printed_no', 'title'],
  ...['start_year', 'end_year', 'stated_budget', 'project_class', 'owner_section', 'area_of_work'],
  ...['goal_kind', 'start_date', 'end_date', 'source_status', 'synthetic', 'source'],
  ...['confidence', 'confidence_note', 'source_key'],
];

/** Loads the nodes of a plan from the top down: the database places each below one that is there. */
export async function loadNodes(
  session: LoadSession,
  directory: string,
  areas: ReadonlyMap<string, AreaEntity>,
): Promise<Nodes> {
  const rows = session.read(`${directory}/nodes.csv`, NODE_COLUMNS);
  const codes = rows.map((row) => row.text('code'));
  const nodes = await KeptRows.load(session, PlanNodeEntity, { code: { $in: codes } }, (node) => node.code);
  for (const level of PLAN_LEVELS) {
    for (const row of rows) if (row.oneOf('level', PLAN_LEVELS) === level) keepNode(row, nodes, areas);
    await session.flush();
  }
  return nodes.byKey;
}

function keepNode(row: SeedRow, nodes: KeptRows<PlanNodeEntity>, areas: ReadonlyMap<string, AreaEntity>): void {
  const code = row.text('code');
  const level = depthOf(row.oneOf('level', PLAN_LEVELS));
  const parent = row.optional('parent_code') === null ? null : row.find('parent_code', nodes.byKey);
  const plan = row.optional('plan_code') === null ? null : row.find('plan_code', nodes.byKey);
  if (parent && parent.level !== level - 1) row.fail('parent_code', `${parent.code} is not one level above`);
  if (parent && plan) row.fail('plan_code', 'only an unplaced project names its plan; others derive it');
  nodes.keep(row, code, {
    code,
    level,
    area: parent?.area ?? plan?.area ?? row.find('area_code', areas),
    parentId: parent?.id ?? null,
    ...(plan && { planId: plan.id }),
    ordinal: row.integer('ordinal'),
    printedNo: row.optional('printed_no'),
    title: row.text('title'),
    statedBudget: row.optionalBaht('stated_budget'),
    projectClass: row.optionalOneOf('project_class', PROJECT_CLASSES),
    ownerSection: row.optionalOneOf('owner_section', OWNER_SECTIONS),
    areaOfWork: row.optional('area_of_work'),
    startDate: row.optionalDate('start_date'),
    endDate: row.optionalDate('end_date'),
    startYear: row.optionalInteger('start_year'),
    endYear: row.optionalInteger('end_year'),
    goalKind: row.optionalOneOf('goal_kind', GOAL_KINDS),
    ...provenance(row),
  });
}

/** Where a goal or a plan comes from. */
function provenance(row: SeedRow) {
  return {
    sourceStatus: row.optionalOneOf('source_status', SOURCE_STATUSES),
    synthetic: row.optional('synthetic') === null ? null : row.boolean('synthetic'),
    source: row.optional('source'),
    confidence: row.optionalOneOf('confidence', CONFIDENCES),
    confidenceNote: row.optional('confidence_note'),
  };
}
