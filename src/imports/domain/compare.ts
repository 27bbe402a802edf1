import { depthOf } from '../../plans/domain/plan-level.js';
import { comparableTitle } from './comparable-title.js';
import { differingFields } from './differing-fields.js';
import type { CurrentNode, FileFields, FileNode } from './file-node.js';
import type { FieldChange } from './import-change.js';

/** A node of the file beside the one of the plan that it is. */
export interface KeptNode {
  readonly file: FileNode;
  readonly current: CurrentNode;
  /** The fields that say something else, with what they are to say. */
  readonly fields: FileFields;
  readonly changes: readonly FieldChange[];
  /** Where it is to stand, where that is elsewhere. */
  readonly movesTo: ParentOf | null;
}

/** A node of the file that the plan has not. */
export interface AddedNode {
  readonly file: FileNode;
  readonly parent: ParentOf;
}

/** What a node stands below: one of the plan (or the plan itself), or another new one. */
export type ParentOf = { readonly code: string } | { readonly added: FileNode };

/** What tells a file from a plan. */
export interface Comparison {
  readonly added: readonly AddedNode[];
  readonly kept: readonly KeptNode[];
  /** The topmost nodes that the file has no more. */
  readonly missing: readonly CurrentNode[];
}

/**
 * Holds what a file says against a plan. Nodes are the same by their codes; where the file gives none, by their titles below
 * the same parent. `levels`: the levels that the file shows; nodes of others are neither missing nor looked at.
 */
export function compare(
  planCode: string,
  nodes: readonly FileNode[],
  current: readonly CurrentNode[],
  levels: ReadonlySet<string>,
): Comparison {
  const byCode = new Map(current.map((node) => [node.code, node]));
  const byTitle = Map.groupBy(current, ({ home, level, title }) => placeOfTitle(home, level, title));
  const named = new Set(codesOf(nodes));
  const matched = new Set<string>();
  const added: AddedNode[] = [];
  const kept: KeptNode[] = [];

  const findByTitle = ({ level, title }: FileNode, home: string | null): CurrentNode | undefined =>
    home === null
      ? undefined
      : byTitle.get(placeOfTitle(home, level, title))?.find(({ code }) => !matched.has(code) && !named.has(code));

  const visit = (file: FileNode, parent: ParentOf) => {
    const home = 'code' in parent ? parent.code : null;
    const known = file.code === null ? findByTitle(file, home) : byCode.get(file.code);
    if (known && known.level === file.level && !matched.has(known.code)) {
      matched.add(known.code);
      const { fields, changes } = differingFields(file, known);
      kept.push({ file, current: known, fields, changes, movesTo: known.home === home ? null : parent });
      for (const child of file.below) visit(child, { code: known.code });
    } else {
      added.push({ file, parent });
      for (const child of file.below) visit(child, { added: file });
    }
  };
  for (const node of nodes) visit(node, { code: planCode });

  return { added, kept, missing: missingOf(current, matched, levels) };
}

/** What nodes have in common that may be one, where the file gives no code. */
function placeOfTitle(home: string, level: string, title: string): string {
  return `${home} ${level} ${comparableTitle(title)}`;
}

function codesOf(nodes: readonly FileNode[]): string[] {
  return nodes.flatMap(({ code, below }) => [...(code === null ? [] : [code]), ...codesOf(below)]);
}

/** What no node of the file is; of what stands below another missing one, nothing is said. */
function missingOf(
  current: readonly CurrentNode[],
  matched: ReadonlySet<string>,
  levels: ReadonlySet<string>,
): CurrentNode[] {
  const missing = current.filter(({ code, level }) => levels.has(level) && !matched.has(code));
  const codes = new Set(missing.map(({ code }) => code));
  return missing.filter(({ home }) => !codes.has(home)).toSorted((a, b) => depthOf(a.level) - depthOf(b.level));
}
