import type { Client } from 'pg';
import type { Task } from './task.ts';
import { CHANGE, fill, type MadeNode, type NewNode } from './tree.ts';
import type { DraftPlan, Writer } from './writer.ts';

/** One title in a large plan. */
export function oneChange(writer: Writer, owner: Client, nodes: readonly NewNode[]): Task {
  let plan: DraftPlan;
  let node: MadeNode;
  let title = 0;
  return {
    name: 'one-change',
    title: `one title in a plan of ${nodes.length.toLocaleString('en')} nodes`,
    async prepare() {
      plan = await writer.begin();
      const { created } = await fill(writer, plan, nodes);
      node = created.findLast(({ level }) => level === 'PROJECT') as MadeNode;
      await owner.query('create table public.bench_one (id integer primary key, title text not null)');
      await owner.query(`insert into public.bench_one select i, 'x' from generate_series(1, 5000) i`);
    },
    async finish() {
      await owner.query('drop table public.bench_one');
      await writer.discard(plan);
    },
    lanes: new Map([
      [
        'ours',
        {
          run: async () => {
            title += 1;
            const { changePlan } = await writer.ask<{ changePlan: { changed: MadeNode[] } }>(CHANGE, {
              input: {
                planId: plan.id,
                change: [{ id: node.id, version: node.version, content: { title: `โครงการ ${title}` } }],
              },
            });
            node = changePlan.changed.find(({ id }) => id === node.id) as MadeNode;
            return 1;
          },
        },
      ],
      [
        'raw',
        {
          run: async () =>
            (await owner.query('update public.bench_one set title = $1 where id = 2500', [`โครงการ ${title}`]))
              .rowCount,
        },
      ],
    ]),
  };
}
