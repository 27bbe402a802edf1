import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { areaById } from '../../areas/api/area.loaders.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import { planNodeCode, planNodeId } from '../../plans/api/plan-node-id.js';
import { type FormFormat, fileNameOf } from '../domain/export-request.js';
import type { FormName } from '../domain/form-name.js';
import { claimsOf } from './export-claims.js';
import { FormFormatEnum, FormNameEnum } from './form.enums.js';

/** How long a link to a form serves. */
const SECONDS = 15 * 60;

@ObjectType('FormDownload', { description: 'Where a form is to be had.' })
export class FormDownloadType {
  @Field(() => FormNameEnum, { description: 'Which form it is.' })
  form!: FormName;

  @Field(() => String, { description: 'What to call the file, such as "จ.2 TH-55-A2569.xlsx".' })
  fileName!: string;

  @Field(() => String, {
    description:
      'Answers a plain GET with the file, without any header. Whoever has the address gets it: of a draft it is a secret.',
  })
  url!: string;

  @Field(() => GraphQLDateTime, { description: 'Until when the address serves: a quarter of an hour.' })
  expiresAt!: Date;
}

@Resolver()
export class ExportFormResolver {
  @Query(() => FormDownloadType, {
    nullable: true,
    description:
      'An official form of an annual plan as a file: จ.2 or จ.3 of a province, กจ.2 or กจ.3 of a provincial group. The file is made when it is fetched, of the state that `asOf` names. Null with UNKNOWN_PLAN when there is no such plan, and with BAD_USER_INPUT when it has no such form; fails with INVALID_ID.',
  })
  async exportForm(
    @Ctx() context: RequestContext,
    @Arg('planId', () => ID, { description: 'The ID of an annual action plan.' }) planId: string,
    @Arg('format', () => FormFormatEnum, { defaultValue: 'XLSX', description: 'In what it is to come.' })
    format: FormFormat,
    @Arg('form', () => FormNameEnum, {
      nullable: true,
      description: 'Which form; without it จ.2, of a provincial group กจ.2.',
    })
    wanted: FormName | null | undefined,
  ): Promise<FormDownloadType> {
    const plan = await nodeByCode(context).load(planNodeCode(planId, 'planId', ['AnnualActionPlan']));
    if (!plan || planNodeId(plan) !== planId) {
      throw new PlanLineageError(
        'UNKNOWN_PLAN',
        'planId: there is no annual action plan with this ID. Ask `annualActionPlans` for all of them.',
        { field: 'planId' },
      );
    }
    const area = await areaById(context).load(plan.areaId);
    const forms: readonly FormName[] = area?.kind === 'PROVINCIAL_GROUP' ? ['GJ2', 'GJ3'] : ['J2', 'J3'];
    const form = wanted ?? (forms[0] as FormName);
    if (!forms.includes(form)) {
      throw new PlanLineageError('BAD_USER_INPUT', `form: this plan has the forms ${forms.join(' and ')}.`, {
        field: 'form',
      });
    }
    const request = { form, format, plan: plan.code };
    const link = await context.linkTo('download', claimsOf(request, context), SECONDS);
    return { form, fileName: fileNameOf(request), ...link };
  }
}
