import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import type { PlanNode } from '../domain/plan-node.js';
import { MainActivityType } from './main-activity.type.js';
import { textOf } from './node-detail.loaders.js';
import { nodeById } from './plan-node.loaders.js';
import { ProjectType } from './project.type.js';
import { SubActivityType } from './sub-activity.type.js';
import { type Children, childrenOf } from './tree.loaders.js';

@Resolver(() => MainActivityType)
export class MainActivityResolver {
  @FieldResolver(() => ProjectType, { nullable: true, description: 'The project above.' })
  async project(@Ctx() context: RequestContext, @Root() activity: PlanNode): Promise<PlanNode | null> {
    return activity.parentId === null ? null : nodeById(context).load(activity.parentId);
  }

  @FieldResolver(() => [SubActivityType], { description: 'กิจกรรมย่อย, by ordinal.' })
  subActivities(
    @Ctx() context: RequestContext,
    @Root() activity: PlanNode,
    @Info() info: GraphQLResolveInfo,
  ): Children {
    return childrenOf(context, activity, info);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'ขอบเขตของกิจกรรมโดยสังเขป (form จ.1-1, item 6); null where not stated.',
  })
  scope(@Ctx() context: RequestContext, @Root() activity: PlanNode): Promise<string | null> {
    return textOf(context, activity.id, 'scope');
  }

  @FieldResolver(() => String, { nullable: true, description: 'A note of the source; null where there is none.' })
  note(@Ctx() context: RequestContext, @Root() activity: PlanNode): Promise<string | null> {
    return textOf(context, activity.id, 'note');
  }
}

@Resolver(() => SubActivityType)
export class SubActivityResolver {
  @FieldResolver(() => MainActivityType, { nullable: true, description: 'The main activity above.' })
  async mainActivity(@Ctx() context: RequestContext, @Root() activity: PlanNode): Promise<PlanNode | null> {
    return activity.parentId === null ? null : nodeById(context).load(activity.parentId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'ขอบเขตของกิจกรรมโดยสังเขป; null where not stated.' })
  scope(@Ctx() context: RequestContext, @Root() activity: PlanNode): Promise<string | null> {
    return textOf(context, activity.id, 'scope');
  }

  @FieldResolver(() => String, { nullable: true, description: 'A note of the source; null where there is none.' })
  note(@Ctx() context: RequestContext, @Root() activity: PlanNode): Promise<string | null> {
    return textOf(context, activity.id, 'note');
  }
}
