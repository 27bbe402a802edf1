import { type Differences, differencesOf, type LevelMoney, readDraft, readRevision } from './differences-by-hand.ts';
import { type Ground, gatherStatistics } from './ground.ts';
import { findProjects, someChanges } from './some-changes.ts';
import type { Task } from './task.ts';
import { type DraftPlan, type Revision, wholeTree } from './writer.ts';

const DIFF = `query ($from: PlanStateInput!, $to: PlanStateInput!) {
  planDiff(from: $from, to: $to) {
    changes { kind code title standsBelow } money { nodesBefore nodesAfter before after }
  }
}`;

/** What has changed between a revision of a large plan and its draft: changes of every kind. By hand: two statements. */
export function planDiff({ writer, owner, nodes, elementIds }: Ground): Task {
  let plan: DraftPlan;
  let revision: Revision;
  let planKey: string;
  return {
    name: 'plan-diff',
    title: `what has changed between two states of ${nodes.length.toLocaleString('en')} nodes`,
    async prepare() {
      plan = await writer.begin();
      await writer.change(plan.id, wholeTree(plan.id, nodes, elementIds));
      revision = await writer.record(plan.id);
      await writer.change(plan.id, someChanges(await findProjects(writer), elementIds));
      const { rows } = await owner.query<{ id: string }>('select id from draft.plan_node where code = $1', [plan.code]);
      planKey = rows[0]?.id as string;
      await gatherStatistics(owner);
    },
    finish: () => writer.discard(plan.id),
    lanes: new Map([
      [
        'ours',
        {
          run: async () => {
            const { planDiff } = await writer.ask<{
              planDiff: { changes: { kind: string }[]; money: LevelMoney[] };
            }>(DIFF, { from: { revision: revision.id }, to: { draft: plan.id } });
            return { kinds: countsOf(planDiff.changes), money: planDiff.money } satisfies Differences;
          },
        },
      ],
      [
        'raw',
        {
          run: async () =>
            differencesOf(await readRevision(owner, planKey, revision.number), await readDraft(owner, planKey)),
        },
      ],
    ]),
  };
}

function countsOf(changes: readonly { kind: string }[]): Record<string, number> {
  const kinds = Map.groupBy(changes, ({ kind }) => kind);
  return Object.fromEntries([...kinds].map(([kind, { length }]): [string, number] => [kind, length]).sort());
}
