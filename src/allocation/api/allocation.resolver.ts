import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { areaByCode } from '../../areas/api/area.loaders.js';
import type { Area } from '../../areas/domain/area.js';
import { bahtDifference, sumOfBaht } from '../../budget/domain/baht.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { Baht } from '../../graphql/scalars/baht.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { allRuleParameters } from '../../rules/api/compliance.loader.js';
import { ALLOCATION_CRITERIA, type AllocationCriterion } from '../../rules/domain/allocation-criteria.js';
import { RuleParameters } from '../../rules/domain/rule-parameters.js';
import { type AllocationQuestion, allocate, type Weights } from '../domain/allocate.js';
import { allocationFault } from '../domain/check-allocation.js';
import {
  AllocationFiguresInput,
  AllocationType,
  AllocationWhatIfInput,
  CRITERIA,
  type CriterionName,
} from './allocation.type.js';

/** There are 76 provinces. */
const MOST = 100;

@Resolver()
export class AllocationResolver {
  @Query(() => AllocationType, {
    nullable: true,
    description:
      'Divides money among provinces by the formula of rule C01, with the weights of a fiscal year and the figures that are given: nothing is kept. The shares are rounded so that they add up to the total exactly (largest remainders). Null with UNKNOWN_AREA, or with BAD_USER_INPUT that names the figure.',
  })
  async allocation(
    @Ctx() context: RequestContext,
    @Arg('fiscalYear', () => FiscalYear, { description: 'Whose weights count, Buddhist era.' }) fiscalYear: number,
    @Arg('total', () => Baht, { description: 'What is divided, in baht.' }) total: string,
    @Arg('inputs', () => [AllocationFiguresInput], { description: 'The figures of each province.' })
    inputs: AllocationFiguresInput[],
    @Arg('unit', () => Baht, {
      defaultValue: '0.01',
      description: 'Shares are multiples of it, in baht, such as "100".',
    })
    unit: string,
    @Arg('whatIf', () => AllocationWhatIfInput, {
      nullable: true,
      description: 'What might be otherwise: told beside what is.',
    })
    whatIf: AllocationWhatIfInput | null | undefined,
  ): Promise<AllocationType> {
    if (inputs.length > MOST) throw badInput('inputs', `at most ${MOST} provinces at once.`);
    const parameters = new RuleParameters(await allRuleParameters(context), fiscalYear);
    const areas = await provincesOf(context, inputs);
    const question: AllocationQuestion = {
      total: sumOfBaht([total]),
      unit,
      inputs,
      weights: Object.fromEntries(ALLOCATION_CRITERIA.map((name) => [name, parameters.text('C01', name)])) as Weights,
      gppDirection: parameters.text('C01', 'gppDirection') === 'INVERSE' ? 'INVERSE' : 'DIRECT',
    };
    const weightsTotal = parameters.text('C02', 'weightsTotal');
    refuse(question, weightsTotal, '');
    const otherwise = whatIf ? changed(question, whatIf) : null;
    if (otherwise) refuse(otherwise, weightsTotal, 'whatIf.');
    const others = otherwise && allocate(otherwise);
    return {
      total: question.total,
      areas: allocate(question).map(({ amount, criteria }, i) => {
        const other = others?.[i]?.amount ?? null;
        return {
          area: areas[i] as Area,
          amount,
          criteria: criteria.map((share) => ({ ...share, criterion: nameOf(share.criterion) })),
          whatIfAmount: other,
          difference: other === null ? null : bahtDifference(other, amount),
        };
      }),
    };
  }
}

const NAMES = new Map<AllocationCriterion, string>(
  Object.entries(CRITERIA).map(([name, criterion]) => [criterion, name]),
);

function nameOf(criterion: AllocationCriterion): CriterionName {
  return NAMES.get(criterion) as CriterionName;
}

async function provincesOf(context: RequestContext, inputs: readonly AllocationFiguresInput[]): Promise<Area[]> {
  const areas = await areaByCode(context).loadMany(inputs.map(({ areaCode }) => areaCode));
  return areas.map((area, i) => {
    const field = `inputs.${i}.areaCode`;
    if (area === null || area instanceof Error) {
      throw new PlanLineageError(
        'UNKNOWN_AREA',
        `${field}: there is no area "${inputs[i]?.areaCode}". Ask \`areas\` for all of them.`,
        { field },
      );
    }
    if (area.kind !== 'PROVINCE')
      throw badInput(field, 'the formula divides money among provinces; this is a provincial group.');
    return area;
  });
}

function changed(question: AllocationQuestion, { total, weights, figures }: AllocationWhatIfInput): AllocationQuestion {
  const others = new Map((figures ?? []).map((figure) => [figure.areaCode, figure]));
  const stranger = [...others.keys()].find((code) => !question.inputs.some(({ areaCode }) => areaCode === code));
  if (stranger) throw badInput('whatIf.figures', `${stranger} is none of the provinces of inputs.`);
  return {
    ...question,
    total: total == null ? question.total : sumOfBaht([total]),
    weights: {
      ...question.weights,
      ...Object.fromEntries((weights ?? []).map(({ criterion, weight }) => [CRITERIA[criterion], weight])),
    },
    inputs: question.inputs.map((input) => others.get(input.areaCode) ?? input),
  };
}

function refuse(question: AllocationQuestion, weightsTotal: string, before: string): void {
  const fault = allocationFault(question, weightsTotal);
  if (fault) throw badInput(`${before}${fault.field}`, fault.message);
}

function badInput(field: string, message: string): PlanLineageError {
  return new PlanLineageError('BAD_USER_INPUT', `${field}: ${message}`, { field });
}
