/** An indicator as far as a line of a form shows it. */
interface Shown {
  readonly name: string;
  readonly unit: string | null;
  readonly targets: readonly { readonly startYear: number; readonly endYear: number; readonly printed: string }[];
}

/** Between the name of an indicator and its target. */
const BEFORE_TARGET = ' : ';

/** An indicator with its target for a fiscal year, in one line. */
export function printedIndicator({ name, unit, targets }: Shown, fiscalYear: number): string {
  const target = targets.find(({ startYear, endYear }) => startYear <= fiscalYear && fiscalYear <= endYear);
  const line = target ? `${name}${BEFORE_TARGET}${target.printed}${unit === null ? '' : ` ${unit}`}` : name;
  return line.replace(/\s+/g, ' ').trim();
}

/** The name and the target that somebody has written in one line; the target is null where they give none. */
export function readPrintedIndicator(line: string): { readonly name: string; readonly target: string | null } {
  const at = line.lastIndexOf(BEFORE_TARGET);
  if (at <= 0) return { name: line, target: null };
  return { name: line.slice(0, at).trim(), target: line.slice(at + BEFORE_TARGET.length).trim() || null };
}
