import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createStateSessions } from '../../src/database/state-session.js';
import type { AsOf } from '../../src/revisions/domain/as-of.js';
import { applyDiff, diffPlans, type NodeState } from '../../src/revisions/domain/plan-diff.js';
import { findPlanFacts } from '../../src/revisions/store/plan-state.js';
import { stateSources } from '../../src/revisions/store/state-sources.js';
import { publishDraft, recall } from '../drafts/publishing.js';
import { type DraftServer, startDraftServer } from '../drafts/server.js';
import type { Any } from '../support/any.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { effective, stateOf as keyed, type LoggedEvent, replay } from './replay.js';
import { runs } from './run-settings.js';

const { limits, timeout } = runs(5, 15);

let database: TestDatabase;
let server: DraftServer;
beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  server = await startDraftServer(database);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});
const CODE = 'TH-55-P2571';
const CHANGE = `mutation ($input: ChangePlanInput!) {
  changePlan(input: $input) { created { id } userErrors { code message } }
}`;
const NODES = `query { planNode(code: "${CODE}", asOf: { draft: true }) { id
  descendants(first: 100) { edges { node { id code level version ordinal } } } } }`;

/** One step of somebody's work; numbers pick among what is there. */
const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('create' as const),
      at: fc.nat(),
      money: fc.integer({ min: 0, max: 10_000 }),
      ordinal: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
    fc.record({ do: fc.constant('title' as const), at: fc.nat(), money: fc.integer({ min: 0, max: 10_000 }) }),
    fc.record({ do: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }),
    fc.record({ do: fc.constant('remove' as const), at: fc.nat() }),
    fc.record({ do: fc.constant('submit' as const) }),
    fc.record({ do: fc.constant('publish' as const) }),
    fc.record({ do: fc.constant('discard' as const) }),
  ),
  { minLength: 3, maxLength: 12 },
);

const LEVELS = [
  'TWENTY_YEAR_GOAL',
  'FIVE_YEAR_PLAN',
  'DEVELOPMENT_ISSUE',
  'PROGRAMME',
  'PROJECT',
  'MAIN_ACTIVITY',
  'SUB_ACTIVITY',
];

async function stateOf(asOf: AsOf): Promise<NodeState[]> {
  const settings = { actorId: 1, sources: stateSources(asOf) };
  const session = createStateSessions(database.pool, new AbortController().signal).open(settings);
  try {
    return (await findPlanFacts(session, CODE)).map(({ code, facts }) => ({ code, facts }));
  } finally {
    await session.end();
  }
}

async function published(): Promise<NodeState[]> {
  return (await findPlanFacts(database.db, CODE)).map(({ code, facts }) => ({ code, facts }));
}

/** The chain of the plan, from its first event on. */
async function log(): Promise<LoggedEvent[]> {
  const { rows } = await database.pool.query<LoggedEvent>(
    `select operation, object_type as "objectType", object_key as "objectKey", before, after
     from audit_event where chain_id = (select id from plan_node where code = $1) order by position`,
    [CODE],
  );
  return rows;
}

test(
  'any history of edits: each revision, and each moment, is answered as it was, differences lead from one to the next, and the log replays to what there is',
  async () => {
    const planner = server.as('PLANNER');
    const start = await published();
    const revisions: { id: string; number: number; state: NodeState[] }[] = [];
    const moments: { moment: Date; state: NodeState[] }[] = [];
    const sleep = () => new Promise((resolve) => setTimeout(resolve, 5));
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        for (const step of history) {
          const { planNode } = await planner.ask<Any>(NODES);
          const nodes = planNode.descendants.edges.map(({ node }: Any) => node);
          const pick = (of: Any[], at: number) => of[at % of.length];
          const planId = planNode.id;
          if (step.do === 'create') {
            const parents = nodes.filter(({ level }: Any) => level !== 'SUB_ACTIVITY');
            const parent = parents.length > 0 ? pick(parents, step.at) : { id: planId };
            const content = { title: `ใหม่ ${step.at}`, statedBudget: `${step.money}.25` };
            const { changePlan } = await planner.ask<Any>(CHANGE, {
              input: { planId, create: [{ parent: { id: parent.id }, ordinal: step.ordinal, content }] },
            });
            expect(changePlan.userErrors).toEqual([]);
          } else if (step.do === 'title' && nodes.length > 0) {
            const { id, version } = pick(nodes, step.at);
            const content = {
              title: `ชื่อ ${step.money}`,
              budgetLines: [{ fiscalYear: 2571, amount: `${step.money}.50` }],
              statedBudget: null,
            };
            const { changePlan } = await planner.ask<Any>(CHANGE, {
              input: { planId, change: [{ id, version, content }] },
            });
            expect(changePlan.userErrors).toEqual([]);
          } else if (step.do === 'move' && nodes.length > 0) {
            const node = pick(nodes, step.at);
            const above = LEVELS[LEVELS.indexOf(node.level) - 1];
            const parents =
              above === 'FIVE_YEAR_PLAN' ? [{ id: planId }] : nodes.filter(({ level }: Any) => level === above);
            if (parents.length === 0) continue;
            const { changePlan } = await planner.ask<Any>(CHANGE, {
              input: {
                planId,
                move: [{ id: node.id, version: node.version, parent: { id: pick(parents, step.to).id }, ordinal: 1 }],
              },
            });
            expect(changePlan.userErrors).toEqual([]);
          } else if (step.do === 'remove' && nodes.length > 20) {
            const { id, version } = pick(nodes, step.at);
            const { changePlan } = await planner.ask<Any>(CHANGE, {
              input: { planId, remove: [{ id, version, withDescendants: true }] },
            });
            expect(changePlan.userErrors).toEqual([]);
          } else if (step.do === 'submit') {
            const { submitPlan } = await planner.ask<Any>(
              'mutation ($input: SubmitPlanInput!) { submitPlan(input: $input) { revision { id number } userErrors { code } } }',
              { input: { planId } },
            );
            if (submitPlan.userErrors.length > 0) {
              expect(submitPlan.userErrors).toEqual([{ code: 'NO_DRAFT' }]);
              continue;
            }
            revisions.push({ ...submitPlan.revision, state: await stateOf({ kind: 'DRAFT' }) });
            await recall(server, submitPlan.revision.id);
          } else if (step.do === 'publish') {
            const { rows } = await database.pool.query('select from draft.plan_draft');
            if (rows.length === 0) continue;
            const before = await published();
            moments.push({ moment: new Date(), state: before });
            await sleep();
            const state = await stateOf({ kind: 'DRAFT' });
            revisions.push({ ...(await publishDraft(server, planId)), state });
            expect(await published()).toEqual(state);
          } else if (step.do === 'discard') {
            await planner.ask<Any>(
              'mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { userErrors { code } } }',
              {
                input: { planId },
              },
            );
            expect(await stateOf({ kind: 'DRAFT' })).toEqual(await published());
          }
        }
        for (const { number, state } of revisions.slice(-4)) {
          expect(await stateOf({ kind: 'REVISION', holderCode: CODE, number })).toEqual(state);
        }
        for (const { moment, state } of moments.slice(-4))
          expect(await stateOf({ kind: 'MOMENT', moment })).toEqual(state);
        for (const [i, to] of revisions.entries()) {
          const from = revisions[i - 1];
          if (!from) continue;
          const sorted = (states: readonly NodeState[]) => [...states].sort((a, b) => (a.code < b.code ? -1 : 1));
          expect(sorted(applyDiff(from.state, diffPlans(from.state, to.state)))).toEqual(sorted(to.state));
        }
        // The log alone tells what there is, and is as it was written.
        const replayed = replay(await log(), start);
        expect(effective(replayed)).toEqual(keyed(await stateOf({ kind: 'DRAFT' })));
        expect(replayed.published).toEqual(keyed(await published()));
        for (const { number, state } of revisions.slice(-4)) {
          expect(replayed.revisions.get(number)).toEqual(keyed(state));
        }
        const { verifyAuditChain } = await server.as('AUDITOR').ask<Any>('{ verifyAuditChain { valid } }');
        expect(verifyAuditChain).toEqual({ valid: true });
        const { rows } = await database.pool.query(
          `select count(*)::integer as wrong from draft.plan_node c join draft.plan_node p on p.id = c.parent_id
            where c.level <> p.level + 1 or c.path <> p.path || c.id`,
        );
        expect(rows).toEqual([{ wrong: 0 }]);
      }),
      limits,
    );
  },
  timeout,
);
