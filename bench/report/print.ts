import type { AuthoringFindings } from '../authoring/index.ts';
import type { BenchOptions } from '../options.ts';
import { machine } from './machine.ts';
import { authoringTable, figuresTable, targetsTable, uncachedTable } from './table.ts';
import { type Findings, targetRows, uncachedRows } from './targets.ts';

/** Prints what was found: for people on standard output, or with --json rows for machines there. */
export function printFindings(
  findings: Findings & { readonly authoring: AuthoringFindings },
  options: BenchOptions,
): void {
  const rows = targetRows(findings);
  const met = rows.filter((row) => row.met).length;
  const uncached = uncachedRows(findings.figures);
  const text = [
    `${options.nodes.toLocaleString('en')} nodes; ${machine()}; ${options.rounds} rounds of ${options.seconds} s or more`,
    ...(findings.figures.size > 0 ? [figuresTable(findings.figures)] : []),
    ...(findings.authoring.size > 0 ? [authoringTable(findings.authoring)] : []),
    ...(options.quick
      ? ['A quick run compares answers; its figures say little.']
      : findings.figures.size === 0
        ? []
        : [targetsTable(rows), `${met} of ${rows.length} targets met.`, uncachedTable(uncached)]),
  ].join('\n\n');
  if (!options.json) {
    console.log(`\n${text}`);
    return;
  }
  console.error(`\n${text}`);
  const measured = [...findings.figures].flatMap(([question, lanes]) =>
    [...lanes].map(([server, of]) => ({ question, server, ...of })),
  );
  const authoringRows = [...findings.authoring].flatMap(([task, lanes]) =>
    [...lanes].map(([by, timing]) => ({ task, by, ...timing })),
  );
  console.log(
    JSON.stringify(
      {
        nodes: options.nodes,
        machine: machine(),
        targets: rows,
        withoutMemory: uncached,
        figures: measured,
        authoring: authoringRows,
      },
      null,
      2,
    ),
  );
}
