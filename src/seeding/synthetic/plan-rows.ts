import type { PlanOutline } from './country.js';
import type { ElementChoice } from './elements.js';
import { bahtOf } from './money.js';
import { stateMoney } from './plan-money.js';
import { type Random, randomOf } from './random.js';
import { type KeptMoney, keptMoney, type StatedMoney } from './roll-up.js';
import { type Place, shapePlan } from './shape.js';
import {
  ALIGNMENT,
  ALIGNMENT_EVIDENCE,
  INDICATOR,
  INDICATOR_TARGET,
  NODE_BUDGET,
  PLAN_NODE,
  type Rows,
} from './tables.js';
import { THEMES, type Theme } from './themes.js';
import { areaTitle, planTitle, workTitle } from './titles.js';

/** Numbers rows that get an id of their own. */
export interface Ids {
  node(): number;
  indicator(): number;
  alignment(): number;
}

/** What every plan of a country shares. */
export interface PlanContext {
  seed: number;
  source: string;
  ids: Ids;
  elements: ElementChoice;
}

const CODE_OF_LEVEL: Readonly<Record<number, readonly [letters: string, digits: number]>> = {
  2: ['I', 2],
  3: ['PG', 2],
  4: ['PJ', 3],
  5: ['MA', 3],
  6: ['SA', 3],
};
const SECTIONS = [
  'PROVINCE',
  'PROVINCE',
  'MINISTRY_DEPARTMENT',
  'MINISTRY_DEPARTMENT',
  'LOCAL_GOVERNMENT',
  'PRIVATE',
] as const;
type Section = (typeof SECTIONS)[number];

/** A node while its rows are being made. */
interface Draft {
  id: number;
  code: string;
  path: string;
  theme: Theme;
  programmeOfTheme: number;
  section: Section | null;
}

/** Adds all rows of one plan. `goalId` is its goal's, or null where the area has none. */
export function addPlan(plan: PlanOutline, goalId: number | null, context: PlanContext, rows: Rows): void {
  const random = randomOf(context.seed, plan.code);
  const places = shapePlan(plan.size, random);
  const stated = stateMoney(places, random);
  const kept = keptMoney(places, stated);
  const drafts: Draft[] = [];
  const firstTheme = random.below(THEMES.length);
  places.forEach((place, i) => {
    const draft = draftNode(plan, goalId, place, drafts, firstTheme, context, random);
    drafts.push(draft);
    addNode(plan, goalId, place, draft, drafts, stated[i], kept[i], context, random, rows);
  });
}

function draftNode(
  plan: PlanOutline,
  goalId: number | null,
  place: Place,
  drafts: readonly Draft[],
  firstTheme: number,
  { ids }: PlanContext,
  random: Random,
): Draft {
  const id = ids.node();
  const above = place.parent === null ? undefined : drafts[place.parent];
  const [letters, digits] = CODE_OF_LEVEL[place.level] ?? ['', 0];
  const themeAt = place.level === 2 ? firstTheme + place.ordinal - 1 : random.below(THEMES.length);
  const newSection = place.level === 4 && !random.chance(50) ? random.pick(SECTIONS) : null;
  return {
    id,
    code: letters === '' ? plan.code : `${plan.code}-${letters}${String(place.serial).padStart(digits, '0')}`,
    path: `${above ? `${above.path},` : place.level === 1 && goalId !== null ? `${goalId},` : ''}${id}`,
    theme: (place.level > 2 && above ? above.theme : THEMES[themeAt % THEMES.length]) as Theme,
    programmeOfTheme: place.ordinal - 1,
    section: place.level > 4 ? (above?.section ?? null) : newSection,
  };
}

function addNode(
  plan: PlanOutline,
  goalId: number | null,
  place: Place,
  draft: Draft,
  drafts: readonly Draft[],
  stated: StatedMoney | undefined,
  kept: KeptMoney | undefined,
  context: PlanContext,
  random: Random,
  rows: Rows,
): void {
  const isPlan = place.level === 1;
  const isProject = place.level === 4;
  const parentId = isPlan ? goalId : place.parent === null ? null : (drafts[place.parent]?.id ?? null);
  const projectClass = isProject && !random.chance(60) ? (random.chance(450) ? 'KEY' : 'OTHER_NECESSARY') : null;
  rows
    .get(PLAN_NODE)
    ?.push([
      draft.id,
      draft.code,
      plan.area.id,
      place.level,
      parentId,
      drafts[0]?.id ?? draft.id,
      `{${draft.path}}`,
      isPlan ? plan.ordinal : place.ordinal,
      titleOf(plan, place, draft, random),
      baht(stated?.total),
      baht(kept?.budget),
      kept?.basis ?? null,
      kept?.byYear ? `{${kept.byYear.map((amount) => baht(amount) ?? 'NULL').join(',')}}` : null,
      baht(kept?.undated),
      projectClass,
      isProject ? draft.section : null,
      isProject ? draft.theme.areaOfWork : null,
      isPlan ? plan.startYear : null,
      isPlan ? plan.endYear : null,
      null,
      isPlan ? 'DRAFT' : null,
      isPlan ? true : null,
      isPlan ? context.source : null,
      isPlan ? 'UNSURE' : null,
    ]);
  for (const { year, satang } of stated?.shares ?? []) {
    rows.get(NODE_BUDGET)?.push([draft.id, plan.startYear + year, budgetSource(plan, draft.section), bahtOf(satang)]);
  }
  if (place.level === 2 || (projectClass === 'KEY' && !random.chance(60)))
    addIndicator(plan, draft, context, random, rows);
  addAlignments(place.level, draft, context, random, rows);
}

const baht = (satang: number | null | undefined): string | null => (satang == null ? null : bahtOf(satang));

function titleOf(plan: PlanOutline, place: Place, { theme, programmeOfTheme }: Draft, random: Random): string {
  if (place.level === 1) return planTitle(plan.area, plan.startYear);
  if (place.level === 2) return theme.issue;
  if (place.level === 3) {
    const name = theme.programmes[programmeOfTheme % theme.programmes.length] ?? theme.issue;
    return programmeOfTheme < theme.programmes.length ? name : `${name} ระยะที่ 2`;
  }
  return workTitle(place.level, theme, areaTitle(plan.area), random);
}

/** Whose money it is follows from whose project it is; where that is not stated, neither is the source. */
function budgetSource(plan: PlanOutline, section: Section | null): string | null {
  if (section === 'MINISTRY_DEPARTMENT') return 'FUNCTION';
  if (section === 'LOCAL_GOVERNMENT') return 'LOCAL';
  if (section === 'PRIVATE') return 'PRIVATE';
  if (section === 'PROVINCE') return plan.area.kind === 'PROVINCE' ? 'PROVINCE' : 'GROUP';
  return null;
}

function addIndicator(plan: PlanOutline, draft: Draft, { ids }: PlanContext, random: Random, rows: Rows): void {
  const id = ids.indicator();
  const { name, unit } = draft.theme.indicator;
  const baseline = random.between(5, 500);
  const step = random.between(1, 40);
  rows
    .get(INDICATOR)
    ?.push([
      id,
      `${draft.code}-K1`,
      draft.id,
      1,
      name,
      unit,
      'HIGHER_IS_BETTER',
      plan.startYear - 1,
      String(baseline),
      baseline,
      unit,
    ]);
  for (let year = plan.startYear; year <= plan.endYear; year += 1) {
    const value = baseline + step * (year - plan.startYear + 1);
    rows.get(INDICATOR_TARGET)?.push([id, year, year, `${value} ${unit}`, value]);
  }
}

function addAlignments(
  level: number,
  draft: Draft,
  { ids, elements, source }: PlanContext,
  random: Random,
  rows: Rows,
): void {
  for (const element of elements.draw(level, draft.theme, random)) {
    const id = ids.alignment();
    rows.get(ALIGNMENT)?.push([id, draft.id, element.id]);
    rows.get(ALIGNMENT_EVIDENCE)?.push([id, 1, 'IMPORTED', null, source, 'UNSURE', 'ข้อมูลสังเคราะห์ (synthetic)']);
  }
}
