import { checkDetails as checkDetailLists } from '../../details/domain/check-details.js';
import type { FieldPath } from '../../mutation/domain/change-error.js';
import { isBlank } from '../../mutation/domain/texts.js';
import { LEVEL_NAMES, levelAt, PLAN_LEVELS } from '../../plans/domain/plan-level.js';
import type { NodeContent } from './change-set.js';
import { checkAnnualFields } from './check-annual-fields.js';
import { checkDetails } from './check-details.js';
import { checkSuccession } from './check-succession.js';
import type { Known } from './known.js';
import type { Report } from './report.js';

const PROJECT = PLAN_LEVELS.indexOf('PROJECT');
/** The longest titles of published plans have a quarter of this. */
const LONGEST_TITLE = 2_000;

/** What a person can mend in what one node is to say. */
export function checkContent(
  content: NodeContent,
  level: number | null,
  at: FieldPath,
  known: Known,
  report: Report,
): void {
  if (content.title !== undefined && isBlank(content.title)) {
    report('BLANK', [...at, 'title'], 'A node needs a title.', 'ต้องระบุชื่อ');
  }
  if (content.title !== undefined && content.title.length > LONGEST_TITLE) {
    report(
      'OUT_OF_RANGE',
      [...at, 'title'],
      `A title has at most ${LONGEST_TITLE} characters, not ${content.title.length}. Put the rest into a text of its form.`,
      `ชื่อยาวเกิน ${LONGEST_TITLE} ตัวอักษร ส่วนที่เหลือให้ระบุในรายละเอียด`,
    );
  }
  for (const field of ['projectClass', 'ownerSection', 'workingStep'] as const) {
    if (content[field] && level !== null && level !== PROJECT) {
      report('NOT_FOR_THIS_LEVEL', [...at, field], `Only a project has ${field}.`, `${field} ใช้ได้เฉพาะโครงการ`);
    }
  }
  if (content.destination && level !== null && level <= PROJECT) {
    report(
      'NOT_FOR_THIS_LEVEL',
      [...at, 'destination'],
      'Only an activity has destination.',
      'destination ใช้ได้เฉพาะกิจกรรม',
    );
  }
  if (content.startDate && content.endDate && content.startDate > content.endDate) {
    report(
      'OUT_OF_RANGE',
      [...at, 'endDate'],
      'endDate lies before startDate.',
      'วันสิ้นสุด (endDate) อยู่ก่อนวันเริ่มต้น (startDate)',
    );
  }
  if (content.statedBudget?.startsWith('-')) {
    report('OUT_OF_RANGE', [...at, 'statedBudget'], 'Money is not negative.', 'จำนวนเงินติดลบไม่ได้');
  }
  if (content.succeeds) checkSuccession(content.succeeds, level, [...at, 'succeeds'], known, report);
  checkAnnualFields(content, level, at, known, report);
  const lines = new Set<string>();
  content.budgetLines?.forEach(({ fiscalYear, source, stage, amount }, i) => {
    const line = [...at, 'budgetLines', i];
    if (fiscalYear !== null && (fiscalYear < known.startYear || fiscalYear > known.endYear)) {
      report(
        'OUT_OF_RANGE',
        [...line, 'fiscalYear'],
        `The fiscal year ${fiscalYear} is outside the plan, ${known.startYear} to ${known.endYear}.`,
        `ปีงบประมาณ ${fiscalYear} อยู่นอกช่วงของแผน (${known.startYear}-${known.endYear})`,
      );
    }
    if (amount.startsWith('-'))
      report('OUT_OF_RANGE', [...line, 'amount'], 'Money is not negative.', 'จำนวนเงินติดลบไม่ได้');
    const key = `${stage} ${fiscalYear} ${source}`;
    if (lines.has(key)) {
      report(
        'DUPLICATE',
        line,
        'There are two lines of one stage, year and source. Put them together.',
        'ขั้นของงบประมาณ ปี และแหล่งงบประมาณซ้ำกัน โปรดรวมเป็นรายการเดียว',
      );
    }
    lines.add(key);
  });
  const fields = new Set<string>();
  content.texts?.forEach(({ field, bodies }, i) => {
    const text = [...at, 'texts', i];
    const definition = known.textFields.get(field);
    if (!definition) {
      report('UNKNOWN_TEXT_FIELD', [...text, 'field'], `No form has a field "${field}".`, `ไม่มีช่องข้อมูล "${field}"`);
    } else if (level !== null && !hasField(definition, level, known)) {
      report(
        'NOT_FOR_THIS_LEVEL',
        [...text, 'field'],
        `A node of the level ${LEVEL_NAMES[levelAt(level, known.annual)].en} has no field "${field}".`,
        `${LEVEL_NAMES[levelAt(level, known.annual)].th}ไม่มีช่องข้อมูล "${field}"`,
      );
    } else if (!definition.isList && bodies.length > 1) {
      report('OUT_OF_RANGE', [...text, 'bodies'], `"${field}" is one text, not a list.`, `"${field}" มีได้ข้อความเดียว`);
    }
    if (fields.has(field))
      report(
        'DUPLICATE',
        [...text, 'field'],
        `The field "${field}" is given twice.`,
        `ช่องข้อมูล "${field}" ซ้ำ โปรดรวมเป็นรายการเดียว`,
      );
    fields.add(field);
    bodies.forEach((body, j) => {
      if (isBlank(body))
        report(
          'BLANK',
          [...text, 'bodies', j],
          'A text that says nothing is left out.',
          'ข้อความว่างเปล่า หากไม่มีข้อความไม่ต้องระบุ',
        );
    });
  });
  content.indicators?.forEach(({ name, targets }, i) => {
    const indicator = [...at, 'indicators', i];
    if (isBlank(name)) report('BLANK', [...indicator, 'name'], 'An indicator needs a name.', 'ต้องระบุชื่อตัวชี้วัด');
    const periods = new Set<string>();
    targets.forEach(({ startYear, endYear }, j) => {
      const target = [...indicator, 'targets', j];
      if (startYear > endYear) {
        report('OUT_OF_RANGE', [...target, 'endYear'], 'endYear lies before startYear.', 'ปีสิ้นสุดอยู่ก่อนปีเริ่มต้น');
      }
      const period = `${startYear} ${endYear}`;
      if (periods.has(period))
        report('DUPLICATE', target, 'There are two targets of one period.', 'มีค่าเป้าหมายซ้ำช่วงเวลา โปรดรวมเป็นรายการเดียว');
      periods.add(period);
    });
  });
  checkDetails(content, level, at, known, report);
  if (content.details) checkDetailLists(content.details, level, known.annual, at, report);
}

function hasField(
  { levels, annual }: { readonly levels: readonly number[]; readonly annual: boolean | null },
  level: number,
  known: Known,
): boolean {
  return levels.includes(level) && (annual === null || annual === known.annual);
}
