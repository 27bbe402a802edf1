import type { Statement } from '../../database/read-database.js';
import { DETAIL_TABLES, detailFacts } from '../../details/store/detail-facts.js';

/** All that people have stated of a node: what the audit log keeps, and what differences are told from. */
export interface NodeFacts {
  readonly id: number;
  readonly code: string;
  /** Only what is stated; what follows from it (totals, paths) is left out, and so is what is null. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A list of what hangs on nodes, for all nodes at once. */
interface Part {
  readonly name: string;
  /** The table, and what it is joined with, given the IDs of the nodes. */
  readonly from: (ids: string) => string;
  /** The column that leads to the node. */
  readonly node: string;
  readonly order: string;
  /** The names of the facts of an entry, each with its expression. */
  readonly facts: Readonly<Record<string, string>>;
}

/** What hangs on the entries of a list, gathered for all nodes together: an entry at a time, a view would be read each time. */
const TARGETS = (ids: string): string => `(
  select t.indicator_id, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('startYear', t.start_year, 'endYear', t.end_year,
    'printed', t.printed, 'value', t.value::text)) order by t.start_year, t.end_year) as list
  from indicator x join indicator_target t on t.indicator_id = x.id
  where x.node_id = any(${ids}) group by t.indicator_id)`;

const EVIDENCE = (ids: string): string => `(
  select e.alignment_id, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', e.kind, 'assertedBy', e.asserted_by,
    'assertedAt', e.asserted_at, 'document', e.document, 'page', e.page, 'confidence', e.confidence, 'note', e.note))
    order by e.ordinal) as list
  from alignment x join alignment_evidence e on e.alignment_id = x.id
  where x.node_id = any(${ids}) group by e.alignment_id)`;

const PARTS: readonly Part[] = [
  {
    name: 'budgetLines',
    from: () => 'node_budget b',
    node: 'b.node_id',
    order: 'b.stage, b.fiscal_year, b.source',
    facts: {
      // Planned, unless it says otherwise.
      stage: `nullif(b.stage, 'PLANNED')`,
      fiscalYear: 'b.fiscal_year',
      source: 'b.source',
      amount: 'b.amount::text',
    },
  },
  {
    name: 'roadmap',
    from: () => 'roadmap_step r',
    node: 'r.goal_id',
    order: 'r.start_year, r.ordinal',
    facts: { startYear: 'r.start_year', endYear: 'r.end_year', body: 'r.body' },
  },
  {
    name: 'guidelines',
    from: () => 'development_guideline g',
    node: 'g.issue_id',
    order: 'g.ordinal',
    facts: {
      code: 'g.code',
      printedNo: 'g.printed_no',
      body: 'g.body',
      areaOfWork: 'g.area_of_work',
      programmePrinted: 'g.programme_printed',
      succeeds: 'g.succeeds',
    },
  },
  {
    name: 'follows',
    from: () => 'project_guideline f left join development_guideline g on g.id = f.guideline_id',
    node: 'f.project_id',
    order: 'f.ordinal',
    facts: { printed: 'f.printed', guideline: 'g.code' },
  },
  {
    name: 'agencies',
    from: () => 'node_agency y join agency w on w.id = y.agency_id',
    node: 'y.node_id',
    order: 'y.role, y.ordinal',
    facts: { role: 'y.role', agency: 'w.code', printed: 'y.printed' },
  },
  {
    name: 'indicators',
    from: (ids) => `indicator i left join ${TARGETS(ids)} targets on targets.indicator_id = i.id`,
    node: 'i.node_id',
    order: 'i.ordinal',
    facts: {
      code: 'i.code',
      printedNo: 'i.printed_no',
      name: 'i.name',
      unit: 'i.unit',
      polarity: 'i.polarity',
      baselineYear: 'i.baseline_year',
      baselinePrinted: 'i.baseline_printed',
      baselineValue: 'i.baseline_value::text',
      baselineUnit: 'i.baseline_unit',
      note: 'i.note',
      succeeds: 'i.succeeds',
      targets: 'targets.list',
    },
  },
  {
    name: 'alignments',
    from: (
      ids,
    ) => `alignment a join framework_element e on e.id = a.element_id join framework f on f.id = e.framework_id
      left join framework_element s on s.id = a.stated_root_id
      left join ${EVIDENCE(ids)} evidence on evidence.alignment_id = a.id`,
    node: 'a.node_id',
    // In the order of the texts themselves, so that anybody can put them in order.
    order: `concat_ws('/', f.code, e.level, e.code, coalesce(s.code, '')) collate "C"`,
    facts: {
      framework: 'f.code',
      level: 'e.level',
      element: 'e.code',
      statedStrategy: 's.code',
      evidence: 'evidence.list',
    },
  },
  {
    name: 'justifications',
    from: () => 'gap_justification j',
    node: 'j.node_id',
    order: 'j.kind, j.detail',
    facts: {
      kind: 'j.kind',
      detail: 'j.detail',
      reason: 'j.reason',
      justifiedBy: 'j.justified_by',
      justifiedAt: 'j.justified_at',
      document: 'j.document',
    },
  },
  {
    name: 'judgements',
    from: () => 'rule_judgement r',
    node: 'r.node_id',
    order: 'r.rule',
    facts: {
      rule: 'r.rule',
      verdict: 'r.verdict',
      reason: 'r.reason',
      document: 'r.document',
      judgedBy: 'r.judged_by',
      judgedAt: 'r.judged_at',
    },
  },
];

/** What a node says in columns of its own. */
const OWN: Readonly<Record<string, string>> = {
  level: 'n.level',
  annual: 'case when n.level = 1 then nullif(n.annual, false) end',
  parent: 'above.code',
  plan: 'plan.code',
  ordinal: 'n.ordinal',
  printedNo: 'n.printed_no',
  title: 'n.title',
  statedBudget: 'n.stated_budget::text',
  projectClass: 'n.project_class',
  ownerSection: 'n.owner_section',
  workingStep: 'n.working_step',
  destination: 'n.destination',
  areaOfWork: 'n.area_of_work',
  startDate: 'n.start_date',
  endDate: 'n.end_date',
  startYear: 'n.start_year',
  endYear: 'n.end_year',
  goalKind: 'n.goal_kind',
  sourceStatus: 'n.source_status',
  synthetic: 'n.synthetic',
  source: 'n.source',
  confidence: 'n.confidence',
  confidenceNote: 'n.confidence_note',
  succeeds: 'n.succeeds',
  implements: 'n.implements',
  rank: 'n.rank',
  ceiling: 'n.ceiling::text',
  administrationCost: 'n.administration_cost::text',
};

function object(facts: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(facts).map(([name, expression]) => `'${name}', ${expression}`);
  return `jsonb_strip_nulls(jsonb_build_object(${pairs.join(', ')}))`;
}

/** SQL for the facts of nodes, given their IDs as an array. Entries are gathered for all nodes together: one pass over each table, whatever the number of nodes. */
export const factsOf = (ids: string): string => `
  select n.id, n.code, ${object({ ...OWN, texts: 'texts.list', ...Object.fromEntries(PARTS.map(({ name }) => [name, `"${name}".list`])) })}
    || coalesce(details.lists, '{}') as facts
  from plan_node n
  left join plan_node above on above.id = n.parent_id
  left join plan_node plan on plan.id = n.plan_id
  left join (
    select t.node_id, jsonb_object_agg(t.field, t.bodies) as list from (
      select node_id, field, jsonb_agg(body order by ordinal) as bodies from node_text
      where node_id = any(${ids}) group by node_id, field) t
    group by t.node_id
  ) texts on texts.node_id = n.id
  ${PARTS.map(
    ({ name, from, node, order, facts }) => `left join (
    select ${node} as node_id, jsonb_agg(${object(facts)} order by ${order}) as list from ${from(ids)}
    where ${node} = any(${ids}) group by ${node}
  ) "${name}" on "${name}".node_id = n.id`,
  ).join('\n  ')}
  left join (${detailFacts(ids)}) details on details.node_id = n.id
  where n.id = any(${ids})
  order by n.level, n.path`;

/** Where what is stated of nodes is kept; each has a function that answers its rows of one plan in a state. */
export const STATED = [
  'node_budget',
  'node_text',
  'roadmap_step',
  'development_guideline',
  'project_guideline',
  'node_agency',
  'indicator',
  'indicator_target',
  'alignment',
  'alignment_evidence',
  'gap_justification',
  'rule_judgement',
  ...DETAIL_TABLES,
];

/**
 * Puts the rows of one plan in the place of the tables, given SQL for the plan, its state (a revision, -1 for the draft, null for
 * what is published) and its goal, which is no part of it. Rights are asked once and not row by row; and the rows that
 * functions answer are never taken for none, as those of a draft are when statistics were gathered while no draft was open.
 */
export const rowsOfPlan = (plan: string, state: string, goal: string): string => `
  plan_node as materialized (
    select * from history.plan_node_of(${plan}, ${state})
    union all select * from plan_node g where g.id = ${goal}),
  ${STATED.map((table) => `${table} as materialized (select * from history.${table}_of(${plan}, ${state}))`).join(',\n  ')}`;

/** From so many nodes on it is quicker to read the whole draft. */
const MANY = 100;

const OF_DRAFT = `
  with holder as materialized (
    select h.id, h.parent_id as goal_id from plan_node n join plan_node h on h.id = coalesce(n.plan_id, n.id)
    where n.id = ($1::bigint[])[1]),
  ${rowsOfPlan('(select id from holder)', '-1', '(select goal_id from holder)')}`;

/** The facts of some nodes of one draft, from the top down, in a session that has turned to drafts. */
export function nodeFacts(ids: readonly number[]): Statement {
  const text = ids.length < MANY ? factsOf('$1') : `${OF_DRAFT} ${factsOf('$1')}`;
  return { label: 'node-facts', text, values: [ids] };
}
