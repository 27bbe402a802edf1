import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { ChangeRefused } from '../../mutation/domain/change-error.js';
import { goalRefusal } from '../domain/check-goal.js';
import { goalKindOf, goalYearsRefusal } from '../domain/new-goal.js';
import { planYearsRefusal } from '../domain/new-plan.js';
import { beginAnnualPlan, beginGoal, beginPlan } from '../store/draft-nodes.js';
import { begin, readNewHolder, refuseWhereThereIsOne } from './begin-holder.js';
import { ChangePayloadType } from './change-payload.type.js';
import { CreateAnnualPlanInput, CreateGoalInput, CreatePlanInput } from './drafting.inputs.js';
import { findGoal } from './find-goal.js';
import { makeChange } from './make-change.js';

const ERRORS =
  'Fails with UNAUTHENTICATED or FORBIDDEN without the role PLANNER for the area, with UNKNOWN_AREA, INVALID_ID and IDEMPOTENCY_KEY_REUSED; what a person can mend is in userErrors.';

/** What begins: plans and goals that are not there yet. */
@Resolver()
export class BeginResolver {
  @Mutation(() => ChangePayloadType, {
    description: `Begins a five-year plan of an area, as a draft that nobody but its planners, its committee and its auditors see. ${ERRORS}`,
  })
  createPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreatePlanInput, { description: 'The plan.' }) input: CreatePlanInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangePayloadType> {
    return makeChange(context, info, {
      operation: 'createPlan',
      input,
      work: async (transaction, telling) => {
        const { area, ...begun } = await readNewHolder(context, input);
        const { startYear, endYear } = input;
        const wrongYears = planYearsRefusal(startYear, endYear);
        if (wrongYears) throw new ChangeRefused([wrongYears]);
        const goal = input.goalId ? await findGoal(context, input.goalId, ['goalId']) : null;
        const refusal = goal && goalRefusal(goal, { areaId: area.id, startYear, endYear }, ['goalId']);
        if (refusal) throw new ChangeRefused([refusal]);
        const code = `${area.code}-P${startYear}`;
        await refuseWhereThereIsOne(transaction, code, 'plan');
        const plan = { areaId: area.id, goalId: goal?.id ?? null, startYear, endYear, code, title: begun.title };
        return await telling({ areaId: area.id, planId: null }, async () =>
          begin(transaction, await beginPlan(transaction, plan), begun.content, {
            operation: 'createPlan',
            reason: input.reason ?? null,
          }),
        );
      },
    });
  }

  @Mutation(() => ChangePayloadType, {
    description: `Begins the annual action plan of an area for a fiscal year, as a draft that nobody but its planners, its committee and its auditors see. ${ERRORS}`,
  })
  createAnnualPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateAnnualPlanInput, { description: 'The plan.' }) input: CreateAnnualPlanInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangePayloadType> {
    return makeChange(context, info, {
      operation: 'createAnnualPlan',
      input,
      work: async (transaction, telling) => {
        const { areaCode, fiscalYear, content } = input;
        const years = { startYear: fiscalYear, endYear: fiscalYear };
        const { area, ...begun } = await readNewHolder(context, { areaCode, ...years, content });
        const code = `${area.code}-A${fiscalYear}`;
        await refuseWhereThereIsOne(transaction, code, 'annual plan', 'fiscalYear');
        const plan = { areaId: area.id, ...years, code, title: begun.title };
        return await telling({ areaId: area.id, planId: null }, async () =>
          begin(transaction, await beginAnnualPlan(transaction, plan), begun.content, {
            operation: 'createAnnualPlan',
            reason: input.reason ?? null,
          }),
        );
      },
    });
  }

  @Mutation(() => ChangePayloadType, {
    description: `Begins the 20-year goal of a province, or the future directions of a group, as a draft that nobody but its planners, its committee and its auditors see. ${ERRORS}`,
  })
  createGoal(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateGoalInput, { description: 'The goal.' }) input: CreateGoalInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangePayloadType> {
    return makeChange(context, info, {
      operation: 'createGoal',
      input,
      work: async (transaction, telling) => {
        const { area, ...begun } = await readNewHolder(context, input);
        const { startYear, endYear } = input;
        const goalKind = goalKindOf(area.kind);
        const refusal = goalYearsRefusal(goalKind, startYear, endYear);
        if (refusal) throw new ChangeRefused([refusal]);
        const code = `${area.code}-G${startYear}`;
        await refuseWhereThereIsOne(transaction, code, 'goal');
        const goal = { areaId: area.id, goalKind, startYear, endYear, code, title: begun.title };
        return await telling({ areaId: area.id, planId: null }, async () =>
          begin(transaction, await beginGoal(transaction, goal), begun.content, {
            operation: 'createGoal',
            reason: input.reason ?? null,
          }),
        );
      },
    });
  }
}
