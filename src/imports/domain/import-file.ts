import type { MinistryRequest } from '../../details/domain/details.js';
import type { ChainLevel } from '../../plans/domain/plan-level.js';
import type { FileNode, FilePlace } from './file-node.js';
import type { ImportFault } from './import-fault.js';

/** What a file says of the plan itself. What it has no place for is missing. */
export interface FilePlan {
  readonly title?: string;
  readonly ceiling?: string | null;
  readonly administrationCost?: string | null;
  readonly ministryRequests?: readonly MinistryRequest[];
}

/** Which plan a file is of. */
export interface FileSubject {
  readonly kind: 'ANNUAL_PLAN' | 'FIVE_YEAR_PLAN';
  /** The code of the area; null: the file does not say it. */
  readonly areaCode: string | null;
  /** The name of the area as the file writes it; null: it does not. */
  readonly areaName: string | null;
  /** The first fiscal year, Buddhist era; null: the file does not say it. */
  readonly startYear: number | null;
}

/** A file as it was read, whatever its format. */
export interface ImportFile {
  /** Such as "J2". */
  readonly form: string;
  readonly subject: FileSubject;
  readonly plan: FilePlan;
  readonly nodes: readonly FileNode[];
  /** The levels that the form shows: nodes of others are not looked at. */
  readonly levels: ReadonlySet<ChainLevel>;
  readonly faults: readonly ImportFault[];
  /** Where the plan itself is named. */
  readonly place: FilePlace;
}

/** The code of the plan that a file is of; null: it does not say which. */
export function planCodeOf({ kind, areaCode, startYear }: FileSubject): string | null {
  if (areaCode === null || startYear === null) return null;
  return `${areaCode}-${kind === 'ANNUAL_PLAN' ? 'A' : 'P'}${startYear}`;
}

/** All nodes of a file, from the top down. */
export function allNodes(nodes: readonly FileNode[]): FileNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.below)]);
}
