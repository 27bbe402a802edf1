import type { Client } from 'pg';
import type { Task } from './task.ts';
import { CHANGE, fill, type MadeNode, type NewNode } from './tree.ts';
import { type DraftPlan, type Writer, YEAR } from './writer.ts';

const DIFF = `query ($from: PlanStateInput!, $to: PlanStateInput!) {
  planDiff(from: $from, to: $to) { changeCount changes { kind title standsBelow } money { level change } }
}`;

/** By hand: the titles and the money of each node in both states, side by side. */
const COMPARE = `
  with holder as materialized (select id from draft.plan_node where code = $1),
    was as materialized (
      select b.node_id, sum(b.amount) as amount from history.node_budget b join holder h on h.id = b.holder_id
      where b.since <= $2 and (b.until is null or b.until > $2) group by b.node_id),
    before as (
      select n.id, n.title, was.amount from history.plan_node n join holder h on h.id = n.holder_id
      left join was on was.node_id = n.id where n.since <= $2 and (n.until is null or n.until > $2)),
    now as (
      select n.id, n.title, line.amount from draft.plan_node n join holder h on coalesce(n.plan_id, n.id) = h.id
      left join (select node_id, sum(amount) as amount from draft.node_budget group by node_id) line on line.node_id = n.id)
  select count(*) filter (where b.title is distinct from n.title)::integer as "RETITLED",
    count(*) filter (where b.amount is distinct from n.amount)::integer as "REBUDGETED"
  from before b full join now n using (id)`;

/** What has changed between a revision and the draft, one node in ten: every other title, every other amount. */
export function planDiff(writer: Writer, owner: Client, nodes: readonly NewNode[]): Task {
  let plan: DraftPlan;
  let revision: { id: string; number: number };
  return {
    name: 'plan-diff',
    title: `what has changed between two states of ${nodes.length.toLocaleString('en')} nodes`,
    async prepare() {
      plan = await writer.begin();
      const { created } = await fill(writer, plan, nodes);
      revision = await submitAndRecall(writer, plan);
      await changeSome(writer, plan, created);
      // As the autovacuum of a server does within a minute.
      await owner.query('analyze');
    },
    finish: () => writer.discard(plan),
    lanes: new Map([
      [
        'ours',
        {
          run: async () => {
            const { planDiff } = await writer.ask<{ planDiff: { changes: { kind: string }[] } }>(DIFF, {
              from: { revision: revision.id },
              to: { draft: plan.id },
            });
            const of = (kind: string) => planDiff.changes.filter((change) => change.kind === kind).length;
            return { RETITLED: of('RETITLED'), REBUDGETED: of('REBUDGETED') };
          },
        },
      ],
      ['raw', { run: async () => (await owner.query(COMPARE, [plan.code, revision.number])).rows[0] }],
    ]),
  };
}

async function changeSome(writer: Writer, { id }: DraftPlan, created: readonly MadeNode[]): Promise<void> {
  const tenth = created.filter(({ level }, i) => level === 'MAIN_ACTIVITY' && i % 10 === 0);
  const change = tenth.map((node, i) => ({
    id: node.id,
    version: node.version,
    content:
      i % 2 === 0
        ? { title: `กิจกรรมที่ปรับปรุง ${i}` }
        : { budgetLines: [{ fiscalYear: YEAR, source: 'PROVINCE', amount: '200000.50' }] },
  }));
  await writer.ask(CHANGE, { input: { planId: id, change } });
}

async function submitAndRecall(writer: Writer, { id }: DraftPlan): Promise<{ id: string; number: number }> {
  const { submitPlan } = await writer.ask<{ submitPlan: { revision: { id: string; number: number } } }>(
    'mutation ($input: SubmitPlanInput!) { submitPlan(input: $input) { revision { id number } userErrors { message } } }',
    { input: { planId: id } },
  );
  await writer.ask('mutation ($input: RecallPlanInput!) { recallPlan(input: $input) { userErrors { message } } }', {
    input: { revisionId: submitPlan.revision.id, state: 'DIALOGUE', reason: 'bench' },
  });
  return submitPlan.revision;
}
