import type { Transaction } from '../../database/write-database.js';
import type { Details } from '../../details/domain/details.js';
import { writeDetails } from '../../details/store/detail.write-model.js';
import { DETAIL_NAMES } from '../../details/store/detail-lists.js';
import type {
  BudgetLineContent,
  IndicatorContent,
  NodeContent,
  ProvenanceContent,
  TextContent,
} from '../domain/change-set.js';
import { writeAgencies, writeFollowed, writeGuidelines, writeRoadmaps } from './draft-details.js';
import type { ListOfNode } from './list-of-node.js';

/** What some nodes are to say. */
export interface ContentOfNode {
  readonly id: number;
  readonly code: string;
  readonly content: NodeContent;
}

/** The columns that a content may set, with their types. */
const COLUMNS = {
  title: ['title', 'text'],
  printedNo: ['printed_no', 'text'],
  statedBudget: ['stated_budget', 'numeric'],
  projectClass: ['project_class', 'project_class'],
  ownerSection: ['owner_section', 'owner_section'],
  workingStep: ['working_step', 'working_step'],
  destination: ['destination', 'budget_destination'],
  areaOfWork: ['area_of_work', 'text'],
  startDate: ['start_date', 'date'],
  endDate: ['end_date', 'date'],
  succeeds: ['succeeds', 'text'],
  implements: ['implements', 'text'],
  rank: ['rank', 'integer'],
  ceiling: ['ceiling', 'numeric'],
  administrationCost: ['administration_cost', 'numeric'],
  source: ['source', 'text'],
  confidence: ['confidence', 'confidence'],
  confidenceNote: ['confidence_note', 'text'],
  sourceStatus: ['source_status', 'source_status'],
} as const satisfies Partial<
  Record<keyof NodeContent | keyof ProvenanceContent, readonly [column: string, type: string]>
>;

/** Writes all that some nodes are to say: one statement a table, however many nodes. */
export async function writeContent(transaction: Transaction, nodes: readonly ContentOfNode[]): Promise<void> {
  await writeColumns(transaction, nodes);
  await writeBudgetLines(transaction, nodes.flatMap(each('budgetLines')));
  await writeTexts(transaction, nodes.flatMap(each('texts')));
  await writeIndicators(transaction, nodes.flatMap(each('indicators')));
  await writeAgencies(transaction, nodes.flatMap(each('agencies')));
  // What projects follow may be new in the same change.
  await writeGuidelines(transaction, nodes.flatMap(each('guidelines')));
  await writeFollowed(transaction, nodes.flatMap(each('follows')));
  await writeRoadmaps(transaction, nodes.flatMap(each('roadmap')));
  for (const name of DETAIL_NAMES) {
    const lists = nodes.flatMap(({ id, content }) => {
      const list = content.details?.[name];
      return list ? [{ id, list: list as readonly Details[typeof name][] }] : [];
    });
    await writeDetails(transaction, name, lists);
  }
}

type ListKey = 'budgetLines' | 'texts' | 'indicators' | 'agencies' | 'guidelines' | 'follows' | 'roadmap';

function each<Key extends ListKey>(key: Key) {
  return ({ id, code, content }: ContentOfNode) => {
    const list = content[key] as NonNullable<NodeContent[Key]> | undefined;
    return list === undefined ? [] : [{ id, code, list }];
  };
}

async function writeColumns(transaction: Transaction, nodes: readonly ContentOfNode[]): Promise<void> {
  const keys = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const rows = nodes.flatMap(({ id, content }) => {
    const stated = { ...content, ...content.provenance };
    const given = keys.filter((key) => stated[key] !== undefined);
    return given.length === 0 ? [] : [{ id, given, ...Object.fromEntries(given.map((key) => [key, stated[key]])) }];
  });
  if (rows.length === 0) return;
  const sets = keys.map((key) => {
    const [column] = COLUMNS[key];
    return `${column} = case when r.given ? '${key}' then r."${key}" else n.${column} end`;
  });
  await transaction.query({
    label: 'draft.write-columns',
    text: `update plan_node n set ${sets.join(', ')}
      from jsonb_to_recordset($1) r(id bigint, given jsonb, ${keys.map((key) => `"${key}" ${COLUMNS[key][1]}`).join(', ')})
      where n.id = r.id`,
    values: [JSON.stringify(rows)],
  });
}

async function writeBudgetLines(
  transaction: Transaction,
  nodes: readonly ListOfNode<BudgetLineContent>[],
): Promise<void> {
  if (nodes.length === 0) return;
  await transaction.query({
    label: 'draft.delete-budget-lines',
    text: 'delete from node_budget where node_id = any($1)',
    values: [nodes.map(({ id }) => id)],
  });
  await transaction.query({
    label: 'draft.insert-budget-lines',
    text: `insert into node_budget (node_id, fiscal_year, source, stage, amount)
      select r."nodeId", r."fiscalYear", r.source, r.stage, r.amount
      from jsonb_to_recordset($1) r("nodeId" bigint, "fiscalYear" smallint, source budget_source, stage budget_stage,
        amount numeric)`,
    values: [JSON.stringify(nodes.flatMap(({ id, list }) => list.map((line) => ({ nodeId: id, ...line }))))],
  });
}

async function writeTexts(transaction: Transaction, nodes: readonly ListOfNode<TextContent>[]): Promise<void> {
  if (nodes.length === 0) return;
  const fields = nodes.flatMap(({ id, list }) => list.map(({ field }) => ({ nodeId: id, field })));
  const texts = nodes.flatMap(({ id, list }) =>
    list.flatMap(({ field, bodies }) => bodies.map((body, i) => ({ nodeId: id, field, ordinal: i + 1, body }))),
  );
  await transaction.query({
    label: 'draft.delete-texts',
    text: `delete from node_text t using jsonb_to_recordset($1) r("nodeId" bigint, field text)
      where t.node_id = r."nodeId" and t.field = r.field`,
    values: [JSON.stringify(fields)],
  });
  await transaction.query({
    label: 'draft.insert-texts',
    text: `insert into node_text (node_id, field, ordinal, body)
      select r."nodeId", r.field, r.ordinal, r.body
      from jsonb_to_recordset($1) r("nodeId" bigint, field text, ordinal smallint, body text)`,
    values: [JSON.stringify(texts)],
  });
}

/** An indicator that stays keeps its key and its code, so that what refers to it goes on to. */
async function writeIndicators(
  transaction: Transaction,
  nodes: readonly ListOfNode<IndicatorContent>[],
): Promise<void> {
  if (nodes.length === 0) return;
  const rows = nodes.flatMap(({ id, code, list }) =>
    list.map((indicator, i) => ({ ...indicator, nodeId: id, nodeCode: code, ordinal: i + 1 })),
  );
  await transaction.query({
    label: 'draft.delete-indicators',
    text: `delete from indicator i where i.node_id = any($1) and not i.code = any($2)`,
    values: [nodes.map(({ id }) => id), rows.flatMap(({ code }) => code ?? [])],
  });
  await transaction.query({ label: 'draft.defer', text: 'set constraints all deferred', values: [] });
  await transaction.query({
    label: 'draft.write-indicators',
    text: `with given as materialized (
        select r.*, coalesce(i.id, nextval('public.indicator_id_seq')) as id
        from jsonb_to_recordset($1) r("nodeId" bigint, "nodeCode" text, ordinal smallint, code text, "printedNo" text,
          name text, unit text, polarity polarity, "baselineYear" smallint, "baselinePrinted" text,
          "baselineValue" numeric, "baselineUnit" text, note text, targets jsonb)
        left join indicator i on i.code = r.code and i.node_id = r."nodeId"
      ),
      written as (
        insert into indicator (id, code, node_id, ordinal, printed_no, name, unit, polarity, baseline_year,
          baseline_printed, baseline_value, baseline_unit, note)
        select g.id, coalesce(g.code, g."nodeCode" || '-K' || g.id), g."nodeId", g.ordinal, g."printedNo", g.name,
          g.unit, g.polarity, g."baselineYear", g."baselinePrinted", g."baselineValue",
          g."baselineUnit", g.note
        from given g
        on conflict (id) do update set ordinal = excluded.ordinal, printed_no = excluded.printed_no,
          name = excluded.name, unit = excluded.unit, polarity = excluded.polarity,
          baseline_year = excluded.baseline_year, baseline_printed = excluded.baseline_printed,
          baseline_value = excluded.baseline_value, baseline_unit = excluded.baseline_unit, note = excluded.note
        returning id
      ),
      gone as (delete from indicator_target t using given g where t.indicator_id = g.id)
      select g.id, g.targets from given g join written w on w.id = g.id`,
    values: [JSON.stringify(rows)],
  });
  await transaction.query({
    label: 'draft.write-targets',
    text: `insert into indicator_target (indicator_id, start_year, end_year, printed, value)
      select i.id, t."startYear", t."endYear", t.printed, t.value
      from jsonb_to_recordset($1) r("nodeId" bigint, ordinal smallint, targets jsonb)
      join indicator i on i.node_id = r."nodeId" and i.ordinal = r.ordinal
      cross join lateral jsonb_to_recordset(r.targets)
        t("startYear" smallint, "endYear" smallint, printed text, value numeric)`,
    values: [JSON.stringify(rows)],
  });
}
