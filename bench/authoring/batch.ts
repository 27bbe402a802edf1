import { INDICATOR } from './content.ts';
import type { Ground } from './ground.ts';
import type { Task } from './task.ts';
import { type DraftPlan, wholeTree } from './writer.ts';

/** The same facts in plain tables with their keys: no drafts, no versions, no sums that are kept, no rights, no log. */
const PLAIN_TABLES = `
  create schema bench_raw;
  create table bench_raw.node (id integer primary key, parent_id integer references bench_raw.node, title text not null);
  create index on bench_raw.node (parent_id);
  create table bench_raw.budget (node_id integer not null references bench_raw.node, year smallint not null,
    amount numeric(18, 2) not null check (amount >= 0), primary key (node_id, year));
  create table bench_raw.indicator (node_id integer primary key references bench_raw.node, name text not null);
  create table bench_raw.target (node_id integer not null references bench_raw.indicator, printed text not null,
    primary key (node_id));
  create table bench_raw.alignment (node_id integer not null references bench_raw.node, element text not null,
    evidence text not null, primary key (node_id, element));`;

const INSERT = `
  with given as materialized (
      select * from jsonb_to_recordset($1) g(id integer, parent integer, title text, lines jsonb, indicator text, element text)),
    node as (insert into bench_raw.node select id, parent, title from given returning id),
    budget as (
      insert into bench_raw.budget select g.id, l.year, l.amount
      from given g cross join lateral jsonb_to_recordset(g.lines) l(year smallint, amount numeric)
      where g.lines is not null returning amount),
    indicator as (insert into bench_raw.indicator select id, indicator from given where indicator is not null returning node_id),
    target as (insert into bench_raw.target select node_id, '5' from indicator),
    alignment as (insert into bench_raw.alignment select id, element, 'STATED_IN_PLAN' from given where element is not null)
  select (select count(*)::integer from node) as nodes, (select sum(amount)::text from budget) as budget`;

const EMPTY = 'truncate bench_raw.alignment, bench_raw.target, bench_raw.indicator, bench_raw.budget, bench_raw.node';

/** A whole plan in one change, each time in a draft that has just begun. By hand: one statement on plain tables. */
export function batch({ writer, owner, nodes, elementIds }: Ground): Task {
  let plan: DraftPlan;
  const places = new Map(nodes.map(({ ref }, i) => [ref, i]));
  const rows = JSON.stringify(
    nodes.map(({ parent, title, lines, indicator, element }, id) => {
      const parentId = parent === null ? null : places.get(parent);
      return { id, parent: parentId, title, lines, indicator: indicator && INDICATOR, element: element?.toString() };
    }),
  );
  return {
    name: 'batch',
    title: `${nodes.length.toLocaleString('en')} nodes in one change`,
    prepare: async () => void (await owner.query(PLAIN_TABLES)),
    finish: async () => void (await owner.query('drop schema bench_raw cascade')),
    lanes: new Map([
      [
        'ours',
        {
          before: async () => {
            plan = await writer.begin();
          },
          run: async () => {
            const made = await writer.change(plan.id, wholeTree(plan.id, nodes, elementIds));
            return { nodes: made.created.length, budget: made.plan.budget };
          },
          after: () => writer.discard(plan.id),
        },
      ],
      [
        'raw',
        {
          run: async () => (await owner.query(INSERT, [rows])).rows[0],
          after: async () => void (await owner.query(EMPTY)),
        },
      ],
    ]),
  };
}
