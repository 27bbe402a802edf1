import { PlanLineageError } from '../errors/plan-lineage-error.js';
import type { ReadDatabase } from './read-database.js';

/** A column of an order: always ascending (negate a number to turn it), never null; the last one is unique. */
export interface OrderColumn {
  sql: string;
  type: 'text' | 'bigint' | 'numeric' | 'timestamptz';
}

/** An order of a list. Its name is part of the cursor, so that a cursor fits only the list that answered it. */
export interface ListOrder {
  name: string;
  columns: readonly OrderColumn[];
  /** How many of the first columns an index has: a page then begins there, and not at the beginning of the list. */
  leading?: number;
}

/** A page of a list: how many, in which direction, from which place on (null: from the beginning or end). */
export interface KeysetPage {
  size: number;
  direction: 'forward' | 'backward';
  from: readonly string[] | null;
}

/** Rows with their places in the order, and whether there is more on either side. */
export interface KeysetPageOf<Row> {
  rows: (Row & { cursorKey: readonly string[] })[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/**
 * A list in SQL. In `from` and `where`, `owner.id` is the object that the list belongs to (`$1` holds all
 * owners of the statement); values count from `$2`.
 */
export interface ListQuery {
  label: string;
  /** Common table expressions, without the word `with`. */
  with?: string;
  columns: string;
  from: string;
  where: string;
  values: readonly unknown[];
  order: ListOrder;
}

type KeysetRow<Row> = Row & {
  ownerId: number;
  beyond: boolean;
  cursorKey: readonly string[] | null;
  placeInPage: number;
};

/** One page of the same list for each of many owners, in one statement. */
export async function fetchPages<Row>(
  db: ReadDatabase,
  query: ListQuery,
  ownerIds: readonly number[],
  page: KeysetPage,
): Promise<Map<number, KeysetPageOf<Row>>> {
  const values = [ownerIds, ...query.values];
  const backward = page.direction === 'backward';
  const keys = query.order.columns.map((column) => column.sql);
  const cursor =
    page.from &&
    cursorValues(query.order, page.from, backward ? 'before' : 'after').map((value, i) => {
      values.push(value);
      return `$${values.length}::${query.order.columns[i]?.type}`;
    });
  const place = `(${keys.join(', ')})`;
  const { leading = 0 } = query.order;
  /** Rows on one side of the cursor; what an index can tell of it is said apart. */
  const beside = (values: readonly string[], comparison: string) => `${place} ${comparison} (${values.join(', ')})
    ${leading ? `and (${keys.slice(0, leading).join(', ')}) ${comparison[0]}= (${values.slice(0, leading).join(', ')})` : ''}`;
  const after = cursor ? `and ${beside(cursor, backward ? '<' : '>')}` : '';
  const beyond = cursor
    ? `exists (select from ${query.from} where ${query.where} and ${beside(cursor, backward ? '>=' : '<=')})`
    : 'false';
  const order = keys.map((key) => `${key} ${backward ? 'desc' : 'asc'}`).join(', ');
  const text = `
    ${query.with ? `with ${query.with}` : ''}
    select owner.id as "ownerId", edge.beyond, p.*
    from unnest($1::bigint[]) owner(id)
    cross join lateral (select ${beyond} as beyond) edge
    left join lateral (
      select ${query.columns}, array[${keys.map((key) => `(${key})::text collate "C"`).join(', ')}] as "cursorKey",
        row_number() over (order by ${order}) as "placeInPage"
      from ${query.from}
      where ${query.where} ${after}
      order by ${order}
      limit ${page.size + 1}
    ) p on true
    order by owner.id, p."placeInPage"`;
  const rows = await db.query<KeysetRow<Row>>({ label: query.label, text, values });

  const pages = new Map<number, KeysetPageOf<Row>>();
  for (const [ownerId, owned] of Map.groupBy(rows, (row) => row.ownerId)) {
    const found = owned.filter((row): row is typeof row & { cursorKey: readonly string[] } => row.cursorKey !== null);
    const more = found.length > page.size;
    const kept = found.slice(0, page.size);
    const hasBeyond = owned[0]?.beyond ?? false;
    pages.set(ownerId, {
      rows: backward ? kept.reverse() : kept,
      hasNextPage: backward ? hasBeyond : more,
      hasPreviousPage: backward ? more : hasBeyond,
    });
  }
  return pages;
}

/** One page of a list that belongs to nobody. */
export async function fetchPage<Row>(db: ReadDatabase, query: ListQuery, page: KeysetPage): Promise<KeysetPageOf<Row>> {
  const pages = await fetchPages<Row>(db, query, [0], page);
  return pages.get(0) ?? { rows: [], hasNextPage: false, hasPreviousPage: false };
}

/** How many entries the list has for each owner, in one statement. */
export async function countEach(
  db: ReadDatabase,
  query: Omit<ListQuery, 'columns' | 'order'>,
  ownerIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await db.query<{ ownerId: number; count: number }>({
    label: `${query.label}.count`,
    text: `
      ${query.with ? `with ${query.with}` : ''}
      select owner.id as "ownerId", (select count(*) from ${query.from} where ${query.where}) as count
      from unnest($1::bigint[]) owner(id)`,
    values: [ownerIds, ...query.values],
  });
  return new Map(rows.map((row) => [row.ownerId, Number(row.count)]));
}

/** How many entries a list has that belongs to nobody. */
export async function countAll(db: ReadDatabase, query: Omit<ListQuery, 'columns' | 'order'>): Promise<number> {
  return (await countEach(db, query, [0])).get(0) ?? 0;
}

/** A cursor is text from outside: a value that does not fit its column is refused here, not by the database. */
function cursorValues(order: ListOrder, from: readonly string[], field: string): readonly string[] {
  const fits = order.columns.every(({ type }, i) => {
    const value = from[i];
    if (value === undefined) return false;
    if (type === 'bigint') return /^-?\d{1,18}$/.test(value);
    if (type === 'numeric') return /^-?\d{1,30}(\.\d{1,30})?$/.test(value);
    if (type === 'timestamptz') return isMoment(value);
    return true;
  });
  if (!fits || from.length !== order.columns.length) {
    throw new PlanLineageError(
      'INVALID_CURSOR',
      `${field}: this is not a cursor of this list and order. Use a cursor that the same list answered.`,
      { field },
    );
  }
  return from;
}

/** A moment as PostgreSQL writes it in UTC, on a day that there is. */
function isMoment(value: string): boolean {
  const [, day, time] = /^([1-9]\d{3}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d{1,6})?\+00$/.exec(value) ?? [];
  const moment = Date.parse(`${day}T${time}Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(`${day}T${time}`);
}
