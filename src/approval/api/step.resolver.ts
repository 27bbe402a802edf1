import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { MainActivityType } from '../../plans/api/main-activity.type.js';
import { BudgetDestinationEnum, WorkingStepEnum } from '../../plans/api/plan.enums.js';
import { ProjectType } from '../../plans/api/project.type.js';
import { SubActivityType } from '../../plans/api/sub-activity.type.js';
import type { BudgetDestination, PlanNode, WorkingStep } from '../../plans/domain/plan-node.js';
import { stepOf } from './record.loaders.js';

const DESTINATION = 'Where its money is to be asked for (rule E05); null where not stated.';

@Resolver(() => ProjectType)
export class ProjectStepResolver {
  @FieldResolver(() => WorkingStepEnum, { nullable: true, description: 'How far it is (rule E04); null: not stated.' })
  async workingStep(@Ctx() context: RequestContext, @Root() { id }: PlanNode): Promise<WorkingStep | null> {
    return (await stepOf(context).load(id))?.workingStep ?? null;
  }
}

@Resolver(() => MainActivityType)
export class MainActivityDestinationResolver {
  @FieldResolver(() => BudgetDestinationEnum, { nullable: true, description: DESTINATION })
  destination(@Ctx() context: RequestContext, @Root() activity: PlanNode): Promise<BudgetDestination | null> {
    return destinationOf(context, activity);
  }
}

@Resolver(() => SubActivityType)
export class SubActivityDestinationResolver {
  @FieldResolver(() => BudgetDestinationEnum, { nullable: true, description: DESTINATION })
  destination(@Ctx() context: RequestContext, @Root() activity: PlanNode): Promise<BudgetDestination | null> {
    return destinationOf(context, activity);
  }
}

async function destinationOf(context: RequestContext, { id }: PlanNode): Promise<BudgetDestination | null> {
  return (await stepOf(context).load(id))?.destination ?? null;
}
