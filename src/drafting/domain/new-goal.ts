import type { AreaKind } from '../../areas/domain/area.js';
import { type ChangeError, changeError } from '../../mutation/domain/change-error.js';
import type { GoalKind } from '../../plans/domain/plan-node.js';

/** A province has a 20-year goal, a provincial group future directions. */
export function goalKindOf(area: AreaKind): GoalKind {
  return area === 'PROVINCE' ? 'PROVINCIAL_GOAL' : 'GROUP_DIRECTION';
}

const YEARS = 20;

/** Why a goal cannot have these years; null where it can. The goal of a province covers 20 years (rule A13). */
export function goalYearsRefusal(kind: GoalKind, startYear: number, endYear: number): ChangeError | null {
  if (kind !== 'PROVINCIAL_GOAL' || endYear - startYear + 1 === YEARS) return null;
  return changeError(
    'OUT_OF_RANGE',
    ['endYear'],
    `The goal of a province covers ${YEARS} years: from ${startYear} to ${startYear + YEARS - 1}.`,
    `เป้าหมายการพัฒนาจังหวัดมีระยะ ${YEARS} ปี: พ.ศ. ${startYear} ถึง ${startYear + YEARS - 1}`,
  );
}
