import type { Transaction } from '../../database/write-database.js';
import type { GoalKind } from '../../plans/domain/plan-node.js';

/** A node of a draft, as far as changes depend on it. */
export interface DraftNode {
  readonly id: number;
  readonly code: string;
  readonly level: number;
  readonly areaId: number;
  readonly parentId: number | null;
  readonly homeId: number | null;
  readonly ordinal: number;
  readonly version: number;
  /** From the root to itself. */
  readonly path: readonly number[];
  readonly hasChildren: boolean;
}

/** The plan or goal that a draft is of. */
export interface DraftHolder {
  readonly id: number;
  readonly code: string;
  readonly level: number;
  /** Whether it is an annual plan. */
  readonly annual: boolean;
  readonly version: number;
  readonly areaId: number;
  /** Of a goal. */
  readonly goalKind: GoalKind | null;
  readonly startYear: number;
  readonly endYear: number;
}

const COLUMNS = `n.id, n.code, n.level, n.area_id as "areaId", n.parent_id as "parentId", n.home_id as "homeId",
  n.ordinal, n.version, n.path,
  exists (select from plan_node c where c.home_id = n.id) as "hasChildren"`;

/** From now on the transaction writes drafts: tables without a schema are theirs. */
export async function turnToDrafts(transaction: Transaction): Promise<void> {
  await transaction.query({ label: 'draft.turn-to', text: 'set local search_path = draft, public', values: [] });
}

/** A plan or goal by its code, in its draft or as published; null where there is none. */
export async function findPlace(
  transaction: Transaction,
  code: string,
): Promise<{ id: number; areaId: number } | null> {
  const [found] = await transaction.query<{ id: number; areaId: number }>({
    label: 'draft.place',
    text: `select id, area_id as "areaId" from draft.plan_node where code = $1 and level < 2
      union select id, area_id from public.plan_node where code = $1 and level < 2`,
    values: [code],
  });
  return found ?? null;
}

/** Of several who begin the same plan or goal at once, one after the other: the second finds what the first has begun. */
export async function waitToBegin(transaction: Transaction, code: string): Promise<void> {
  await transaction.query({
    label: 'draft.wait-to-begin',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 2571003))',
    values: [code],
  });
}

/** The draft of a plan or goal, which is opened where it is not open yet: then it is new. */
export async function openDraft(
  transaction: Transaction,
  id: number,
): Promise<{ readonly holder: DraftHolder; readonly isNew: boolean }> {
  const isNew = (await findHolder(transaction, id)) === null;
  await transaction.query({ label: 'draft.open', text: 'select draft.open($1)', values: [id] });
  const holder = await findHolder(transaction, id);
  if (!holder) throw new Error(`the draft of ${id} did not open`);
  return { holder, isNew };
}

/** A plan or goal that is to begin. */
export interface NewHolder {
  readonly areaId: number;
  readonly code: string;
  readonly title: string;
  readonly startYear: number;
  readonly endYear: number;
}

/** Begins the draft of a new plan, below a goal of its area or below none. */
export async function beginPlan(
  transaction: Transaction,
  plan: NewHolder & { readonly goalId: number | null },
): Promise<DraftHolder> {
  if (plan.goalId !== null) await inviteGoal(transaction, plan.goalId);
  return await begin(transaction, { ...plan, level: 1, annual: false, parentId: plan.goalId, goalKind: null });
}

/** Begins the draft of a new annual plan: it stands below nothing. */
export function beginAnnualPlan(transaction: Transaction, plan: NewHolder): Promise<DraftHolder> {
  return begin(transaction, { ...plan, level: 1, annual: true, parentId: null, goalKind: null });
}

/** Begins the draft of a new 20-year goal. */
export function beginGoal(
  transaction: Transaction,
  goal: NewHolder & { readonly goalKind: GoalKind },
): Promise<DraftHolder> {
  return begin(transaction, { ...goal, level: 0, annual: false, parentId: null });
}

/** A place among drafts for the goal of a plan, as a guest. */
async function inviteGoal(transaction: Transaction, goalId: number): Promise<void> {
  await transaction.query({ label: 'draft.invite-goal', text: 'select draft.invite_goal($1)', values: [goalId] });
}

/** The last place among what stands below a parent, or below none, among drafts and published ones. */
const last = (annual: string) => `(select coalesce(max(o.ordinal), 0) + 1 from (
    select ordinal from plan_node where area_id = $1 and level = $2 and annual = ${annual} and parent_id is not distinct from $3
    union all
    select ordinal from public.plan_node
    where area_id = $1 and level = $2 and annual = ${annual} and parent_id is not distinct from $3) o)`;

/** The ID of a plan or goal that begins: the one that it had, if it was begun before. */
export async function takeHolderId(transaction: Transaction, code: string): Promise<number> {
  const [row] = await transaction.query<{ id: number }>({
    label: 'draft.take-holder-id',
    text: 'select holder_id_of($1) as id',
    values: [code],
  });
  return row?.id as number;
}

async function begin(
  transaction: Transaction,
  holder: NewHolder & {
    readonly level: 0 | 1;
    readonly annual: boolean;
    readonly parentId: number | null;
    readonly goalKind: GoalKind | null;
  },
): Promise<DraftHolder> {
  const { areaId, level, annual, parentId, code, title, startYear, endYear, goalKind } = holder;
  const id = await takeHolderId(transaction, code);
  await transaction.query({
    label: 'draft.begin-plan',
    text: `insert into plan_node (id, area_id, level, parent_id, path, ordinal, code, title, start_year, end_year, goal_kind,
        annual, source_status, synthetic, source, confidence, version)
      select $9, $1, $2, $3, '{}', ${last('$10')}, $4, $5, $6, $7, $8, $10, 'DRAFT', false, 'plan-lineage', 'SOURCED',
        nextval('public.plan_node_version_seq')`,
    values: [areaId, level, parentId, code, title, startYear, endYear, goalKind, id, annual],
  });
  await transaction.query({ label: 'draft.begin-new', text: 'select draft.begin_new($1)', values: [id] });
  const begun = await findHolder(transaction, id);
  if (!begun) throw new Error(`the draft of ${code} did not begin`);
  return begun;
}

/** Puts a plan below a goal of its area, last there, or below none. A goal that no draft needs any more goes. */
export async function putBelowGoal(
  transaction: Transaction,
  { id, areaId }: DraftHolder,
  goalId: number | null,
): Promise<void> {
  if (goalId !== null) await inviteGoal(transaction, goalId);
  await transaction.query({
    label: 'draft.put-below-goal',
    text: `update plan_node set parent_id = $3, ordinal = ${last('false')}
      where id = $4 and level = $2 and parent_id is distinct from $3`,
    values: [areaId, 1, goalId, id],
  });
  await transaction.query({
    label: 'draft.dismiss-goals',
    text: `delete from plan_node g
      where g.area_id = $1 and g.level = 0
        and not exists (select from plan_node below where below.parent_id = g.id)
        and not exists (select from draft.plan_draft d where d.holder_id = g.id)`,
    values: [areaId],
  });
}

/** Whether a goal is nowhere but in its draft, and drafts of plans stand below it. */
export async function isNeededByDrafts(transaction: Transaction, goalId: number): Promise<boolean> {
  const found = await transaction.query({
    label: 'draft.needed-goal',
    text: `select from draft.plan_node below
      where below.parent_id = $1 and below.level = 1 and not exists (select from public.plan_node g where g.id = $1)
      limit 1`,
    values: [goalId],
  });
  return found.length > 0;
}

/** The nodes of a draft that are in nothing but it: they go with it. */
export function findOnlyInDraft(
  transaction: Transaction,
  id: number,
): Promise<{ readonly code: string; readonly level: number }[]> {
  return transaction.query({
    label: 'draft.only-there',
    text: `select n.code, n.level from draft.plan_node n
      where coalesce(n.plan_id, n.id) = $1 and n.id not in (
        select p.id from public.plan_node p where p.id = $1 or p.plan_id = $1)
      order by n.path`,
    values: [id],
  });
}

/** Gives a draft up. */
export async function discardDraft(transaction: Transaction, id: number): Promise<void> {
  await transaction.query({ label: 'draft.discard', text: 'select draft.discard($1)', values: [id] });
}

async function findHolder(transaction: Transaction, id: number): Promise<DraftHolder | null> {
  const [holder] = await transaction.query<DraftHolder>({
    label: 'draft.holder',
    text: `select n.id, n.code, n.level, n.annual, n.version, n.area_id as "areaId", n.goal_kind as "goalKind",
        n.start_year as "startYear", n.end_year as "endYear"
      from draft.plan_node n join draft.plan_draft h on h.holder_id = n.id where n.id = $1`,
    values: [id],
  });
  return holder ?? null;
}

/** The nodes of a draft that have some codes. */
export function findDraftNodes(
  transaction: Transaction,
  holderId: number,
  codes: readonly string[],
): Promise<DraftNode[]> {
  return transaction.query({
    label: 'draft.nodes',
    text: `select ${COLUMNS} from plan_node n where n.code = any($2) and coalesce(n.plan_id, n.id) = $1`,
    values: [holderId, codes],
  });
}

/** The nodes of some levels whose home is one of the given: siblings, in order. */
export function findSiblings(
  transaction: Transaction,
  homeIds: readonly number[],
): Promise<{ id: number; homeId: number; level: number; ordinal: number }[]> {
  return transaction.query({
    label: 'draft.siblings',
    text: `select n.id, n.home_id as "homeId", n.level, n.ordinal from plan_node n
      where n.home_id = any($1) order by n.home_id, n.level, n.ordinal`,
    values: [homeIds],
  });
}

/** Those of some codes that any node has, in whatever state. */
export async function findTakenCodes(transaction: Transaction, codes: readonly string[]): Promise<Set<string>> {
  const rows = await transaction.query<{ code: string }>({
    label: 'draft.taken-codes',
    text: `select code from public.plan_node where code = any($1)
      union select code from draft.plan_node where code = any($1)
      union select code from history.plan_node where code = any($1)`,
    values: [codes],
  });
  return new Set(rows.map(({ code }) => code));
}

/** Fresh keys for new nodes. */
export async function takeNodeIds(transaction: Transaction, count: number): Promise<number[]> {
  const rows = await transaction.query<{ id: number }>({
    label: 'draft.take-ids',
    text: `select nextval('public.plan_node_id_seq') as id from generate_series(1, $1)`,
    values: [count],
  });
  return rows.map(({ id }) => Number(id));
}

export interface NodeRow {
  readonly id: number;
  readonly code: string;
  readonly level: number;
  readonly parentId: number | null;
  readonly ordinal: number;
  readonly title: string;
}

/** Puts new nodes into a draft, whatever their levels. */
export async function insertNodes(
  transaction: Transaction,
  holder: DraftHolder,
  nodes: readonly NodeRow[],
): Promise<void> {
  await transaction.query({
    label: 'draft.insert-nodes',
    text: `insert into plan_node (id, code, area_id, level, parent_id, plan_id, path, ordinal, title, version)
      select r.id, r.code, $2, r.level, r."parentId", $3, '{}', r.ordinal, r.title,
        nextval('public.plan_node_version_seq')
      from jsonb_to_recordset($1) r(id bigint, code text, level smallint, "parentId" bigint, ordinal integer, title text)
      order by r.level`,
    values: [JSON.stringify(nodes), holder.areaId, holder.level === 0 ? null : holder.id],
  });
}

/** Puts nodes below other parents (null: among the unplaced projects of the plan), and all of them in their order. */
export async function placeNodes(
  transaction: Transaction,
  parents: readonly { id: number; parentId: number | null }[],
  ordinals: ReadonlyMap<number, number>,
): Promise<void> {
  await transaction.query({ label: 'draft.defer', text: 'set constraints all deferred', values: [] });
  await transaction.query({
    label: 'draft.place-nodes',
    text: `update plan_node n
      set parent_id = case when m.id is null then n.parent_id else m."parentId" end, ordinal = coalesce(o.ordinal, n.ordinal)
      from (select coalesce(a.id, b.id) as id from unnest($1::bigint[]) a(id) full join unnest($3::bigint[]) b(id) using (id)) t
      left join unnest($1::bigint[], $2::bigint[]) m(id, "parentId") on m.id = t.id
      left join unnest($3::bigint[], $4::integer[]) o(id, ordinal) on o.id = t.id
      where n.id = t.id and (m.id is not null or n.ordinal is distinct from o.ordinal)`,
    values: [
      parents.map(({ id }) => id),
      parents.map(({ parentId }) => parentId),
      [...ordinals.keys()],
      [...ordinals.values()],
    ],
  });
}

/** Gives changed nodes another version; answers which of them have what version now. */
export async function raiseVersions(transaction: Transaction, ids: readonly number[]): Promise<void> {
  await transaction.query({
    label: 'draft.raise-versions',
    text: `update plan_node set version = nextval('public.plan_node_version_seq') where id = any($1)`,
    values: [ids],
  });
}

/** Takes nodes away, with all that stands below them. */
export async function deleteNodes(transaction: Transaction, ids: readonly number[]): Promise<void> {
  await transaction.query({
    label: 'draft.delete-nodes',
    text: `delete from plan_node d using plan_node top
      where top.id = any($1) and (d.path && array[top.id] and d.plan_id = top.plan_id)`,
    values: [ids],
  });
}

/** The nodes at and below some. */
export async function findBelow(transaction: Transaction, ids: readonly number[]): Promise<number[]> {
  const rows = await transaction.query<{ id: number }>({
    label: 'draft.below',
    text: `select distinct d.id from plan_node top
      join plan_node d on d.plan_id = top.plan_id and d.path && array[top.id]
      where top.id = any($1)`,
    values: [ids],
  });
  return rows.map(({ id }) => id);
}
