import { POLARITIES } from '../../indicators/domain/indicator.js';
import { IndicatorEntity, IndicatorTargetEntity } from '../../indicators/store/indicator.entity.js';
import { KeptRows } from '../kept-rows.js';
import type { LoadSession } from '../load-session.js';
import type { Nodes } from './plan-nodes.js';

const COLUMNS = [
  ...['code', 'node_code', 'ordinal', 'printed_no', 'name', 'unit', 'polarity', 'baseline_year'],
  ...['baseline_printed', 'baseline_value', 'baseline_unit', 'note', 'source_key'],
];

/** Loads the indicators of nodes with their baselines and targets. */
export async function loadIndicators(session: LoadSession, directory: string, nodes: Nodes): Promise<void> {
  const rows = session.readOptional(`${directory}/indicators.csv`, COLUMNS);
  if (rows.length === 0) return;
  const inPlan = { node: { $in: [...nodes.values()] } };
  const indicators = await KeptRows.load(session, IndicatorEntity, inPlan, (indicator) => indicator.code);
  for (const row of rows) {
    const code = row.text('code');
    indicators.keep(row, code, {
      code,
      node: row.find('node_code', nodes),
      ordinal: row.integer('ordinal'),
      printedNo: row.optional('printed_no'),
      name: row.text('name'),
      unit: row.optional('unit'),
      polarity: row.optionalOneOf('polarity', POLARITIES),
      baselineYear: row.optionalInteger('baseline_year'),
      baselinePrinted: row.optional('baseline_printed'),
      baselineValue: row.optionalDecimal('baseline_value'),
      baselineUnit: row.optional('baseline_unit'),
      note: row.optional('note'),
    });
  }
  await session.flush();
  await loadTargets(session, directory, indicators.byKey);
}

async function loadTargets(
  session: LoadSession,
  directory: string,
  indicators: ReadonlyMap<string, IndicatorEntity>,
): Promise<void> {
  const targets = await KeptRows.load(
    session,
    IndicatorTargetEntity,
    { indicator: { $in: [...indicators.values()] } },
    (target) => `${target.indicator.code}/${target.startYear}/${target.endYear}`,
  );
  const columns = ['indicator_code', 'start_year', 'end_year', 'printed', 'value'];
  for (const row of session.readOptional(`${directory}/indicator_targets.csv`, columns)) {
    const indicator = row.find('indicator_code', indicators);
    const [startYear, endYear] = [row.integer('start_year'), row.integer('end_year')];
    targets.keep(row, `${indicator.code}/${startYear}/${endYear}`, {
      indicator,
      startYear,
      endYear,
      printed: row.text('printed'),
      value: row.optionalDecimal('value'),
    });
  }
}
