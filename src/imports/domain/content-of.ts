import { sumOfBaht } from '../../budget/domain/baht.js';
import type {
  AgencyContent,
  BudgetLineContent,
  IndicatorContent,
  NodeContent,
  TextContent,
} from '../../drafting/domain/change-set.js';
import { printedIndicator, readPrintedIndicator } from '../../forms/domain/printed-indicator.js';
import { comparableTitle } from './comparable-title.js';
import type { CurrentNode, FileFields, FileIndicator } from './file-node.js';

/** What names of a file stand for. They were found to be there before. */
export interface Names {
  /** Agencies of the register: by a name or spelling, or by the code. */
  readonly byName: (name: string) => number;
  readonly byCode: (code: string) => number;
  /** The code of a programme of the five-year plan, by its title. */
  readonly programme: (title: string | null) => string | null;
}

/** What a change of a node says, given the fields of a file that say something else; without `current`, of a new node. */
export function contentOf(
  fields: FileFields,
  current: CurrentNode | null,
  years: { readonly startYear: number; readonly endYear: number },
  names: Names,
): NodeContent {
  const { printedNo, projectClass, ownerSection, rank, startDate, endDate, details, follows } = fields;
  const columns = { printedNo, projectClass, ownerSection, rank, startDate, endDate, details };
  return {
    ...stated(columns),
    ...stated({ implements: fields.implements }),
    ...(fields.programme !== undefined && { implements: names.programme(fields.programme) }),
    ...moneyOf(fields, current, years.startYear),
    ...(fields.indicators && { indicators: indicatorsOf(fields.indicators, current) }),
    ...(fields.indicatorLines && {
      indicators: indicatorsOfLines(fields.indicatorLines, current, years.startYear),
    }),
    ...(fields.texts && { texts: textsOf(fields.texts) }),
    ...(fields.agencies && { agencies: agenciesOf(fields.agencies, current, names) }),
    ...(follows && {
      follows: follows.map((printed) => ({
        printed,
        guideline: current?.follows.find((one) => one.printed === printed)?.guideline ?? null,
      })),
    }),
  };
}

/** Only what is there. */
function stated<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}

/** Lines where the file shows lines or years; a total alone goes where the plan keeps it now. */
function moneyOf(
  { budget, budgetByYear, budgetLines }: FileFields,
  current: CurrentNode | null,
  year: number,
): Pick<NodeContent, 'budgetLines' | 'statedBudget'> {
  if (budgetLines) return { budgetLines };
  const lines = current?.fields.budgetLines ?? [];
  const planned = lines.filter(({ stage }) => stage === 'PLANNED');
  const others = lines.filter(({ stage }) => stage !== 'PLANNED');
  if (budgetByYear) return { budgetLines: [...others, ...linesByYear(budgetByYear, planned)] };
  if (budget === undefined) return {};
  if (budget === null) return { budgetLines: others, statedBudget: null };
  // Several lines, or what stands below, say how it is made up: the file says only what it comes to.
  const isMadeUp = planned.length > 1 || (current !== null && planned.length === 0 && current.fields.budget !== null);
  if (isMadeUp || current?.statedBudget) return { statedBudget: budget };
  const [line = { fiscalYear: year, source: null, stage: 'PLANNED' as const }] = planned;
  return { budgetLines: [...others, { ...line, amount: budget }] };
}

/** The lines of a year stay where they come to what the file shows; else one line takes their place. */
function linesByYear(
  byYear: Readonly<Record<string, string>>,
  planned: readonly BudgetLineContent[],
): BudgetLineContent[] {
  return Object.entries(byYear).flatMap(([year, amount]) => {
    const own = planned.filter(({ fiscalYear }) => fiscalYear === Number(year));
    if (own.length > 0 && sumOfBaht(own.map((line) => line.amount)) === amount) return own;
    return [{ fiscalYear: Number(year), source: own[0]?.source ?? null, stage: 'PLANNED' as const, amount }];
  });
}

/** Those that are there already keep their codes, and what no form shows of them: by name, else by place. */
function indicatorsOf(indicators: readonly FileIndicator[], current: CurrentNode | null): IndicatorContent[] {
  const known = current?.indicators ?? [];
  const named = new Map(known.map((one) => [one.name, one]));
  const names = new Set(indicators.map(({ name }) => name));
  return indicators.map((indicator, i) => {
    const inPlace = known[i] && !names.has(known[i].name) ? known[i] : undefined;
    const same = named.get(indicator.name) ?? inPlace;
    return {
      code: same?.code ?? null,
      printedNo: same?.printedNo ?? null,
      polarity: same?.polarity ?? null,
      note: same?.note ?? null,
      ...indicator,
    };
  });
}

/** Those that the lines show unchanged stay as they are; of others, the name and the target of the year. */
function indicatorsOfLines(
  lines: readonly string[],
  current: CurrentNode | null,
  fiscalYear: number,
): IndicatorContent[] {
  const known = current?.indicators ?? [];
  return lines.map((line) => {
    const same = known.find((one) => printedIndicator(one, fiscalYear) === line);
    if (same) return same;
    const { name, target } = readPrintedIndicator(line);
    const before = known.find((one) => comparableTitle(one.name) === comparableTitle(name)) ?? NO_INDICATOR;
    const others = before.targets.filter(({ startYear, endYear }) => fiscalYear < startYear || endYear < fiscalYear);
    const ofYear =
      target === null ? [] : [{ startYear: fiscalYear, endYear: fiscalYear, printed: target, value: null }];
    return { ...before, name, unit: target === null ? before.unit : null, targets: [...others, ...ofYear] };
  });
}

const NO_INDICATOR: Omit<IndicatorContent, 'name'> = {
  ...{ code: null, printedNo: null, unit: null, polarity: null, note: null },
  ...{ baselineYear: null, baselinePrinted: null, baselineValue: null, baselineUnit: null, targets: [] },
};

function textsOf(texts: Readonly<Record<string, readonly string[]>>): TextContent[] {
  return Object.entries(texts).map(([field, bodies]) => ({ field, bodies }));
}

/** The roles that the file shows, with those that it does not as they are. */
function agenciesOf(
  byRole: NonNullable<FileFields['agencies']>,
  current: CurrentNode | null,
  { byName, byCode }: Names,
): AgencyContent[] {
  const known = current?.agencies ?? [];
  const shown = Object.entries(byRole).flatMap(([role, names]) =>
    names.map((printed) => {
      const same = known.find((one) => one.role === role && one.printed === printed);
      return { role: role as AgencyContent['role'], agencyId: same ? byCode(same.agency) : byName(printed), printed };
    }),
  );
  const kept = known
    .filter(({ role }) => byRole[role] === undefined)
    .map(({ role, agency, printed }) => ({ role, agencyId: byCode(agency), printed }));
  return [...shown, ...kept];
}
