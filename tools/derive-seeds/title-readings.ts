import { cell, readCsv } from './csv-file.js';
import type { PlanSeed } from './plan-seed.js';

/** Where an analyst's reading applies: an issue, or a programme by its number (within an issue, where one is named). */
export interface ReadingTarget {
  level: string;
  issueOrdinal: string;
  programmeNo: string;
}

/**
 * Adds the alignments that an analyst read from titles. Who read them and when is not on record; the
 * readings are to be confirmed, and say so.
 */
export function addTitleReadings(
  plan: PlanSeed,
  sources: string,
  name: string,
  nodesFor: (target: ReadingTarget) => readonly string[],
): void {
  const readings = readCsv(`${sources}/samples/plans/alignments.csv`).filter((row) => cell(row, 'plan') === name);
  for (const row of readings) {
    const target = {
      level: cell(row, 'level'),
      issueOrdinal: cell(row, 'issue_ordinal'),
      programmeNo: cell(row, 'programme_no'),
    };
    const nodes = nodesFor(target);
    if (nodes.length === 0) throw new Error(`no node of ${name} for the reading ${JSON.stringify(row)}`);
    for (const node of nodes) {
      plan.add('alignments', {
        node_code: node,
        framework: cell(row, 'framework'),
        level: cell(row, 'element_level'),
        element_code: cell(row, 'element_code'),
        evidence_ordinal: 1,
        evidence_kind: cell(row, 'evidence_kind'),
        confidence: 'DERIVED',
        note: `Read from the title, to be confirmed: ${cell(row, 'reading')}. The plan does not publish its alignment.`,
      });
    }
  }
}
