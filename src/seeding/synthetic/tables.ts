/** Values of one row, in the order of its table's columns; everything travels as text. */
export type Row = readonly (string | number | boolean | null)[];

/** A table that is filled, with the columns given and their types. */
export interface Target {
  table: string;
  columns: readonly (readonly [name: string, type: string])[];
}

export const PLAN_NODE: Target = {
  table: 'plan_node',
  columns: [
    ['id', 'bigint'],
    ['code', 'text'],
    ['area_id', 'integer'],
    ['level', 'smallint'],
    ['parent_id', 'bigint'],
    ['plan_id', 'bigint'],
    ['path', 'bigint[]'],
    ['ordinal', 'integer'],
    ['title', 'text'],
    ['stated_budget', 'numeric'],
    ['budget', 'numeric'],
    ['budget_basis', 'budget_basis'],
    ['budget_by_year', 'numeric[]'],
    ['undated_budget', 'numeric'],
    ['project_class', 'project_class'],
    ['owner_section', 'owner_section'],
    ['area_of_work', 'text'],
    ['start_year', 'smallint'],
    ['end_year', 'smallint'],
    ['goal_kind', 'goal_kind'],
    ['source_status', 'source_status'],
    ['synthetic', 'boolean'],
    ['source', 'text'],
    ['confidence', 'confidence'],
  ],
};

export const NODE_BUDGET: Target = {
  table: 'node_budget',
  columns: [
    ['node_id', 'bigint'],
    ['fiscal_year', 'smallint'],
    ['source', 'budget_source'],
    ['amount', 'numeric'],
  ],
};

export const INDICATOR: Target = {
  table: 'indicator',
  columns: [
    ['id', 'bigint'],
    ['code', 'text'],
    ['node_id', 'bigint'],
    ['ordinal', 'smallint'],
    ['name', 'text'],
    ['unit', 'text'],
    ['polarity', 'polarity'],
    ['baseline_year', 'smallint'],
    ['baseline_printed', 'text'],
    ['baseline_value', 'numeric'],
    ['baseline_unit', 'text'],
  ],
};

export const INDICATOR_TARGET: Target = {
  table: 'indicator_target',
  columns: [
    ['indicator_id', 'bigint'],
    ['start_year', 'smallint'],
    ['end_year', 'smallint'],
    ['printed', 'text'],
    ['value', 'numeric'],
  ],
};

export const ALIGNMENT: Target = {
  table: 'alignment',
  columns: [
    ['id', 'bigint'],
    ['node_id', 'bigint'],
    ['element_id', 'integer'],
  ],
};

export const ALIGNMENT_EVIDENCE: Target = {
  table: 'alignment_evidence',
  columns: [
    ['alignment_id', 'bigint'],
    ['ordinal', 'smallint'],
    ['kind', 'evidence_kind'],
    ['asserted_by', 'text'],
    ['document', 'text'],
    ['confidence', 'confidence'],
    ['note', 'text'],
  ],
};

/** The tables in the order in which their rows can be written. */
export const TARGETS = [PLAN_NODE, NODE_BUDGET, INDICATOR, INDICATOR_TARGET, ALIGNMENT, ALIGNMENT_EVIDENCE] as const;

/** Rows to write, by table. */
export type Rows = Map<Target, Row[]>;
