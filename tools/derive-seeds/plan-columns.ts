/** The columns of each file of a plan, in the order in which they are written. */
export const PLAN_COLUMNS = {
  nodes: [
    ...(['code', 'level', 'area_code', 'parent_code', 'plan_code', 'ordinal', 'printed_no', 'title'] as const),
    ...(['start_year', 'end_year', 'stated_budget', 'project_class', 'owner_section', 'area_of_work'] as const),
    ...(['goal_kind', 'start_date', 'end_date', 'source_status', 'synthetic', 'source'] as const),
    ...(['confidence', 'confidence_note', 'source_key'] as const),
  ],
  budgets: ['node_code', 'fiscal_year', 'source', 'amount'],
  texts: ['node_code', 'field', 'ordinal', 'body'],
  guidelines: [
    ...(['code', 'issue_code', 'ordinal', 'printed_no', 'area_of_work', 'programme_printed'] as const),
    ...(['body', 'source_key'] as const),
  ],
  project_guidelines: ['project_code', 'ordinal', 'printed', 'guideline_code'],
  agencies: ['node_code', 'role', 'ordinal', 'agency_code', 'printed'],
  indicators: [
    ...(['code', 'node_code', 'ordinal', 'printed_no', 'name', 'unit', 'polarity', 'baseline_year'] as const),
    ...(['baseline_printed', 'baseline_value', 'baseline_unit', 'note', 'source_key'] as const),
  ],
  indicator_targets: ['indicator_code', 'start_year', 'end_year', 'printed', 'value'],
  alignments: [
    ...(['node_code', 'framework', 'level', 'element_code', 'stated_strategy', 'evidence_ordinal'] as const),
    ...(['evidence_kind', 'asserted_by', 'asserted_at', 'document', 'page', 'confidence', 'note'] as const),
  ],
} as const;

export type PlanFile = keyof typeof PLAN_COLUMNS;

/** A row of one of the files of a plan; what is left out is written empty. */
export type PlanRow<F extends PlanFile> = Partial<Record<(typeof PLAN_COLUMNS)[F][number], string | number>>;
