import type { DetailName } from '../../details/domain/details.js';
import { columnsOf, DETAIL_LISTS, DETAIL_NAMES } from '../../details/store/detail-lists.js';

/** Nodes and their copies, side by side, as the first parameters of a statement. */
export const PAIRS = 'unnest($1::bigint[], $2::bigint[], $3::text[]) c(old_id, new_id, new_code)';

/** A rule of years (see domain/years.ts), as the parameters after them. */
export const YEARS =
  'cross join (select $4::integer as shift, $5::integer as first, $6::integer as last, $7::boolean as undated) y';

/** Whether a line of money `s`, or the period of `s`, goes along. */
export const LINE_GOES =
  'case when s.fiscal_year is null then y.undated else s.fiscal_year + y.shift between y.first and y.last end';
export const PERIOD_GOES = '(s.start_year + y.shift >= y.first and s.end_year + y.shift <= y.last)';

/** What hangs on the nodes of a plan, and how it goes along: `s` is the row that is copied, `c` the pair of its node. */
export interface CopiedTable {
  readonly name: string;
  /** What leads from the pairs to the rows. Tables without a schema are those of the copy. */
  readonly from: string;
  /** Every column that is written, with its value. */
  readonly columns: Readonly<Record<string, string>>;
  /** Whose years decide what goes along, and the condition for it. */
  readonly years?: { readonly of: 'budgets' | 'targets'; readonly where: string };
}

const onNode = (table: string, column: string) => `join as_of.${table} s on s.${column} = c.old_id`;

/** The same columns with the same values. */
const same = (...columns: string[]) => Object.fromEntries(columns.map((column) => [column, `s.${column}`]));

/** An assertion that holds for the wording of now goes on to hold for the copy; a doubt goes along too. */
const ASSERTED = {
  asserted_node:
    'case when s.asserted_node is distinct from s.node_fingerprint and not vouched.is then s.asserted_node end',
  asserted_element:
    'case when s.asserted_element is distinct from e.fingerprint and not vouched.is then s.asserted_element end',
};

/** What a project is goes along. */
const LISTS_COPIED = [
  'expenditureLines',
  'traits',
  'beneficiaries',
  'benefits',
  'locations',
  'phases',
  'groupShares',
] as const satisfies readonly DetailName[];

/** Papers, journeys, requests and memoranda are of the year that they were made for. */
export const LISTS_LEFT = DETAIL_NAMES.filter((list) => !(LISTS_COPIED as readonly DetailName[]).includes(list));

/**
 * In the order in which they are written: what a row refers to comes before it. Nodes themselves have gone before.
 * Codes are made of the keys of what is copied: no other row of the new node will ever have one of these.
 */
export const COPIED_TABLES: readonly CopiedTable[] = [
  {
    name: 'node_budget',
    // What was asked for, given and spent is of the year that it was asked for.
    from: `${onNode('node_budget', 'node_id')} and s.stage = 'PLANNED'`,
    columns: { node_id: 'c.new_id', fiscal_year: 's.fiscal_year + y.shift', ...same('source', 'stage', 'amount') },
    years: { of: 'budgets', where: LINE_GOES },
  },
  {
    name: 'node_text',
    from: onNode('node_text', 'node_id'),
    columns: { node_id: 'c.new_id', ...same('field', 'ordinal', 'body') },
  },
  {
    name: 'roadmap_step',
    from: onNode('roadmap_step', 'goal_id'),
    columns: {
      goal_id: 'c.new_id',
      start_year: 's.start_year + y.shift',
      end_year: 's.end_year + y.shift',
      ...same('ordinal', 'body'),
    },
    years: { of: 'targets', where: PERIOD_GOES },
  },
  {
    name: 'development_guideline',
    from: onNode('development_guideline', 'issue_id'),
    columns: {
      code: `c.new_code || '-GL' || s.id`,
      issue_id: 'c.new_id',
      ...same('ordinal', 'printed_no', 'body', 'area_of_work', 'programme_printed'),
      succeeds: 's.code',
    },
  },
  {
    name: 'project_guideline',
    from: `${onNode('project_guideline', 'project_id')}
      left join as_of.development_guideline was on was.id = s.guideline_id
      left join development_guideline is_now on is_now.succeeds = was.code and is_now.issue_id = any ($2)`,
    columns: { project_id: 'c.new_id', ...same('ordinal', 'printed'), guideline_id: 'is_now.id' },
  },
  {
    name: 'node_agency',
    from: onNode('node_agency', 'node_id'),
    columns: { node_id: 'c.new_id', ...same('role', 'ordinal', 'agency_id', 'printed') },
  },
  {
    name: 'indicator',
    from: onNode('indicator', 'node_id'),
    columns: {
      code: `c.new_code || '-K' || s.id`,
      node_id: 'c.new_id',
      ...same('ordinal', 'printed_no', 'name', 'unit', 'polarity', 'baseline_year', 'baseline_printed'),
      ...same('baseline_value', 'baseline_unit', 'note'),
      succeeds: 's.code',
    },
  },
  {
    name: 'indicator_target',
    from: `join as_of.indicator was on was.node_id = c.old_id
      join as_of.indicator_target s on s.indicator_id = was.id
      join indicator is_now on is_now.node_id = c.new_id and is_now.succeeds = was.code`,
    columns: {
      indicator_id: 'is_now.id',
      start_year: 's.start_year + y.shift',
      end_year: 's.end_year + y.shift',
      ...same('printed', 'value'),
    },
    years: { of: 'targets', where: PERIOD_GOES },
  },
  {
    // After indicators and targets: what an alignment remembers of its node is made of them.
    name: 'alignment',
    from: `${onNode('alignment', 'node_id')}
      join framework_element e on e.id = s.element_id
      cross join lateral (
        select alignment_vouched(s.node_id, s.element_id, s.node_fingerprint, e.fingerprint, null)) vouched("is")`,
    columns: { node_id: 'c.new_id', ...same('element_id', 'stated_root_id', 'element_path'), ...ASSERTED },
  },
  {
    name: 'alignment_evidence',
    from: `join as_of.alignment was on was.node_id = c.old_id
      join as_of.alignment_evidence s on s.alignment_id = was.id
      join alignment is_now on is_now.node_id = c.new_id and is_now.element_id = was.element_id`,
    columns: {
      alignment_id: 'is_now.id',
      ...same('ordinal', 'kind', 'asserted_by', 'asserted_at', 'document', 'page', 'confidence', 'note'),
    },
  },
  ...LISTS_COPIED.map((list) => ({
    name: DETAIL_LISTS[list].table,
    from: `${onNode(DETAIL_LISTS[list].table, 'node_id')}${list === 'expenditureLines' ? " and s.stage = 'PLANNED'" : ''}`,
    columns: { node_id: 'c.new_id', ...same('ordinal', ...columnsOf(list).map(({ column }) => column)) },
  })),
];
