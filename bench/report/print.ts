import type { BenchOptions } from '../options.ts';
import { machine } from './machine.ts';
import { figuresTable, targetsTable, uncachedTable } from './table.ts';
import { type Findings, targetRows, uncachedRows } from './targets.ts';

/** Prints what was found: for people on standard output, or with --json rows for machines there. */
export function printFindings(findings: Findings, options: BenchOptions): void {
  const rows = targetRows(findings);
  const met = rows.filter((row) => row.met).length;
  const uncached = uncachedRows(findings.figures);
  const text = [
    `${options.nodes.toLocaleString('en')} nodes; ${machine()}; ${options.rounds} rounds of ${options.seconds} s or more`,
    figuresTable(findings.figures),
    ...(options.quick
      ? ['A quick run compares answers; its figures say little.']
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
  console.log(
    JSON.stringify(
      { nodes: options.nodes, machine: machine(), targets: rows, withoutMemory: uncached, figures: measured },
      null,
      2,
    ),
  );
}
