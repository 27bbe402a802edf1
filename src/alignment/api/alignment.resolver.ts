import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { elementById } from '../../frameworks/api/framework.loaders.js';
import { FrameworkElementType } from '../../frameworks/api/framework.type.js';
import type { FrameworkElement } from '../../frameworks/domain/framework.js';
import type { RequestContext } from '../../graphql/context.js';
import { FrameworkCode } from '../../graphql/scalars/framework-names.js';
import { nodeById } from '../../plans/api/plan-node.loaders.js';
import { PlanNodeType } from '../../plans/api/plan-node.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { Alignment, AlignmentDoubt, AlignmentReview, Evidence } from '../domain/alignment.js';
import { alignmentsOf, evidenceOf, reviewsOf, standingOf } from './alignment.loaders.js';
import { AlignmentDoubtEnum, AlignmentReviewType, AlignmentType, EvidenceType } from './alignment.type.js';

@Resolver(() => AlignmentType)
export class AlignmentResolver {
  @FieldResolver(() => FrameworkElementType, { description: 'The element that the node serves.' })
  element(@Ctx() context: RequestContext, @Root() alignment: Alignment): Promise<FrameworkElement | null> {
    return elementById(context).load(alignment.elementId);
  }

  @FieldResolver(() => PlanNodeType, { description: 'The node that carries the alignment.' })
  node(@Ctx() context: RequestContext, @Root() alignment: Alignment): Promise<PlanNode | null> {
    return nodeById(context).load(alignment.nodeId);
  }

  @FieldResolver(() => [FrameworkElementType], {
    description:
      'From the element up to the root of its framework. Where a form states another strategy than the primary one, the stated one.',
  })
  async path(@Ctx() context: RequestContext, @Root() alignment: Alignment): Promise<FrameworkElement[]> {
    const elements = await Promise.all(alignment.elementPath.map((id) => elementById(context).load(id)));
    return elements.filter((element) => element !== null).reverse();
  }

  @FieldResolver(() => [EvidenceType], { description: 'What it stands on. Empty where nothing is recorded.' })
  evidence(@Ctx() context: RequestContext, @Root() alignment: Alignment): Promise<Evidence[]> {
    return evidenceOf(context).load(alignment.id);
  }

  @FieldResolver(() => String, {
    description:
      'Of the wordings of both ends as they are now: another one as soon as an end says something else. `reviewAlignments` asks for it.',
  })
  async fingerprint(@Ctx() context: RequestContext, @Root() alignment: Alignment): Promise<string | undefined> {
    return (await standingOf(context).load(alignment.id))?.fingerprint;
  }

  @FieldResolver(() => [AlignmentDoubtEnum], {
    description:
      'Which ends say something else than when it was made. With a review of the wordings as they are now it is ACTIVE all the same.',
  })
  async doubts(@Ctx() context: RequestContext, @Root() alignment: Alignment): Promise<readonly AlignmentDoubt[]> {
    return (await standingOf(context).load(alignment.id))?.doubts ?? [];
  }

  @FieldResolver(() => [AlignmentReviewType], {
    description: 'Its reviews, the latest first; also those of wordings that are no longer there.',
  })
  reviews(@Ctx() context: RequestContext, @Root() alignment: Alignment): Promise<AlignmentReview[]> {
    return reviewsOf(context).load(alignment.id);
  }
}

@Resolver(() => PlanNodeType)
export class PlanNodeAlignmentsResolver {
  @FieldResolver(() => [AlignmentType], {
    description:
      'The alignments made at the node itself (DIRECT). What it inherits, and what nodes below contribute, is in its trace.',
  })
  async alignments(
    @Ctx() context: RequestContext,
    @Root() node: PlanNode,
    @Arg('framework', () => FrameworkCode, { nullable: true, description: 'Only to elements of this framework.' })
    framework: string | null | undefined,
  ): Promise<Alignment[]> {
    const alignments = await alignmentsOf(context).load(node.id);
    if (framework == null) return alignments;
    const elements = await Promise.all(alignments.map((alignment) => elementById(context).load(alignment.elementId)));
    return alignments.filter((_, i) => elements[i]?.framework === framework);
  }
}
