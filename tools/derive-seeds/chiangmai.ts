import { cell, readCsv } from './csv-file.js';
import { PlanSeed } from './plan-seed.js';
import { addTitleReadings } from './title-readings.js';

const NOTE =
  'Names of the issues and the vision only. The period of its 20-year goal (2566-2585) is on record, the goal itself is not. ' +
  'Status: the plan is in force since 2566; its approval was not seen.';

/** Chiang Mai, 2566–2570: five issues and the vision. */
export function deriveChiangMai(sources: string, seeds: string): string[] {
  const directory = `${sources}/samples/plans/chiangmai`;
  const [row] = readCsv(`${directory}/plan.csv`);
  if (!row) throw new Error('chiangmai/plan.csv has no row');
  const plan = new PlanSeed(`${seeds}/plans/chiangmai`, {
    area_code: cell(row, 'area_code'),
    title: cell(row, 'plan_name_th'),
    start_year: cell(row, 'plan_year_start_be'),
    end_year: cell(row, 'plan_year_end_be'),
    source_status: 'APPROVED',
    synthetic: 'false',
    source: cell(row, 'source'),
    confidence: 'SOURCED',
    confidence_note: NOTE,
  });
  plan.texts(plan.planCode, 'vision', [cell(row, 'vision_th')]);
  const issues = new Map(
    readCsv(`${directory}/issues.csv`).map((issue) => {
      const ordinal = cell(issue, 'issue_ordinal');
      const code = plan.node({
        level: 'DEVELOPMENT_ISSUE',
        parent_code: plan.planCode,
        printed_no: ordinal,
        title: cell(issue, 'issue_name_th'),
        source_key: `issue/${ordinal}`,
      });
      return [ordinal, code] as const;
    }),
  );
  addTitleReadings(plan, sources, 'chiangmai', ({ issueOrdinal }) => [issues.get(issueOrdinal) ?? []].flat());
  return plan.write();
}
