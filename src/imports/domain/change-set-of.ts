import { type ChangeSet, type NewAlignment, NO_CHANGES, type NodeRef } from '../../drafting/domain/change-set.js';
import type { Comparison, ParentOf } from './compare.js';
import { contentOf, type Names } from './content-of.js';
import type { CurrentNode, FileFields, FileNode } from './file-node.js';

/** What the names of a file stand for in the database. */
export interface Lookups extends Names {
  /** The key of an element by "FRAMEWORK/LEVEL" and code; it was found to be there before. */
  readonly elementId: (scope: string, code: string) => number;
}

export interface ChangeSetOptions {
  readonly planCode: string;
  readonly years: { readonly startYear: number; readonly endYear: number };
  /** The document that alignments are stated in. */
  readonly document: string;
  readonly removeMissing: boolean;
}

/** A change set, with the node of the file that each entry of its lists comes from. */
export interface PlannedChangeSet {
  readonly changes: ChangeSet;
  readonly from: Readonly<Record<'create' | 'move' | 'change' | 'align', readonly FileNode[]>>;
}

/** The change set that makes a plan say what a file says. */
export function changeSetOf(
  { added, kept, missing }: Comparison,
  lookups: Lookups,
  { planCode, years, document, removeMissing }: ChangeSetOptions,
): PlannedChangeSet {
  const refs = new Map(added.map(({ file }, i) => [file, `row ${i + 1}`]));
  const parentRef = (parent: ParentOf): NodeRef =>
    'code' in parent ? parent : { ref: refs.get(parent.added) as string };
  const isUnplaced = (file: FileNode, parent: ParentOf) =>
    file.level === 'PROJECT' && 'code' in parent && parent.code === planCode;
  const changed = kept.filter(({ changes }) => changes.some(({ field }) => !field.startsWith('alignments')));
  const moved = kept.filter(({ movesTo }) => movesTo !== null);
  const aligned = [
    ...added.map(({ file }) => ({ file, current: null, node: { ref: refs.get(file) as string }, fields: file.fields })),
    ...kept.map(({ file, current, fields }) => ({ file, current, node: { code: current.code }, fields })),
  ].flatMap(({ file, current, node, fields }) =>
    newElements(fields, current).map(({ scope, code }) => ({
      file,
      entry: alignment(node, lookups.elementId(scope, code), document),
    })),
  );
  return {
    changes: {
      ...NO_CHANGES,
      create: added.map(({ file, parent }) => ({
        ref: refs.get(file) as string,
        parent: parentRef(parent),
        unplaced: isUnplaced(file, parent),
        code: file.code,
        ordinal: null,
        content: { ...contentOf(file.fields, null, years, lookups), title: file.title },
      })),
      move: moved.map(({ file, current, movesTo }) => ({
        code: current.code,
        version: current.version,
        parent: parentRef(movesTo as ParentOf),
        unplaced: isUnplaced(file, movesTo as ParentOf),
        ordinal: null,
      })),
      change: changed.map(({ file, current, fields, changes }) => ({
        code: current.code,
        version: current.version,
        content: {
          ...contentOf(fields, current, years, lookups),
          ...(changes.some(({ field }) => field === 'title') && { title: file.title }),
        },
      })),
      align: aligned.map(({ entry }) => entry),
      unalign: kept.flatMap(({ current, fields }) =>
        goneElements(fields, current).map(({ scope, code }) => ({
          nodeCode: current.code,
          elementId: lookups.elementId(scope, code),
        })),
      ),
      remove: removeMissing ? missing.map(({ code, version }) => ({ code, version, withDescendants: true })) : [],
    },
    from: {
      create: added.map(({ file }) => file),
      move: moved.map(({ file }) => file),
      change: changed.map(({ file }) => file),
      align: aligned.map(({ file }) => file),
    },
  };
}

interface Element {
  readonly scope: string;
  readonly code: string;
}

/** The elements that the file names and the node is not aligned to. */
function newElements({ alignments }: FileFields, current: CurrentNode | null): Element[] {
  return Object.entries(alignments ?? {}).flatMap(([scope, codes]) => {
    const known = current?.fields.alignments?.[scope] ?? [];
    return [...new Set(codes)].filter((code) => !known.includes(code)).map((code) => ({ scope, code }));
  });
}

/** The elements that the node is aligned to and the file names no more. */
function goneElements({ alignments }: FileFields, current: CurrentNode): Element[] {
  return Object.entries(alignments ?? {}).flatMap(([scope, codes]) =>
    (current.fields.alignments?.[scope] ?? []).filter((code) => !codes.includes(code)).map((code) => ({ scope, code })),
  );
}

function alignment(node: NodeRef, elementId: number, document: string): NewAlignment {
  const evidence = {
    ...{ kind: 'STATED_IN_PLAN' as const, assertedBy: null, assertedAt: null, document, page: null },
    ...{ confidence: null, note: null },
  };
  return { node, elementId, statedRootId: null, evidence: [evidence] };
}
