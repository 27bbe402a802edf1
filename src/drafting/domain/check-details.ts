import type { FieldPath } from '../../mutation/domain/change-error.js';
import { isBlank } from '../../mutation/domain/texts.js';
import { depthOf, LEVEL_NAMES, levelAt, type PlanLevel } from '../../plans/domain/plan-level.js';
import type { NodeContent } from './change-set.js';
import { fiveYearPeriods } from './five-year-periods.js';
import type { Known } from './known.js';
import type { Report } from './report.js';

/** The lists that only some levels have. */
const LEVELS_OF = {
  guidelines: ['DEVELOPMENT_ISSUE'],
  follows: ['PROJECT'],
  roadmap: ['TWENTY_YEAR_GOAL'],
  provenance: ['TWENTY_YEAR_GOAL', 'FIVE_YEAR_PLAN'],
} as const satisfies Partial<Record<keyof NodeContent, readonly PlanLevel[]>>;

/** What a person can mend in agencies, guidelines, the roadmap and the provenance of one node. */
export function checkDetails(
  content: NodeContent,
  level: number | null,
  at: FieldPath,
  known: Known,
  report: Report,
): void {
  for (const field of Object.keys(LEVELS_OF) as (keyof typeof LEVELS_OF)[]) {
    const levels: readonly PlanLevel[] = LEVELS_OF[field];
    if (content[field] === undefined || level === null || levels.some((one) => depthOf(one) === level)) continue;
    const has = levels.map((one) => LEVEL_NAMES[one]);
    report(
      'NOT_FOR_THIS_LEVEL',
      [...at, field],
      `A ${LEVEL_NAMES[levelAt(level)].en} has no ${field}, only a ${has.map(({ en }) => en).join(' or a ')}.`,
      `ใช้ได้เฉพาะ${has.map(({ th }) => th).join('และ')}`,
    );
  }
  checkAgencies(content.agencies ?? [], [...at, 'agencies'], report);
  checkRoadmap(content.roadmap ?? [], [...at, 'roadmap'], known, report);
  content.guidelines?.forEach(({ body }, i) => {
    if (isBlank(body))
      report('BLANK', [...at, 'guidelines', i, 'body'], 'A guideline says something.', 'ต้องระบุแนวทางการพัฒนา');
  });
  content.follows?.forEach(({ printed }, i) => {
    if (isBlank(printed)) {
      report(
        'BLANK',
        [...at, 'follows', i, 'printed'],
        'A guideline that is followed is named as the project prints it.',
        'ต้องระบุแนวทางการพัฒนา',
      );
    }
  });
  if (content.provenance && isBlank(content.provenance.source)) {
    report('BLANK', [...at, 'provenance', 'source'], 'A provenance names its source.', 'ต้องระบุแหล่งที่มา');
  }
}

function checkAgencies(agencies: NonNullable<NodeContent['agencies']>, at: FieldPath, report: Report): void {
  const parts = new Set<string>();
  agencies.forEach(({ role, agencyId }, i) => {
    const part = `${role} ${agencyId}`;
    if (parts.has(part)) {
      report(
        'DUPLICATE',
        [...at, i],
        'This agency is named twice with the same role, perhaps by two spellings. Name it once.',
        'หน่วยงานนี้ซ้ำในบทบาทเดียวกัน (อาจสะกดต่างกัน) โปรดระบุครั้งเดียว',
      );
    }
    parts.add(part);
  });
}

/** The goal of a province has its steps in its five-year periods; the directions of a group have no such periods. */
function checkRoadmap(
  steps: NonNullable<NodeContent['roadmap']>,
  at: FieldPath,
  { goalKind, startYear, endYear }: Known,
  report: Report,
): void {
  const periods = fiveYearPeriods(startYear, endYear);
  steps.forEach((step, i) => {
    if (isBlank(step.body)) {
      report('BLANK', [...at, i, 'body'], 'A step of a roadmap says what is to be done.', 'ต้องระบุสิ่งที่จะดำเนินการ');
    }
    if (goalKind === 'PROVINCIAL_GOAL') {
      if (periods.some((period) => period.startYear === step.startYear && period.endYear === step.endYear)) return;
      const list = periods.map((period) => `${period.startYear}-${period.endYear}`).join(', ');
      report(
        'OUT_OF_RANGE',
        [...at, i, 'startYear'],
        `A step of a roadmap stands in one of the periods of the goal: ${list}.`,
        `ต้องอยู่ในช่วงเวลาของเป้าหมาย: ${list}`,
      );
    } else if (step.startYear > step.endYear || step.startYear < startYear || step.endYear > endYear) {
      report(
        'OUT_OF_RANGE',
        [...at, i, 'startYear'],
        `The years of a step of a roadmap lie within those of the goal, ${startYear} to ${endYear}.`,
        `ปีของแผนที่นำทางต้องอยู่ระหว่าง ${startYear} ถึง ${endYear}`,
      );
    }
  });
}
