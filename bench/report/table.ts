import type { AuthoringFindings } from '../authoring/index.ts';
import type { QuestionFigures, TargetRow, UncachedRow } from './targets.ts';

/** A table that reads well in a terminal and as Markdown. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** A number with three significant digits, but no fraction from a hundred on. */
export function short(value: number | null): string {
  if (value === null) return '–';
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

/** The figures of one question after another, a row for each lane. */
export function figuresTable(figures: ReadonlyMap<string, QuestionFigures>): string {
  const rows = [...figures].flatMap(([question, lanes]) =>
    [...lanes].map(([lane, { perSecond, p50Ms, p99Ms, peakMb }]) => [
      question,
      lane,
      short(perSecond),
      short(p50Ms),
      short(p99Ms),
      short(peakMb),
    ]),
  );
  return markdownTable(['question', 'server', 'answers/s', 'p50 ms', 'p99 ms', 'peak MB'], rows);
}

/** The targets, each with its ratio and whether it is met. */
export function targetsTable(rows: readonly TargetRow[]): string {
  return markdownTable(
    ['target', 'ratio', 'wanted', 'met'],
    rows.map(({ name, ratio, target, bound, met }) => [
      name,
      ratio === null ? 'not available' : ratio.toFixed(2),
      `${bound === 'at least' ? '≥' : '≤'} ${target}`,
      met ? 'yes' : 'NO',
    ]),
  );
}

/** The ratios of our server without its memory. */
export function uncachedTable(rows: readonly UncachedRow[]): string {
  return markdownTable(
    ['without memory', 'to postgraphile', 'to raw', 'time in the country / in a tenth of it'],
    rows.map((row) => [row.question, short(row.toPostGraphile), short(row.toRaw), short(row.scale)]),
  );
}

/** What people do with drafts: how long each takes, ours beside the statements by hand. */
export function authoringTable(findings: AuthoringFindings): string {
  const rows = [...findings].flatMap(([task, lanes]) =>
    [...lanes].map(([lane, { medianMs, leastMs, mostMs }]) => {
      const raw = lanes.get('raw')?.medianMs;
      return [task, lane, short(medianMs), short(leastMs), short(mostMs), short(raw ? medianMs / raw : null)];
    }),
  );
  return markdownTable(['task', 'by', 'median ms', 'least', 'most', 'to raw'], rows);
}
