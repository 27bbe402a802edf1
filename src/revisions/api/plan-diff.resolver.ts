import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { bahtDifference } from '../../budget/domain/baht.js';
import type { ReadDatabase } from '../../database/read-database.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { fromGlobalIdOf } from '../../graphql/relay/global-id.js';
import { requireViewer } from '../../people/api/require-role.js';
import { HOLDER_TYPE_NAMES, planNodeCode } from '../../plans/api/plan-node-id.js';
import { levelAt } from '../../plans/domain/plan-level.js';
import type { AsOf } from '../domain/as-of.js';
import { diffPlans, type NodeState, type PlanDifferenceKind } from '../domain/plan-diff.js';
import { parseRevisionKey } from '../domain/revision-key.js';
import { type Compared, ofOnePlan, ofSuccessor } from '../domain/succession.js';
import { findLevelMoney, findPlanFacts, type LevelMoney } from '../store/plan-state.js';
import { type LevelMoneyChangeType, PlanDifferenceKindEnum, PlanDiffType, PlanStateInput } from './plan-diff.type.js';
import { tellChange } from './tell-change.js';

@Resolver()
export class PlanDiffResolver {
  @Query(() => PlanDiffType, {
    nullable: true,
    description:
      'How one state of a plan differs from another (rule A45: what has changed since last year): two revisions, what is published, a draft; or how a plan differs from the one that it succeeds, where nodes are the same that carry each other on as recorded, whatever their titles. Null with UNKNOWN_REVISION where the viewer sees no such state, and with NOT_A_SUCCESSOR for two plans of which the later one does not succeed the earlier. Fails with INVALID_ID, BAD_USER_INPUT.',
  })
  async planDiff(
    @Ctx() context: RequestContext,
    @Arg('from', () => PlanStateInput, { description: 'The earlier state.' }) from: PlanStateInput,
    @Arg('to', () => PlanStateInput, { description: 'The later state.' }) to: PlanStateInput,
    @Arg('kinds', () => [PlanDifferenceKindEnum], { nullable: true, description: 'Only changes of these kinds.' })
    kinds?: PlanDifferenceKind[] | null,
  ): Promise<PlanDiffType> {
    const [before, after] = await Promise.all([read(context, from, 'from'), read(context, to, 'to')]);
    const compared = compare(before, after);
    const changes = diffPlans(compared.before, compared.after);
    return {
      changeCount: changes.length,
      changes: changes.filter(({ kind }) => kinds?.includes(kind) ?? true).map(tellChange(before.nodes, compared)),
      money: moneyChanges(before.money, after.money),
    };
  }
}

/** Two states of one plan, or of a plan and the one that it succeeds, in the same codes. */
function compare(before: State, after: State): Compared {
  if (before.code === after.code) return ofOnePlan(before.nodes, after.nodes);
  const plan = after.nodes.find(({ code }) => code === after.code);
  if (plan?.facts.succeeds === before.code) return ofSuccessor(before.nodes, after.nodes);
  throw new PlanLineageError(
    'NOT_A_SUCCESSOR',
    `to: ${after.code} is not recorded as the successor of ${before.code}. Name the earlier plan in from and its successor in to; a planner records it as \`succeeds\` of the plan.`,
    { field: 'to' },
  );
}

interface State {
  /** The code of the plan or goal. */
  readonly code: string;
  readonly nodes: readonly NodeState[];
  readonly money: readonly LevelMoney[];
}

/** Reads a state, whole. */
async function read(context: RequestContext, input: PlanStateInput, field: string): Promise<State> {
  const { asOf, code } = stateOf(context, input, field);
  // Also what is published is read with the rows of whole plans, which the role of its readers does not reach.
  const db = asOf ? context.openState(asOf, context.viewer) : context.openSnapshot(context.viewer?.actorId ?? null);
  context.scopes.noteUnversioned();
  try {
    return { code, nodes: await facts(db, code, field), money: await findLevelMoney(db, code) };
  } catch (error) {
    // In terms of the arguments here: there is no asOf.
    if (error instanceof PlanLineageError && error.code === 'UNKNOWN_REVISION') throw unknownState(field);
    throw error;
  } finally {
    await db.end();
  }
}

async function facts(db: ReadDatabase, code: string, field: string): Promise<readonly NodeState[]> {
  const nodes = await findPlanFacts(db, code);
  if (nodes.length > 0) return nodes;
  throw unknownState(field);
}

function unknownState(field: string): PlanLineageError {
  return new PlanLineageError(
    'UNKNOWN_REVISION',
    `${field}: there is no such state, or it is not for you to see. Ask revisions of the plan.`,
    { field },
  );
}

/** The schema lets exactly one of the fields through. */
function stateOf(context: RequestContext, input: PlanStateInput, field: string): { asOf: AsOf | null; code: string } {
  const { revision, published, draft } = input;
  if (revision) {
    const key = parseRevisionKey(fromGlobalIdOf(['PlanRevision'], revision, `${field}.revision`).key);
    return { asOf: { kind: 'REVISION', ...key }, code: key.holderCode };
  }
  if (published) return { asOf: null, code: planNodeCode(published, `${field}.published`, HOLDER_TYPE_NAMES) };
  requireViewer(context);
  return { asOf: { kind: 'DRAFT' }, code: planNodeCode(String(draft), `${field}.draft`, HOLDER_TYPE_NAMES) };
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
