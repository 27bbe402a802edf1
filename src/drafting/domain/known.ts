import type { GoalKind } from '../../plans/domain/plan-node.js';

/** A node that is there, as far as it is checked. */
export interface KnownNode {
  readonly code: string;
  readonly level: number;
  readonly version: number;
  readonly path: readonly number[];
  readonly id: number;
  readonly hasChildren: boolean;
}

/** A node of another plan that a node names: that it carries on, or that it carries out. In whatever state it is. */
export interface NodeElsewhere {
  readonly code: string;
  readonly level: number;
  readonly areaId: number;
  /** Whether it belongs to an annual plan. */
  readonly annual: boolean;
  /** The code of its plan or goal. */
  readonly holderCode: string;
  /** The first fiscal year of that plan or goal. */
  readonly startYear: number;
}

/** What a change set is checked against. */
export interface Known {
  readonly nodes: ReadonlyMap<string, KnownNode>;
  readonly takenCodes: ReadonlySet<string>;
  /** Those of the nodes that others are said to carry on or out which there are. */
  readonly elsewhere: ReadonlyMap<string, NodeElsewhere>;
  /** The fields of the forms, with the levels that have them, whether they are lists, and which kind of plan has them (null: both). */
  readonly textFields: ReadonlyMap<
    string,
    { readonly levels: readonly number[]; readonly isList: boolean; readonly annual: boolean | null }
  >;
  readonly startYear: number;
  readonly endYear: number;
  /** The plan or goal that is changed: its code, its level, its area; of a goal, its kind. */
  readonly code: string;
  readonly level: number;
  readonly annual: boolean;
  readonly areaId: number;
  readonly goalKind: GoalKind | null;
  readonly guidelines: KnownCodes;
  readonly indicators: KnownCodes;
  /** The gaps of nodes that are justified, by `justificationKey`. */
  readonly justified: ReadonlySet<string>;
  /** The rules that are judged for nodes, by `judgementKey`. */
  readonly judged: ReadonlySet<string>;
}

/** Codes of guidelines, or of indicators, as far as a change set speaks of them. */
export interface KnownCodes {
  /** Those of the plan, each with the code of its node. */
  readonly ofNodes: ReadonlyMap<string, string>;
  /** Those that any has, in whatever state. */
  readonly taken: ReadonlySet<string>;
}
