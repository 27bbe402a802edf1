import { type SyntheticOptions, UsageError } from './options.js';
import { randomOf } from './random.js';

/** An area as the seeds hold it, with what already stands at its top. */
export interface SeededArea {
  id: number;
  code: string;
  kind: 'PROVINCE' | 'PROVINCIAL_GROUP';
  nameTh: string;
  /** The highest ordinals taken among goals and among plans without a goal. */
  lastGoalOrdinal: number;
  lastLoosePlanOrdinal: number;
  /** Periods of the goals and plans on record: nothing synthetic is put there. */
  goals: readonly Period[];
  plans: readonly Period[];
}

/** First and last fiscal year (B.E.), both included. */
export interface Period {
  startYear: number;
  endYear: number;
}

/** A goal to make. */
export interface GoalOutline extends Period {
  area: SeededArea;
  code: string;
  ordinal: number;
}

/** A plan to make: where it stands and how many nodes it has, itself included. */
export interface PlanOutline extends Period {
  area: SeededArea;
  code: string;
  ordinal: number;
  goal: GoalOutline | null;
  size: number;
}

/** The top of the country: as many nodes as asked for, to the last one. */
export interface CountryOutline {
  goals: GoalOutline[];
  plans: PlanOutline[];
}

// The two periods in force first, then further and further back: a plan keeps a realistic size.
const FIRST_PERIODS = [2566, 2571];
const EARLIEST_PERIOD = 2406;

/** Fiscal years whose start the plans may have, in the order in which they are filled. */
function periodStarts(): number[] {
  const starts = [...FIRST_PERIODS];
  for (let year = 2561; year >= EARLIEST_PERIOD; year -= 5) starts.push(year);
  return starts;
}

/** The first year of the 20-year goal that covers a period: 2566 for 2566 and 2571, 2546 for 2561. */
function goalStartFor(startYear: number): number {
  return 2566 + 20 * Math.floor((startYear - 2566) / 20);
}

const overlaps = (taken: readonly Period[], period: Period): boolean =>
  taken.some((other) => other.startYear <= period.endYear && other.endYear >= period.startYear);

/**
 * Lays out goals and plans until the asked number of nodes is used up. The last plan takes what is left:
 * from a half to one and two thirds of the usual size (less only when the whole country is smaller).
 */
export function outlineCountry(areas: readonly SeededArea[], options: SyntheticOptions): CountryOutline {
  const country: CountryOutline = { goals: [], plans: [] };
  const goals = new Map<string, GoalOutline | null>();
  const looseOrdinals = new Map(areas.map((area) => [area.code, area.lastLoosePlanOrdinal]));
  let left = options.nodes;

  for (const startYear of periodStarts()) {
    const period = { startYear, endYear: startYear + 4 };
    for (const area of areas) {
      if (left === 0) return country;
      if (overlaps(area.plans, period)) continue;
      const goalKey = `${area.code}-G${goalStartFor(startYear)}`;
      let goal = goals.get(goalKey);
      if (goal === undefined) {
        goal = outlineGoal(area, goalStartFor(startYear), options.seed, countOf(goals, area));
        goals.set(goalKey, goal);
        if (goal) {
          country.goals.push(goal);
          left -= 1;
        }
      }
      if (left === 0) return country;
      const size = planSize(left, options, area.code, startYear);
      left -= size;
      const loose = (looseOrdinals.get(area.code) ?? 0) + 1;
      if (!goal) looseOrdinals.set(area.code, loose);
      const ordinal = goal ? (startYear - goal.startYear) / 5 + 1 : loose;
      country.plans.push({ ...period, area, code: `${area.code}-P${startYear}`, ordinal, goal, size });
    }
  }
  if (left > 0) {
    throw new UsageError(
      `${options.nodes} nodes do not fit: with plans of ${options.planSize} nodes the country holds ` +
        `${options.nodes - left} back to ${EARLIEST_PERIOD}. Ask for fewer --nodes or a larger --plan-size.`,
    );
  }
  return country;
}

function countOf(goals: ReadonlyMap<string, GoalOutline | null>, area: SeededArea): number {
  return [...goals.values()].filter((goal) => goal?.area === area).length;
}

/**
 * No goal where the seeds hold a goal or a plan of those years (what was never published stays missing), and
 * none in four of a hundred other cases, so that the break is there to be found.
 */
function outlineGoal(area: SeededArea, startYear: number, seed: number, made: number): GoalOutline | null {
  const period = { startYear, endYear: startYear + 19 };
  if (overlaps(area.goals, period) || overlaps(area.plans, period)) return null;
  const code = `${area.code}-G${startYear}`;
  if (randomOf(seed, code, 'missing').chance(40)) return null;
  return { ...period, area, code, ordinal: area.lastGoalOrdinal + made + 1 };
}

function planSize(left: number, { planSize, seed }: SyntheticOptions, areaCode: string, startYear: number): number {
  const spread = Math.floor((planSize * 15) / 100);
  const size = randomOf(seed, areaCode, startYear, 'size').between(planSize - spread, planSize + spread);
  return left - size < planSize / 2 ? left : size;
}
