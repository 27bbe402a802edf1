import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import type { DevelopmentGuideline } from '../domain/node-text.js';
import type { PlanNode } from '../domain/plan-node.js';
import { DevelopmentIssueType } from './development-issue.type.js';
import { DevelopmentGuidelineType } from './guideline.type.js';
import { guidelinesOf, textListOf, textOf } from './node-detail.loaders.js';
import { ProgrammeType } from './programme.type.js';
import { type Children, childrenOf } from './tree.loaders.js';

@Resolver(() => DevelopmentIssueType)
export class DevelopmentIssueResolver {
  @FieldResolver(() => [ProgrammeType], { description: 'The programmes, by ordinal.' })
  programmes(@Ctx() context: RequestContext, @Root() issue: PlanNode, @Info() info: GraphQLResolveInfo): Children {
    return childrenOf(context, issue, info);
  }

  @FieldResolver(() => [String], { description: 'เป้าประสงค์ (five-year plan, part 2).' })
  objectives(@Ctx() context: RequestContext, @Root() issue: PlanNode): Promise<string[]> {
    return textListOf(context, issue.id, 'objectives');
  }

  @FieldResolver(() => String, { nullable: true, description: 'บทวิเคราะห์; null where not stated.' })
  analysis(@Ctx() context: RequestContext, @Root() issue: PlanNode): Promise<string | null> {
    return textOf(context, issue.id, 'analysis');
  }

  @FieldResolver(() => [DevelopmentGuidelineType], { description: 'แนวทางการพัฒนา, in their order.' })
  guidelines(@Ctx() context: RequestContext, @Root() issue: PlanNode): Promise<DevelopmentGuideline[]> {
    return guidelinesOf(context).load(issue.id);
  }

  @FieldResolver(() => [String], { description: 'แผนงานหลัก that the form prints for the issue.' })
  mainProgrammes(@Ctx() context: RequestContext, @Root() issue: PlanNode): Promise<string[]> {
    return textListOf(context, issue.id, 'mainProgrammes');
  }
}
