import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { bahtDifference } from '../../budget/domain/baht.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import { type RequestContext, stateContext } from '../../graphql/context.js';
import { fromGlobalIdOf } from '../../graphql/relay/global-id.js';
import { requireViewer } from '../../people/api/require-role.js';
import { planNodeCode } from '../../plans/api/plan-node-id.js';
import { levelAt } from '../../plans/domain/plan-level.js';
import type { AsOf } from '../domain/as-of.js';
import { diffPlans, type NodeState, type PlanChangeKind } from '../domain/plan-diff.js';
import { findLevelMoney, findPlanFacts, type LevelMoney } from '../store/plan-state.js';
import { type LevelMoneyChangeType, PlanChangeKindEnum, PlanDiffType, PlanStateInput } from './plan-diff.type.js';
import { tellChange } from './tell-change.js';

const HOLDERS = ['FiveYearPlan', 'TwentyYearGoal'];

@Resolver()
export class PlanDiffResolver {
  @Query(() => PlanDiffType, {
    nullable: true,
    description:
      'How one state of a plan differs from another: two revisions, what is published, a draft (rule A45: what has changed since last year). Null with UNKNOWN_REVISION where the viewer sees no such state. Fails with INVALID_ID, BAD_USER_INPUT.',
  })
  async planDiff(
    @Ctx() context: RequestContext,
    @Arg('from', () => PlanStateInput, { description: 'The earlier state.' }) from: PlanStateInput,
    @Arg('to', () => PlanStateInput, { description: 'The later state.' }) to: PlanStateInput,
    @Arg('kinds', () => [PlanChangeKindEnum], { nullable: true, description: 'Only changes of these kinds.' })
    kinds?: PlanChangeKind[] | null,
  ): Promise<PlanDiffType> {
    const [before, after] = await Promise.all([read(context, from, 'from'), read(context, to, 'to')]);
    const changes = diffPlans(before.nodes, after.nodes);
    return {
      changeCount: changes.length,
      changes: changes.filter(({ kind }) => kinds?.includes(kind) ?? true).map(tellChange(before.nodes, after.nodes)),
      money: moneyChanges(before.money, after.money),
    };
  }
}

interface State {
  readonly nodes: readonly NodeState[];
  readonly money: readonly LevelMoney[];
}

/** Reads a state, whole. */
async function read(context: RequestContext, input: PlanStateInput, field: string): Promise<State> {
  const { asOf, code } = stateOf(context, input, field);
  if (!asOf) return { nodes: await facts(context, code, field), money: await findLevelMoney(context.db, code) };
  const state = stateContext(context, asOf);
  try {
    return { nodes: await facts(state, code, field), money: await findLevelMoney(state.db, code) };
  } finally {
    await state.end();
  }
}

async function facts({ db }: RequestContext, code: string, field: string): Promise<readonly NodeState[]> {
  const nodes = await findPlanFacts(db, code);
  if (nodes.length > 0) return nodes;
  throw new PlanLineageError(
    'UNKNOWN_REVISION',
    `${field}: there is no such state, or it is not for you to see. Ask revisions of the plan.`,
    { field },
  );
}

function stateOf(context: RequestContext, input: PlanStateInput, field: string): { asOf: AsOf | null; code: string } {
  const { revision, published, draft } = input;
  const given = [revision, published, draft].filter((id) => typeof id === 'string');
  if (given.length !== 1) {
    throw new PlanLineageError('BAD_USER_INPUT', `${field}: give exactly one of revision, published, draft.`, {
      field,
    });
  }
  if (revision) {
    const { key } = fromGlobalIdOf(['PlanRevision'], revision, `${field}.revision`);
    const [, code = '', number = ''] = /^(.+)@(\d+)$/.exec(key) ?? [];
    return { asOf: { kind: 'REVISION', holderCode: code, number: Number(number) }, code };
  }
  if (published) return { asOf: null, code: planNodeCode(published, `${field}.published`, HOLDERS) };
  requireViewer(context);
  return { asOf: { kind: 'DRAFT' }, code: planNodeCode(String(draft), `${field}.draft`, HOLDERS) };
}

function moneyChanges(before: readonly LevelMoney[], after: readonly LevelMoney[]): LevelMoneyChangeType[] {
  const levels = [...new Set([...before, ...after].map(({ level }) => level))].sort((a, b) => a - b);
  return levels.map((level) => {
    const was = before.find((money) => money.level === level);
    const is = after.find((money) => money.level === level);
    const [old, now] = [was?.budget ?? '0.00', is?.budget ?? '0.00'];
    return {
      level: levelAt(level),
      nodesBefore: was?.nodeCount ?? 0,
      nodesAfter: is?.nodeCount ?? 0,
      before: old,
      after: now,
      change: bahtDifference(now, old),
    };
  });
}
