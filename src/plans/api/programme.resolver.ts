import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import type { PlanNode } from '../domain/plan-node.js';
import { DevelopmentIssueType } from './development-issue.type.js';
import { textListOf } from './node-detail.loaders.js';
import { nodeById } from './plan-node.loaders.js';
import { ProgrammeType } from './programme.type.js';
import { ProjectType } from './project.type.js';
import { type Children, childrenOf } from './tree.loaders.js';

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  @FieldResolver(() => DevelopmentIssueType, { nullable: true, description: 'The development issue above.' })
  async developmentIssue(@Ctx() context: RequestContext, @Root() programme: PlanNode): Promise<PlanNode | null> {
    return programme.parentId === null ? null : nodeById(context).load(programme.parentId);
  }

  @FieldResolver(() => [ProjectType], { description: 'The projects, by ordinal.' })
  projects(@Ctx() context: RequestContext, @Root() programme: PlanNode, @Info() info: GraphQLResolveInfo): Children {
    return childrenOf(context, programme, info);
  }

  @FieldResolver(() => [String], { description: 'แผนงานหลัก to which the form assigns the programme.' })
  mainProgrammes(@Ctx() context: RequestContext, @Root() programme: PlanNode): Promise<string[]> {
    return textListOf(context, programme.id, 'mainProgrammes');
  }

  @FieldResolver(() => [String], { description: 'Other names under which the source prints the same programme.' })
  variantNames(@Ctx() context: RequestContext, @Root() programme: PlanNode): Promise<string[]> {
    return textListOf(context, programme.id, 'variantNames');
  }
}
