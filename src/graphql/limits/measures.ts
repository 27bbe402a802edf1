import type { PlanDetail } from '../../plans/store/plan-size.read-model.js';

/** A plan node as an operation names it: by code, or a plan by its area and first year, or an annual plan by its area and year. */
export type NodeName =
  | { readonly code: string }
  | { readonly areaCode: string; readonly startYear: number }
  | { readonly areaCode: string; readonly fiscalYear: number };

/** The sizes that a cost is reckoned from. */
export interface Measures {
  /** How many nodes of a level stand in the plans of the named nodes, each plan once. */
  named(names: readonly NodeName[], level: number): number;
  /** How many rows of a detail their nodes have. */
  namedDetail(names: readonly NodeName[], detail: PlanDetail): number;
  /** How many nodes of a level the largest plan has; other plans may be larger at other levels. */
  largest(level: number): number;
  /** How many nodes of a level all plans have. */
  total(level: number): number;
  /** How many plans an area has at most. */
  mostPlansOfArea(): number;
  /** How many elements a level of a framework has. */
  elements(framework: string, level: string): number;
  allElements(): number;
  /** How many elements stand directly below one at most. */
  mostChildElements(): number;
}

/** What a reckoning asked of the measures, for one statement. */
export interface MeasuresWanted {
  readonly names: Map<string, NodeName>;
  readonly details: Set<PlanDetail>;
  allPlans: boolean;
  frameworks: boolean;
}

/** The key of a name in answers of the database. */
export function keyOf(name: NodeName): string {
  if ('code' in name) return name.code;
  return 'startYear' in name ? `${name.areaCode}/${name.startYear}` : `${name.areaCode}/annual ${name.fiscalYear}`;
}

/**
 * More than any database has. A rule asks for a measure where what it knows already leaves too much open: with
 * this, it asks for everything that it may ask for with the real figures.
 */
const VERY_MANY = 1e9;

/** Measures that know nothing and note what they are asked for. */
export function recordMeasures(): { measures: Measures; wanted: MeasuresWanted } {
  const wanted: MeasuresWanted = { names: new Map(), details: new Set(), allPlans: false, frameworks: false };
  const note = (names: readonly NodeName[]) => {
    for (const name of names) wanted.names.set(keyOf(name), name);
    return VERY_MANY;
  };
  const allPlans = () => {
    wanted.allPlans = true;
    return VERY_MANY;
  };
  const frameworks = () => {
    wanted.frameworks = true;
    return VERY_MANY;
  };
  const measures: Measures = {
    named: note,
    namedDetail(names, detail) {
      wanted.details.add(detail);
      return note(names);
    },
    largest: allPlans,
    total: allPlans,
    mostPlansOfArea: allPlans,
    elements: frameworks,
    allElements: frameworks,
    mostChildElements: frameworks,
  };
  return { measures, wanted };
}
