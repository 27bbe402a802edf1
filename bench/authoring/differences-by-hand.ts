import type { Client } from 'pg';

/** What a state says of a node: texts that are the same where nothing has changed. */
export interface StatedNode {
  readonly id: string;
  readonly level: number;
  /** What it comes to, in baht with two decimals; null: nothing. */
  readonly budget: string | null;
  readonly place: string;
  readonly ordinal: number;
  readonly title: string;
  readonly money: string;
  readonly words: string;
  /** By the code of the indicator: all but the targets, and the targets. */
  readonly indicators: Readonly<Record<string, readonly [string, string | null]>> | null;
  /** By the element (and the stated strategy): the evidence. */
  readonly alignments: Readonly<Record<string, string | null>> | null;
}

/** One statement a state: $1 is the plan, $2 the revision where there is one. */
function statement(rowsOf: (table: string) => string): string {
  return `
    with node as materialized (${rowsOf('plan_node')}),
      line as (select node_id, string_agg(concat_ws(' ', fiscal_year, source, amount), ',' order by fiscal_year, source) as list
        from (${rowsOf('node_budget')}) r group by node_id),
      body as (select node_id, string_agg(concat_ws(' ', field, ordinal, body), ',' order by field, ordinal) as list
        from (${rowsOf('node_text')}) r group by node_id),
      target as (select indicator_id, string_agg(concat_ws(' ', start_year, end_year, printed, value), ',' order by start_year, end_year) as list
        from (${rowsOf('indicator_target')}) r group by indicator_id),
      measure as (select i.node_id, jsonb_object_agg(i.code, jsonb_build_array(row(i.ordinal, i.printed_no, i.name, i.unit,
          i.polarity, i.baseline_year, i.baseline_printed, i.baseline_value, i.note)::text, t.list)) as list
        from (${rowsOf('indicator')}) i left join target t on t.indicator_id = i.id group by i.node_id),
      proof as (select alignment_id, string_agg(row(kind, asserted_by, asserted_at, document, page, confidence, note)::text, ',' order by ordinal) as list
        from (${rowsOf('alignment_evidence')}) r group by alignment_id),
      aligned as (select a.node_id, jsonb_object_agg(concat_ws('/', a.element_id, a.stated_root_id), p.list) as list
        from (${rowsOf('alignment')}) a left join proof p on p.alignment_id = a.id group by a.node_id)
    select n.id, n.level, n.budget, concat_ws('/', n.plan_id, n.parent_id) as place, n.ordinal, n.title,
      concat_ws(';', n.stated_budget, line.list) as money,
      row(n.printed_no, n.project_class, n.owner_section, n.area_of_work, n.start_date, n.end_date, body.list)::text as words,
      measure.list as indicators, aligned.list as alignments
    from node n
    left join line on line.node_id = n.id left join body on body.node_id = n.id
    left join measure on measure.node_id = n.id left join aligned on aligned.node_id = n.id`;
}

const REVISION = statement(
  (table) => `select * from history.${table} where holder_id = $1 and since <= $2 and (until is null or until > $2)`,
);

const DRAFT = statement((table) => {
  if (table === 'plan_node') return 'select * from draft.plan_node where id = $1 or plan_id = $1';
  if (table === 'indicator_target') {
    return 'select t.* from draft.indicator_target t join draft.indicator i on i.id = t.indicator_id join node n on n.id = i.node_id';
  }
  if (table === 'alignment_evidence') {
    return 'select e.* from draft.alignment_evidence e join draft.alignment a on a.id = e.alignment_id join node n on n.id = a.node_id';
  }
  return `select t.* from draft.${table} t join node n on n.id = t.node_id`;
});

/** What a revision of a plan says, as the owner of the tables reads it. */
export async function readRevision(owner: Client, planId: string, revision: number): Promise<StatedNode[]> {
  return (await owner.query<StatedNode>({ name: 'revision', text: REVISION, values: [planId, revision] })).rows;
}

/** What the draft of a plan says. */
export async function readDraft(owner: Client, planId: string): Promise<StatedNode[]> {
  return (await owner.query<StatedNode>({ name: 'draft', text: DRAFT, values: [planId] })).rows;
}

/** What differs between two states, as far as it is compared: how many changes of each kind, and the money by level. */
export interface Differences {
  readonly kinds: Readonly<Record<string, number>>;
  readonly money: readonly LevelMoney[];
}

export interface LevelMoney {
  readonly nodesBefore: number;
  readonly nodesAfter: number;
  readonly before: string;
  readonly after: string;
}

export function differencesOf(before: readonly StatedNode[], after: readonly StatedNode[]): Differences {
  const kinds = new Map<string, number>();
  const count = (kind: string, differs = true) => {
    if (differs) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  };
  const were = new Map(before.map((node) => [node.id, node]));
  for (const is of after) {
    const was = were.get(is.id);
    were.delete(is.id);
    if (!was) {
      count('ADDED');
      continue;
    }
    count('MOVED', was.place !== is.place);
    count('RETITLED', was.title !== is.title);
    count('RERANKED', was.ordinal !== is.ordinal);
    count('REBUDGETED', was.money !== is.money);
    count('REWORDED', was.words !== is.words);
    for (const [old, now] of entries(was.indicators, is.indicators)) {
      if (!old || !now) count(old ? 'INDICATOR_REMOVED' : 'INDICATOR_ADDED');
      else if (old[0] !== now[0]) count('INDICATOR_CHANGED');
      else count('TARGET_CHANGED', old[1] !== now[1]);
    }
    for (const [old, now] of entries(was.alignments, is.alignments)) {
      if (old === undefined || now === undefined) count(now === undefined ? 'ALIGNMENT_REMOVED' : 'ALIGNMENT_ADDED');
      else count('EVIDENCE_CHANGED', old !== now);
    }
  }
  if (were.size > 0) kinds.set('REMOVED', were.size);
  return { kinds: Object.fromEntries([...kinds].sort()), money: moneyOf(before, after) };
}

/** What two lists say of the same thing, for each thing in either. */
function entries<T>(
  before: Readonly<Record<string, T>> | null,
  after: Readonly<Record<string, T>> | null,
): [T | undefined, T | undefined][] {
  if (!before && !after) return [];
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys].map((key) => [before?.[key], after?.[key]]);
}

function moneyOf(before: readonly StatedNode[], after: readonly StatedNode[]): LevelMoney[] {
  const levels = new Map<number, { nodes: [number, number]; satang: [bigint, bigint] }>();
  for (const [side, nodes] of [before, after].entries()) {
    for (const { level, budget } of nodes) {
      const sum = levels.get(level) ?? { nodes: [0, 0], satang: [0n, 0n] };
      sum.nodes[side as 0 | 1] += 1;
      if (budget !== null) sum.satang[side as 0 | 1] += BigInt(budget.replace('.', ''));
      levels.set(level, sum);
    }
  }
  return [...levels]
    .sort(([a], [b]) => a - b)
    .map(([, { nodes, satang }]) => ({
      nodesBefore: nodes[0],
      nodesAfter: nodes[1],
      before: baht(satang[0]),
      after: baht(satang[1]),
    }));
}

function baht(satang: bigint): string {
  const digits = String(satang).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
