import type { Figures } from './figures.ts';

/** The figures of each lane of a question. */
export type QuestionFigures = ReadonlyMap<string, Figures>;

/** Everything that a run found out. */
export interface Findings {
  /** By question. */
  readonly figures: ReadonlyMap<string, QuestionFigures>;
  /** From the start of our server to its first answer, on the loaded database. */
  readonly firstAnswerSeconds: number | null;
}

/** A row of the table of targets: `ratio` is null where it could not be measured, and then not met. */
export interface TargetRow {
  readonly name: string;
  readonly ratio: number | null;
  readonly target: number;
  /** Whether the ratio is to be at least, or at most, the target. */
  readonly bound: 'at least' | 'at most';
  readonly met: boolean;
}

interface Target {
  readonly name: string;
  readonly question: string;
  readonly bound: TargetRow['bound'];
  readonly target: number;
  readonly ratio: (of: QuestionFigures) => number | null;
}

function quotient(a: number | null | undefined, b: number | null | undefined): number | null {
  return typeof a === 'number' && typeof b === 'number' && b > 0 ? a / b : null;
}

/** Throughput of one lane over that of another. */
function throughput(question: string, lane: string, other: string, target: number): Target {
  return {
    name: `${question}, ${lane} / ${other}`,
    question,
    bound: 'at least',
    target,
    ratio: (of) => quotient(of.get(lane)?.perSecond, of.get(other)?.perSecond),
  };
}

/** The time in the larger country over that in one of a tenth of it. */
function scale(question: string, lane: string, target: number): Target {
  return {
    name: `${question}, ${lane}: time in the country / in a tenth of it`,
    question,
    bound: 'at most',
    target,
    ratio: (of) => quotient(of.get(`${lane} small`)?.perSecond, of.get(lane)?.perSecond),
  };
}

const TARGETS: readonly Target[] = [
  throughput('plan-tree', 'uncached', 'postgraphile', 2.5),
  throughput('plan-tree', 'uncached', 'raw', 0.75),
  throughput('plan-tree', 'ours', 'postgraphile', 4),
  throughput('plan-tree', 'ours', 'raw', 1.1),
  throughput('plan-tree', 'unchanged', 'postgraphile', 50),
  throughput('trace', 'ours', 'postgraphile', 2),
  throughput('trace', 'ours', 'raw', 0.6),
  ...['supporting-nodes', 'coverage', 'gaps'].flatMap((question) => [
    throughput(question, 'ours', 'postgraphile', 2),
    throughput(question, 'ours', 'raw', 0.8),
  ]),
  throughput('coverage-country', 'ours', 'postgraphile', 10),
  scale('plan-tree', 'uncached', 1.3),
  scale('plan-tree', 'ours', 1.3),
  ...['trace', 'supporting-nodes', 'coverage', 'gaps', 'coverage-country', 'supporting-nodes-country'].map((question) =>
    scale(question, 'ours', 1.3),
  ),
  ...['search-common', 'search-rare', 'search-two-letters'].map((question) => scale(question, 'ours', 3)),
  {
    name: 'plan-tree, peak memory: ours / postgraphile',
    question: 'plan-tree',
    bound: 'at most',
    target: 1.5,
    ratio: (of) => quotient(of.get('ours')?.peakMb, of.get('postgraphile')?.peakMb),
  },
];

const FIRST_ANSWER_SECONDS = 3;

/** The rows whose questions were asked. */
export function targetRows(findings: Findings): TargetRow[] {
  const rows = TARGETS.flatMap((target): TargetRow[] => {
    const figures = findings.figures.get(target.question);
    return figures ? [rowOf(target.name, target.ratio(figures), target.bound, target.target)] : [];
  });
  if (findings.firstAnswerSeconds !== null) {
    rows.push(rowOf('start to first answer, seconds', findings.firstAnswerSeconds, 'at most', FIRST_ANSWER_SECONDS));
  }
  return rows;
}

function rowOf(name: string, ratio: number | null, bound: TargetRow['bound'], target: number): TargetRow {
  const met = ratio !== null && (bound === 'at least' ? ratio >= target : ratio <= target);
  return { name, ratio: ratio === null ? null : Math.round(ratio * 1000) / 1000, target, bound, met };
}

/** What our server does where every answer comes from the database: ratios that have no target of their own. */
export interface UncachedRow {
  readonly question: string;
  readonly toPostGraphile: number | null;
  readonly toRaw: number | null;
  /** The time in the country over that in a tenth of it. */
  readonly scale: number | null;
}

/** The ratios without memory, for the questions whose targets say nothing of memory. */
export function uncachedRows(figures: Findings['figures']): UncachedRow[] {
  return [...figures].map(([question, of]) => {
    const perSecond = of.get('uncached')?.perSecond;
    return {
      question,
      toPostGraphile: quotient(perSecond, of.get('postgraphile')?.perSecond),
      toRaw: quotient(perSecond, of.get('raw')?.perSecond),
      scale: quotient(of.get('uncached small')?.perSecond, perSecond),
    };
  });
}
