import type { ChangeError, FieldPath } from '../../mutation/domain/change-error.js';
import { changeError } from '../../mutation/domain/change-error.js';
import { PLAN_LEVELS } from '../../plans/domain/plan-level.js';
import type { Goal, GoalChange } from './change-set.js';
import type { Known, KnownNode } from './known.js';
import type { Report } from './report.js';

const PLAN = PLAN_LEVELS.indexOf('FIVE_YEAR_PLAN');

/** What a person can mend where a plan is put below a goal, or taken out from under one. */
export function checkGoal(
  { version, goal }: GoalChange,
  known: Known,
  checkVersion: (code: string, version: number, at: FieldPath) => KnownNode | null,
  report: Report,
): void {
  if (known.level !== PLAN) {
    report(
      'NOT_FOR_THIS_LEVEL',
      ['goal'],
      'A 20-year goal stands below nothing: only a five-year plan is put below a goal.',
      'เป้าหมาย 20 ปีไม่อยู่ใต้รายการอื่น ใช้ได้เฉพาะแผนพัฒนา 5 ปี',
    );
    return;
  }
  checkVersion(known.code, version, ['goal']);
  const error = goal && goalRefusal(goal, known, ['goal', 'goalId']);
  if (error) report(error.code, error.field, error.message, error.messageTh);
}

/** Why a plan cannot stand below a goal; null where it can. */
export function goalRefusal(
  goal: Goal,
  plan: { readonly areaId: number; readonly startYear: number; readonly endYear: number },
  field: FieldPath,
): ChangeError | null {
  if (goal.areaId !== plan.areaId) {
    return changeError('UNKNOWN_NODE', field, 'The area has no such 20-year goal.', 'ไม่พบเป้าหมาย 20 ปีนี้ในพื้นที่');
  }
  if (plan.startYear >= goal.startYear && plan.endYear <= goal.endYear) return null;
  return changeError(
    'OUT_OF_RANGE',
    field,
    `The years of the plan, ${plan.startYear} to ${plan.endYear}, are not within those of the goal, ${goal.startYear} to ${goal.endYear}. Name a goal of its years, or none.`,
    `ปีของแผน (${plan.startYear}-${plan.endYear}) ไม่อยู่ในช่วงของเป้าหมาย (${goal.startYear}-${goal.endYear}) โปรดเลือกเป้าหมายที่ครอบคลุมปีเหล่านั้นหรือไม่ระบุ`,
  );
}
