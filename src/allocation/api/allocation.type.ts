import { Field, InputType, ObjectType } from 'type-graphql';
import { AreaType } from '../../areas/api/area.type.js';
import type { Area } from '../../areas/domain/area.js';
import { defineEnum } from '../../graphql/enum.js';
import { Baht } from '../../graphql/scalars/baht.js';
import { Decimal } from '../../graphql/scalars/decimal.js';
import type { AllocationCriterion } from '../../rules/domain/allocation-criteria.js';
import type { AllocationInput } from '../domain/allocate.js';

/** The criteria by the names that the API has for them. */
export const CRITERIA = {
  EQUAL_SHARE: 'equalShare',
  POPULATION: 'population',
  AREA: 'area',
  POVERTY_RATIO: 'povertyRatio',
  HOUSEHOLD_INCOME_INVERSE: 'householdIncomeInverse',
  GPP: 'gpp',
  BUDGET_EFFICIENCY: 'budgetEfficiency',
} as const satisfies Record<string, AllocationCriterion>;
export type CriterionName = keyof typeof CRITERIA;

export const AllocationCriterionEnum = defineEnum<CriterionName>(
  'AllocationCriterion',
  'The seven criteria by which money is divided among provinces (rule C01).',
  {
    EQUAL_SHARE: 'จัดสรรเท่ากัน: the same for every province.',
    POPULATION: 'จำนวนประชากร: the number of people.',
    AREA: 'ขนาดพื้นที่: the size of the area.',
    POVERTY_RATIO: 'สัดส่วนคนจน: the proportion of poor people.',
    HOUSEHOLD_INCOME_INVERSE: 'ผกผันรายได้ครัวเรือน: the inverse of household income.',
    GPP: 'ผลิตภัณฑ์มวลรวม: the gross provincial product.',
    BUDGET_EFFICIENCY: 'ประสิทธิภาพการบริหารงบประมาณ: the efficiency of budget administration.',
  },
);

@InputType('AllocationFiguresInput', {
  description: 'The figures of a province, all of one measure: what it is counted in cancels out.',
})
export class AllocationFiguresInput implements AllocationInput {
  @Field(() => String, { description: 'The province, such as "TH-55".' })
  areaCode!: string;

  @Field(() => Decimal, { description: 'Number of people.' })
  population!: string;

  @Field(() => Decimal, { description: 'Size, such as square kilometres.' })
  area!: string;

  @Field(() => Decimal, { description: 'Proportion of poor people.' })
  povertyRatio!: string;

  @Field(() => Decimal, { description: 'Income of a household, such as baht a month; more than nothing.' })
  householdIncome!: string;

  @Field(() => Decimal, { description: 'Gross provincial product.' })
  gpp!: string;

  @Field(() => Decimal, { description: 'Score of budget administration.' })
  budgetEfficiency!: string;
}

@InputType('AllocationWeightInput', { description: 'Another weight of a criterion.' })
export class AllocationWeightInput {
  @Field(() => AllocationCriterionEnum, { description: 'The criterion.' })
  criterion!: CriterionName;

  @Field(() => Decimal, { description: 'Its weight, as a fraction of one, such as "0.25".' })
  weight!: string;
}

@InputType('AllocationWhatIfInput', { description: 'What might be otherwise. What is left out is as it is.' })
export class AllocationWhatIfInput {
  @Field(() => Baht, { nullable: true, description: 'Another total.' })
  total?: string | null;

  @Field(() => [AllocationWeightInput], {
    nullable: true,
    description: 'Other weights; all seven must still add up (rule C02).',
  })
  weights?: AllocationWeightInput[] | null;

  @Field(() => [AllocationFiguresInput], { nullable: true, description: 'Other figures of some of the provinces.' })
  figures?: AllocationFiguresInput[] | null;
}

@ObjectType('CriterionShare', { description: 'What one criterion gives a province.' })
export class CriterionShareType {
  @Field(() => AllocationCriterionEnum, { description: 'The criterion.' })
  criterion!: CriterionName;

  @Field(() => Decimal, { description: 'Its weight, as a fraction of one.' })
  weight!: string;

  @Field(() => Decimal, { description: 'The part of the province in it, as a fraction of one with twelve decimals.' })
  fraction!: string;

  @Field(() => Baht, { description: 'In baht. The seven add up to the share exactly.' })
  amount!: string;
}

@ObjectType('AreaAllocation', { description: 'The share of a province.' })
export class AreaAllocationType {
  @Field(() => AreaType, { description: 'The province.' })
  area!: Area;

  @Field(() => Baht, { description: 'Its share, in baht.' })
  amount!: string;

  @Field(() => [CriterionShareType], { description: 'How it comes about.' })
  criteria!: readonly CriterionShareType[];

  @Field(() => Baht, { nullable: true, description: 'Its share if it were as whatIf says; null: nothing is asked.' })
  whatIfAmount!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'whatIfAmount less amount, in baht, such as "-1250.00"; null likewise.',
  })
  difference!: string | null;
}

@ObjectType('Allocation', { description: 'Money divided among provinces by the formula of rule C01.' })
export class AllocationType {
  @Field(() => Baht, { description: 'What is divided, in baht: the shares add up to it exactly.' })
  total!: string;

  @Field(() => [AreaAllocationType], { description: 'The shares, in the order of the figures.' })
  areas!: AreaAllocationType[];
}
