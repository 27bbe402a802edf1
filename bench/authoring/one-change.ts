import type { Ground } from './ground.ts';
import type { Task } from './task.ts';
import { type DraftPlan, type MadeNode, wholeTree } from './writer.ts';

const PLAIN_TABLE = `
  create table public.bench_one (id integer primary key, title text not null);
  insert into public.bench_one select i, 'x' from generate_series(1, 5000) i`;

/** One title in a large plan, without and with the question what it breaks. By hand: one row of a plain table. */
export function oneChange({ writer, owner, nodes, elementIds }: Ground): Task {
  let plan: DraftPlan;
  let node: MadeNode;
  let title = 0;
  async function retitle(breaks: boolean): Promise<number> {
    title += 1;
    const change = [{ id: node.id, version: node.version, content: { title: `โครงการ ${title}` } }];
    const { changed } = await writer.change(plan.id, { change }, { breaks });
    node = changed.find(({ id }) => id === node.id) as MadeNode;
    return 1;
  }
  return {
    name: 'one-change',
    title: `one title in a plan of ${nodes.length.toLocaleString('en')} nodes`,
    short: true,
    async prepare() {
      plan = await writer.begin();
      const { created } = await writer.change(plan.id, wholeTree(plan.id, nodes, elementIds));
      node = created.findLast(({ level }) => level === 'PROJECT') as MadeNode;
      await owner.query(PLAIN_TABLE);
    },
    async finish() {
      await owner.query('drop table public.bench_one');
      await writer.discard(plan.id);
    },
    lanes: new Map([
      ['ours', { run: () => retitle(false) }],
      ['breaks', { run: () => retitle(true) }],
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
