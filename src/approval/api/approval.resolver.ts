import { type ClassType, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import { AnnualActionPlanType } from '../../plans/api/annual-action-plan.type.js';
import { FiveYearPlanType } from '../../plans/api/five-year-plan.type.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import { PlanNodeType } from '../../plans/api/plan-node.type.js';
import { planNodeId } from '../../plans/api/plan-node-id.js';
import { TwentyYearGoalType } from '../../plans/api/twenty-year-goal.type.js';
import { levelAt } from '../../plans/domain/plan-level.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { PlanRevisionType } from '../../revisions/api/revision.type.js';
import type { PlanRevision } from '../../revisions/domain/plan-revision.js';
import { revisionKey } from '../../revisions/domain/revision-key.js';
import type { Holder, PlanAction, Standing } from '../domain/approval.js';
import type { MoveComment, PlanMove } from '../domain/plan-move.js';
import { viewerCan } from '../domain/viewer-can.js';
import { PlanActionEnum } from './approval.enums.js';
import { commentsOf, holderOf, loadStanding, movesOf, revisionOnRecord } from './approval.loaders.js';
import { ApprovalCommentType, ApprovalMoveType, NodeMentionType, PlanApprovalType } from './approval.type.js';

const APPROVAL = 'Where it stands on its way to approval, and what the viewer may do with it.';

/** The same for each type that goes a way of its own. */
function approvalOf(type: ClassType<PlanNodeType>) {
  @Resolver(() => type)
  class ApprovalResolver {
    @FieldResolver(() => PlanApprovalType, { description: APPROVAL })
    approval(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<Standing> {
      return loadStanding(context, holderOf(plan));
    }
  }
  return ApprovalResolver;
}

export const HOLDER_APPROVAL_RESOLVERS = [FiveYearPlanType, AnnualActionPlanType, TwentyYearGoalType].map(approvalOf);

@Resolver(() => PlanApprovalType)
export class PlanApprovalResolver {
  @FieldResolver(() => ID, { description: 'The ID of the plan or goal.' })
  planId(@Root() standing: Standing): string {
    return holderId(standing);
  }

  @FieldResolver(() => String, { description: 'The title of the plan or goal.' })
  planTitle(@Root() { title }: Standing): string {
    return title;
  }

  @FieldResolver(() => PlanNodeType, {
    nullable: true,
    description:
      'The plan or goal in the state that the question is about; null where it is not there, such as one that was never published in a question without asOf: { draft: true }.',
  })
  plan(@Ctx() context: RequestContext, @Root() { code }: Standing): Promise<PlanNode | null> {
    return nodeByCode(context).load(code);
  }

  @FieldResolver(() => PlanRevisionType, {
    nullable: true,
    description: 'The revision under consideration; null where none is, or not for the viewer to see.',
  })
  revision(@Ctx() context: RequestContext, @Root() { code, revision }: Standing): Promise<PlanRevision | null> | null {
    if (revision === null) return null;
    return revisionOnRecord(context).load(revisionKey({ holderCode: code, number: revision }));
  }

  @FieldResolver(() => [PlanActionEnum], {
    description: 'What the viewer may do with it now: what is not in the list is refused.',
  })
  viewerCan(@Ctx() { viewer }: RequestContext, @Root() standing: Standing): PlanAction[] {
    return viewerCan(viewer, standing);
  }

  @FieldResolver(() => [ApprovalMoveType], {
    description: 'The moves of its ways that the viewer may see, the latest first.',
  })
  moves(@Ctx() context: RequestContext, @Root() { id }: Standing): Promise<PlanMove[]> {
    return movesOf(context).load(id);
  }
}

@Resolver(() => ApprovalMoveType)
export class ApprovalMoveResolver {
  @FieldResolver(() => ID, {
    description: 'The ID of the revision that it was about: it serves as asOf: { revision }.',
  })
  revisionId(@Root() { holderCode, revision }: PlanMove): string {
    return toGlobalId('PlanRevision', revisionKey({ holderCode, number: revision }));
  }

  @FieldResolver(() => Int, { description: 'The number of that revision.' })
  revisionNumber(@Root() { revision }: PlanMove): number {
    return revision;
  }

  @FieldResolver(() => [ApprovalCommentType], { description: 'What was said of single nodes, in order.' })
  comments(@Ctx() context: RequestContext, @Root() { id }: PlanMove): Promise<MoveComment[]> {
    return commentsOf(context).load(id);
  }
}

@Resolver(() => ApprovalCommentType)
export class ApprovalCommentResolver {
  @FieldResolver(() => NodeMentionType, { description: 'The node, as it was called then.' })
  about(@Root() { nodeCode, nodeLevel, nodeTitle }: MoveComment): NodeMentionType {
    const nodeId = planNodeId({ level: levelAt(nodeLevel), code: nodeCode });
    return { nodeId, code: nodeCode, title: nodeTitle };
  }

  @FieldResolver(() => PlanNodeType, {
    nullable: true,
    description: 'The node in the state that the question is about; null where it is gone, or not there yet.',
  })
  node(@Ctx() context: RequestContext, @Root() { nodeCode }: MoveComment): Promise<PlanNode | null> {
    return nodeByCode(context).load(nodeCode);
  }
}

function holderId({ code, kind }: Holder): string {
  return planNodeId({ code, level: kind });
}
