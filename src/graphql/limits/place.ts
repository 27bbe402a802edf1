import { MAX_PAGE_SIZE } from '../relay/page.js';
import type { Tree } from './tree.js';

/** The levels of the chain as the database keeps them: 0 for the 20-year goal, 6 for a sub-activity. */
export const LEVELS = [0, 1, 2, 3, 4, 5, 6] as const;

/** How many plan nodes of each level there may be, by level. */
export type ByLevel = readonly number[];

/** The plan nodes at a place, or to which the objects at a place belong. */
export interface Nodes {
  readonly byLevel: ByLevel;
  /** The plans in which they stand. */
  readonly tree: Tree;
}

/** What may stand at one place of an answer. All figures are upper bounds. */
export interface Place {
  /** How many objects. */
  readonly count: number;
  /** How often one and the same object: what stands below it then comes as often. */
  readonly repeat: number;
  readonly nodes: Nodes | null;
  /** Of connections: how many edges they have together. */
  readonly entries?: number;
  /** Of connections: how often one and the same entry comes, where that is not `repeat`. */
  readonly entryRepeat?: number;
  /** Of ways to frameworks: how often what a node below contributes may come; 0 where nothing stands below. */
  readonly contributed?: number;
  /** Of a report on a level of a framework: how many elements that has. */
  readonly elements?: number;
}

/** The place of the operation itself. */
export const ROOT: Place = { count: 1, repeat: 1, nodes: null };

/** No object at all: the field fails, or cannot be reached. */
export const NOWHERE: Place = { count: 0, repeat: 0, nodes: null };

/** A figure for each level. */
export function eachLevel(figure: (level: number) => number): ByLevel {
  return LEVELS.map(figure);
}

export function sum(figures: ByLevel): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

/** How many different levels there are nodes of. */
export function levelCount(nodes: Nodes): number {
  return nodes.byLevel.filter((figure) => figure > 0).length;
}

/** Objects that hang on those of a place, so many on each and so many at most. */
export function hanging(place: Place, each: number, atMost = Number.POSITIVE_INFINITY): Place {
  const count = Math.min(place.count * each, atMost);
  const nodes = place.nodes && {
    ...place.nodes,
    byLevel: eachLevel((level) => Math.min((place.nodes?.byLevel[level] ?? 0) * each, count)),
  };
  return { count, repeat: Math.min(place.repeat * each, count), nodes };
}

/** The part of a place whose nodes are of some levels. */
export function atLevels(place: Place, levels: ReadonlySet<number>): Place {
  if (!place.nodes) return NOWHERE;
  const byLevel = eachLevel((level) => (levels.has(level) ? (place.nodes?.byLevel[level] ?? 0) : 0));
  return { ...place, count: Math.min(place.count, sum(byLevel)), nodes: { ...place.nodes, byLevel } };
}

/** The page size that a connection's arguments ask for; none where they are refused. */
export function pageSize(args: Readonly<Record<string, unknown>>): number {
  const { first, last } = args;
  const sizes = [first, last].filter((size): size is number => typeof size === 'number');
  const size = sizes.length === 1 ? (sizes[0] ?? 0) : 0;
  return size > 0 && size <= MAX_PAGE_SIZE ? size : 0;
}
