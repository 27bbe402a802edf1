import type { ReadDatabase } from '../../database/read-database.js';
import type { Indicator, IndicatorTarget } from '../domain/indicator.js';

const COLUMNS = `id, code, node_id as "nodeId", ordinal, printed_no as "printedNo", name, unit, polarity,
  baseline_year as "baselineYear", baseline_printed as "baselinePrinted", baseline_value as "baselineValue",
  baseline_unit as "baselineUnit", note`;

/** The indicators of many nodes, in their order. */
export function findIndicatorsOfNodes(db: ReadDatabase, nodeIds: readonly number[]): Promise<Indicator[]> {
  return db.query({
    label: 'indicator.of-nodes',
    text: `select ${COLUMNS} from indicator where node_id = any($1::bigint[]) order by node_id, ordinal`,
    values: [nodeIds],
  });
}

/** Indicators by their permanent codes; in no order. */
export function findIndicatorsByCodes(db: ReadDatabase, codes: readonly string[]): Promise<Indicator[]> {
  return db.query({
    label: 'indicator.by-code',
    text: `select ${COLUMNS} from indicator where code = any($1::text[])`,
    values: [codes],
  });
}

/** The targets of many indicators, by year. */
export function findTargets(db: ReadDatabase, indicatorIds: readonly number[]): Promise<IndicatorTarget[]> {
  return db.query({
    label: 'indicator.targets',
    text: `select indicator_id as "indicatorId", start_year as "startYear", end_year as "endYear", printed, value
      from indicator_target where indicator_id = any($1::bigint[]) order by indicator_id, start_year, end_year`,
    values: [indicatorIds],
  });
}
