import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Transaction } from '../../database/write-database.js';
import { refuseWhereThereIsOne } from '../../drafting/api/begin-holder.js';
import { turnToDrafts } from '../../drafting/store/draft-nodes.js';
import { type NodeFacts, nodeFacts } from '../../drafting/store/node-facts.js';
import { nodeChanges, recordNodes } from '../../drafting/store/record-nodes.js';
import type { RequestContext } from '../../graphql/context.js';
import { fromGlobalIdOf } from '../../graphql/relay/global-id.js';
import { runMutation } from '../../mutation/api/run-mutation.js';
import { ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { requireRole } from '../../people/api/require-role.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import { HOLDER_TYPE_NAMES, planNodeCode } from '../../plans/api/plan-node-id.js';
import { levelAt } from '../../plans/domain/plan-level.js';
import { parseRevisionKey } from '../../revisions/domain/revision-key.js';
import type { LeftOut } from '../domain/left-out.js';
import { type CopySource, holderCode } from '../domain/successor.js';
import { successorErrors } from '../domain/successor-errors.js';
import { yearRule } from '../domain/years.js';
import { copyPlan } from '../store/copy-plan.js';
import { findCopySource, holdCopySource, type SourceSchema, turnToRevision } from '../store/copy-source.js';
import { CopyPlanForwardInput, CopyPlanForwardPayloadType } from './copy-plan.type.js';
import { goalOfSuccessor } from './goal-of-successor.js';

/** What is kept for whoever sends the same again. */
interface CopyMade {
  readonly code: string;
  readonly count: number;
  readonly leftOut: readonly LeftOut[];
}

@Resolver()
export class CopyPlanResolver {
  @Mutation(() => CopyPlanForwardPayloadType, {
    description:
      'Begins the successor of a plan or goal of the same area, in another year, as a draft with a copy of everything that it states: its nodes in their places with texts, agencies, guidelines, indicators, and alignments with their evidence. Each new node has a permanent code of its own and remembers the one that it `succeeds`, so that `planDiff` can compare the two. Dates of nodes stay as they are. What is not copied is told in `leftOut`. Fails with UNAUTHENTICATED or FORBIDDEN without the role PLANNER for the area, with INVALID_ID and IDEMPOTENCY_KEY_REUSED; what a person can mend is in userErrors.',
  })
  async copyPlanForward(
    @Ctx() context: RequestContext,
    @Arg('input', () => CopyPlanForwardInput, { description: 'The plan, and its successor.' })
    input: CopyPlanForwardInput,
  ): Promise<CopyPlanForwardPayloadType> {
    const code = planNodeCode(input.planId, 'planId', HOLDER_TYPE_NAMES);
    const revision = input.revisionId ? fromGlobalIdOf(['PlanRevision'], input.revisionId, 'revisionId').key : null;
    const ran = await runMutation(context, {
      operation: 'copyPlanForward',
      input,
      work: async (transaction) => {
        await turnToDrafts(transaction);
        const { schema, source } = await readSource(transaction, code, revision);
        requireRole(context, ['PLANNER'], source.areaId);
        return await copy(context, transaction, schema, source, input);
      },
    });
    if (ran.outcome === null) return { plan: null, copiedNodeCount: 0, leftOut: [], userErrors: ran.userErrors };
    const { code: made, count, leftOut } = ran.outcome;
    return { plan: await nodeByCode(context).load(made), copiedNodeCount: count, leftOut, userErrors: [] };
  }
}

/** What is copied, and where it is read: what is published, or a revision. */
async function readSource(
  transaction: Transaction,
  code: string,
  revision: string | null,
): Promise<{ schema: SourceSchema; source: CopySource }> {
  await holdCopySource(transaction, code);
  const schema = revision === null ? 'public' : await schemaOfRevision(transaction, code, revision);
  const source = await findCopySource(transaction, schema, code);
  if (source) return { schema, source };
  throw new ChangeRefused([
    changeError(
      'UNKNOWN_NODE',
      ['planId'],
      'No such plan is published. To copy one that is not, name a revision of it.',
      'ไม่พบแผนที่เผยแพร่แล้ว หากยังไม่เผยแพร่ให้ระบุฉบับ (revisionId)',
    ),
  ]);
}

async function schemaOfRevision(transaction: Transaction, code: string, key: string): Promise<SourceSchema> {
  const revision = parseRevisionKey(key);
  const schema = revision.holderCode === code ? await turnToRevision(transaction, code, revision.number) : null;
  if (schema) return schema;
  throw new ChangeRefused([
    changeError(
      'UNKNOWN_NODE',
      ['revisionId'],
      'The plan has no such revision. Ask revisions of the plan.',
      'ไม่พบฉบับนี้ของแผน',
    ),
  ]);
}

async function copy(
  context: RequestContext,
  transaction: Transaction,
  schema: SourceSchema,
  source: CopySource,
  { startYear, endYear, goalId: stated, title, budgets, targets, reason }: CopyPlanForwardInput,
): Promise<CopyMade> {
  const period = { startYear, endYear };
  const errors = successorErrors(source, { ...period, title: title ?? null });
  if (errors.length > 0) throw new ChangeRefused(errors);
  const code = holderCode(levelAt(source.level, source.annual), source.areaCode, startYear);
  await refuseWhereThereIsOne(transaction, code, source.goalKind === null ? 'plan' : 'goal');
  const goalId = await goalOfSuccessor(context, source, period, stated);
  const successor = { ...period, code, goalId, title: title ?? null };
  const rules = { budgets: yearRule(budgets, source, period), targets: yearRule(targets, source, period) };
  const { holder, nodeIds, leftOut } = await copyPlan(transaction, schema, source, successor, rules);
  const now = await transaction.query<NodeFacts>(nodeFacts(nodeIds));
  await recordNodes(transaction, holder, nodeChanges([], now), {
    operation: 'copyPlanForward',
    reason: reason ?? null,
  });
  return { code, count: nodeIds.length, leftOut };
}
