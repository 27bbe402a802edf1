import type { ReadDatabase } from '../../database/read-database.js';
import type { Scope } from '../../kept/content-versions.js';
import { findSizes, type SizeRow } from '../../plans/store/plan-size.read-model.js';
import { keyOf, type Measures, type MeasuresWanted, type NodeName } from './measures.js';

/** Reads what a reckoning wants to know, and says what that stands on; no statement where it wants nothing. */
export async function loadMeasures(
  db: ReadDatabase,
  wanted: MeasuresWanted,
): Promise<{ measures: Measures; scope: Scope }> {
  const names = [...wanted.names.values()];
  const needless = names.length === 0 && !wanted.allPlans && !wanted.frameworks;
  const rows = needless
    ? []
    : await findSizes(db, {
        codes: names.flatMap((name) => ('code' in name ? [name.code] : [])),
        periods: names.flatMap((name) => ('code' in name ? [] : [name])),
        details: [...wanted.details],
        allPlans: wanted.allPlans,
        frameworks: wanted.frameworks,
      });
  return { measures: measuresOf(rows, wanted), scope: scopeOf(rows, wanted, needless) };
}

/** Sizes of the one plan that is named change with that plan; others with anything. */
function scopeOf(rows: readonly SizeRow[], { allPlans }: MeasuresWanted, needless: boolean): Scope {
  if (needless) return 'reference';
  const plans = new Set(rows.flatMap(({ kind, name }) => (kind === 'NAMED' ? [Number(name)] : [])));
  const [plan] = plans;
  return !allPlans && plans.size === 1 && plan ? { plan } : 'country';
}

/** Fails when something is asked for that was not read: an answer of none would let too much through. */
function measuresOf(rows: readonly SizeRow[], wanted: MeasuresWanted): Measures {
  const counts = new Map<string, number>();
  const plansOf = new Map<string, string[]>();
  let allElements = 0;
  for (const { kind, key, name, count } of rows) {
    if (kind === 'NAMED') plansOf.set(key, [...(plansOf.get(key) ?? []), name]);
    else counts.set(`${kind} ${key} ${name}`, count);
    if (kind === 'ELEMENTS') allElements += count;
  }
  const check = (known: boolean, what: string) => {
    if (!known) throw new Error(`the reckoning of a cost has not read ${what}`);
  };
  const count = (kind: SizeRow['kind'], key = '', name = '') => counts.get(`${kind} ${key} ${name}`) ?? 0;
  const sum = (kind: 'PLAN' | 'DETAIL', names: readonly NodeName[], name: string) => {
    for (const node of names) check(wanted.names.has(keyOf(node)), keyOf(node));
    const plans = new Set(names.flatMap((node) => plansOf.get(keyOf(node)) ?? []));
    return [...plans].reduce((total, plan) => total + count(kind, plan, name), 0);
  };
  const ofAllPlans = (kind: 'LARGEST' | 'TOTAL' | 'PLANS_OF_AREA', name = '') => {
    check(wanted.allPlans, 'all plans');
    return count(kind, '', name);
  };
  const ofFrameworks = (figure: number) => {
    check(wanted.frameworks, 'frameworks');
    return figure;
  };
  return {
    named: (names, level) => sum('PLAN', names, String(level)),
    namedDetail(names, detail) {
      check(wanted.details.has(detail), detail);
      return sum('DETAIL', names, detail);
    },
    largest: (level) => ofAllPlans('LARGEST', String(level)),
    total: (level) => ofAllPlans('TOTAL', String(level)),
    mostPlansOfArea: () => ofAllPlans('PLANS_OF_AREA'),
    elements: (framework, level) => ofFrameworks(count('ELEMENTS', framework, level)),
    allElements: () => ofFrameworks(allElements),
    mostChildElements: () => ofFrameworks(count('CHILD_ELEMENTS')),
  };
}
