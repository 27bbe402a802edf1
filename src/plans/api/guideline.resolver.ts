import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import type { DevelopmentGuideline, ProjectGuideline } from '../domain/node-text.js';
import type { PlanNode } from '../domain/plan-node.js';
import { DevelopmentIssueType } from './development-issue.type.js';
import { DevelopmentGuidelineType, ProjectGuidelineType } from './guideline.type.js';
import { guidelineById } from './node-detail.loaders.js';
import { nodeById } from './plan-node.loaders.js';

@Resolver(() => DevelopmentGuidelineType)
export class DevelopmentGuidelineResolver {
  @FieldResolver(() => ID, { description: 'Opaque and permanent.' })
  id(@Root() guideline: DevelopmentGuideline): string {
    return toGlobalId('DevelopmentGuideline', guideline.code);
  }

  @FieldResolver(() => DevelopmentIssueType, { nullable: true, description: 'The issue whose guideline it is.' })
  issue(@Ctx() context: RequestContext, @Root() guideline: DevelopmentGuideline): Promise<PlanNode | null> {
    return nodeById(context).load(guideline.issueId);
  }
}

@Resolver(() => ProjectGuidelineType)
export class ProjectGuidelineResolver {
  @FieldResolver(() => DevelopmentGuidelineType, {
    nullable: true,
    description: "The issue's own guideline, where the printed text is one of them; null where it is none.",
  })
  async guideline(
    @Ctx() context: RequestContext,
    @Root() named: ProjectGuideline,
  ): Promise<DevelopmentGuideline | null> {
    return named.guidelineId === null ? null : guidelineById(context).load(named.guidelineId);
  }
}
