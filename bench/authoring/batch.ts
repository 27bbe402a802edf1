import type { Client } from 'pg';
import type { Task } from './task.ts';
import { fill, type NewNode } from './tree.ts';
import { type DraftPlan, type Writer, YEAR } from './writer.ts';

/** The same facts in plain tables with their keys: no drafts, no versions, no sums that are kept, no rights, no log. */
const PLAIN_TABLES = `
  create schema if not exists bench_raw;
  drop table if exists bench_raw.target, bench_raw.indicator, bench_raw.budget, bench_raw.node;
  create table bench_raw.node (id integer primary key, parent_id integer references bench_raw.node, title text not null);
  create index on bench_raw.node (parent_id);
  create table bench_raw.budget (node_id integer not null references bench_raw.node, year smallint not null,
    amount numeric(18, 2) not null check (amount >= 0), primary key (node_id, year));
  create table bench_raw.indicator (node_id integer primary key references bench_raw.node, name text not null);
  create table bench_raw.target (node_id integer not null references bench_raw.indicator, year smallint not null,
    printed text not null, primary key (node_id, year));`;

const INSERT = `
  with given as (select * from jsonb_to_recordset($1) g(id integer, parent integer, title text, amount numeric, indicator text)),
    node as (insert into bench_raw.node select id, parent, title from given returning id),
    budget as (insert into bench_raw.budget select id, $2, amount from given where amount is not null returning amount),
    indicator as (insert into bench_raw.indicator select id, indicator from given where indicator is not null returning node_id),
    target as (insert into bench_raw.target select node_id, $2, '5' from indicator returning node_id)
  select (select count(*)::integer from node) as nodes, (select sum(amount)::text from budget) as budget`;

/** A whole plan in one change, beside one statement that inserts the same rows into plain tables. */
export function batch(writer: Writer, owner: Client, nodes: readonly NewNode[]): Task {
  let plan: DraftPlan;
  const places = new Map(nodes.map(({ ref }, i) => [ref, i]));
  const rows = JSON.stringify(
    nodes.map(({ parent, title, amount, indicator }, id) => {
      return { id, parent: parent === null ? null : places.get(parent), title, amount, indicator };
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
            const { created, budget } = await fill(writer, plan, nodes);
            return { nodes: created.length, budget };
          },
          after: () => writer.discard(plan),
        },
      ],
      [
        'raw',
        {
          run: async () => (await owner.query(INSERT, [rows, YEAR])).rows[0],
          after: async () =>
            void (await owner.query(
              'truncate bench_raw.target, bench_raw.indicator, bench_raw.budget, bench_raw.node',
            )),
        },
      ],
    ]),
  };
}
