import type { PlanDetail } from '../../plans/store/plan-size.read-model.js';
import type { Measures, NodeName } from './measures.js';

/** The plans in which nodes stand: each node below them is in one of these, once. */
export interface Tree {
  /** How many nodes of a level. */
  size(level: number): number;
  /** How many rows of a detail; infinite where it is not counted. */
  detail(detail: PlanDetail): number;
}

/** The plans of nodes that the operation names. */
export function namedTree(measures: Measures, names: readonly NodeName[]): Tree {
  return {
    size: (level) => measures.named(names, level),
    detail: (detail) => measures.namedDetail(names, detail),
  };
}

/** So many plans, whichever they are. */
export function anyPlans(measures: Measures, plans: () => number): Tree {
  return {
    size: (level) => Math.min(Math.min(plans(), measures.total(1)) * measures.largest(level), measures.total(level)),
    detail: () => Number.POSITIVE_INFINITY,
  };
}

/** The plans below so many goals. An area has one goal for a period, and its plans stand below no other. */
export function anyGoals(measures: Measures, goals: number): Tree {
  return anyPlans(measures, () => goals * measures.mostPlansOfArea());
}

/** The plans of two trees. */
export function bothTrees(one: Tree, other: Tree): Tree {
  return {
    size: (level) => one.size(level) + other.size(level),
    detail: (detail) => one.detail(detail) + other.detail(detail),
  };
}
