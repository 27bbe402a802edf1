import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '../../graphql/enum.js';
import { Baht } from '../../graphql/scalars/baht.js';
import { CalendarDate } from '../../graphql/scalars/dates.js';
import { MutationInput } from '../../mutation/api/mutation-input.js';
import { MutationPayload } from '../../mutation/api/mutation-payload.js';
import { BudgetDestinationEnum, WorkingStepEnum } from '../../plans/api/plan.enums.js';
import type { BudgetDestination, WorkingStep } from '../../plans/domain/plan-node.js';
import type { Standing } from '../domain/approval.js';
import type { FindingKind } from '../domain/finding.js';
import type { Adviser, Convenor, PartnerKind } from '../domain/record.js';
import { PlanApprovalType } from './approval.type.js';

const ConvenorEnum = defineEnum<Convenor>('DialogueConvenor', 'Who called partners together (rule E49).', {
  UNIVERSITY: 'สถาบันอุดมศึกษา (อว.ส่วนหน้า).',
  CITY_DEVELOPMENT_COMPANY: 'บริษัทพัฒนาเมือง or a centre for studies.',
  CHAMBER_OF_COMMERCE: 'หอการค้า (YPC).',
  AREA: 'The province or provincial group itself.',
  OTHER: 'Somebody else.',
});

const PartnerKindEnum = defineEnum<PartnerKind>('PartnerKind', 'The kinds of partner (rules E03, E28).', {
  AGENCY: 'ส่วนราชการ.',
  STATE_ENTERPRISE: 'รัฐวิสาหกิจ.',
  LOCAL_GOVERNMENT: 'องค์กรปกครองส่วนท้องถิ่น.',
  OTHER_STATE_AGENCY: 'หน่วยงานอื่นของรัฐ.',
  CIVIL_SOCIETY: 'ภาคประชาสังคม.',
  PRIVATE: 'ภาคเอกชน.',
});

const AdviserEnum = defineEnum<Adviser>('Adviser', 'Who advises before the committee of the area (rule E02).', {
  REGIONAL_NESDC_OFFICE: 'สศช.ภาค.',
  AREA_BUDGET_OFFICE: 'สำนักงบประมาณเขต.',
});

const FindingKindEnum = defineEnum<FindingKind>('ApprovalFindingKind', 'What a plan may lack on its way.', {
  ADVICE_MISSING: 'E02: an office has not advised before the day on which the committee of the area approved.',
  DIALOGUE_MISSING: 'E03: no dialogue dealt with key projects.',
  PARTNER_ABSENT: 'E03, E28: a kind of partner took no part in the dialogues about key projects.',
});

@ObjectType('Dialogue', { description: 'A forum in which a plan was talked over with partners (rule E03), on record.' })
export class DialogueType {
  @Field(() => CalendarDate, { description: 'The day.' })
  heldOn!: string;

  @Field(() => String, { description: 'The place.' })
  place!: string;

  @Field(() => ConvenorEnum, { description: 'Who called the partners together.' })
  convenor!: Convenor;

  @Field(() => [PartnerKindEnum], { description: 'The kinds of partner that took part.' })
  partners!: readonly PartnerKind[];

  @Field(() => String, { description: 'The document that it refers to.' })
  document!: string;

  @Field(() => Date, { description: 'When it was put on record.' })
  recordedAt!: Date;
}

@ObjectType('Advice', { description: 'What an office advised on a plan (rule E02), on record.' })
export class AdviceType {
  @Field(() => AdviserEnum, { description: 'Who advised.' })
  adviser!: Adviser;

  @Field(() => CalendarDate, { description: 'The day.' })
  givenOn!: string;

  @Field(() => String, { description: 'The document that it refers to.' })
  document!: string;

  @Field(() => String, { description: 'What was advised.' })
  text!: string;

  @Field(() => Date, { description: 'When it was put on record.' })
  recordedAt!: Date;
}

@ObjectType('ApprovalFinding', {
  description: 'Something that a plan lacks on its way. It informs, and stops nothing.',
})
export class ApprovalFindingType {
  @Field(() => FindingKindEnum, { description: 'What kind.' })
  kind!: FindingKind;

  @Field(() => String, { description: 'The rule of the domain, such as "E02".' })
  clause!: string;

  @Field(() => String, { description: 'What is missing, in Thai.' })
  messageTh!: string;

  @Field(() => String, { description: 'The same in English.' })
  message!: string;
}

@ObjectType('WorkingStepCount', { description: 'The projects of a plan at one step (rule E04).' })
export class WorkingStepCountType {
  @Field(() => WorkingStepEnum, { nullable: true, description: 'The step; null: none is stated.' })
  step!: WorkingStep | null;

  @Field(() => Int, { description: 'How many projects.' })
  projectCount!: number;
}

@ObjectType('DestinationTotal', { description: 'What the activities of a plan ask for in one place (rule E05).' })
export class DestinationTotalType {
  @Field(() => BudgetDestinationEnum, { nullable: true, description: 'Where it is to be asked for; null: not stated.' })
  destination!: BudgetDestination | null;

  @Field(() => Int, {
    description: 'How many activities: the main ones, and sub-activities that name a place of their own.',
  })
  activityCount!: number;

  @Field(() => Baht, { description: 'Their planned money in baht, each baht once.' })
  budget!: string;
}

@InputType('RecordDialogueInput', { description: 'A dialogue that was held.' })
export class RecordDialogueInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the five-year plan or 20-year goal.' })
  planId!: string;

  @Field(() => CalendarDate, { description: 'The day; not in the future.' })
  heldOn!: string;

  @Field(() => String, { description: 'The place.' })
  place!: string;

  @Field(() => ConvenorEnum, { description: 'Who called the partners together.' })
  convenor!: Convenor;

  @Field(() => [PartnerKindEnum], { description: 'The kinds of partner that took part: at least one.' })
  partners!: PartnerKind[];

  @Field(() => String, { description: 'The document that it refers to, such as the minutes.' })
  document!: string;

  @Field(() => [ID], { nullable: true, description: 'The IDs of the projects of the plan that it dealt with.' })
  projectIds?: string[] | null;
}

@InputType('RecordAdviceInput', { description: 'Advice that was given.' })
export class RecordAdviceInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the five-year plan or 20-year goal.' })
  planId!: string;

  @Field(() => AdviserEnum, { description: 'Who advised.' })
  adviser!: Adviser;

  @Field(() => CalendarDate, { description: 'The day; not in the future.' })
  givenOn!: string;

  @Field(() => String, { description: 'The document that it refers to.' })
  document!: string;

  @Field(() => String, { description: 'What was advised.' })
  text!: string;
}

@ObjectType('RecordPayload', { description: 'What came of a record. With userErrors nothing was changed.' })
export class RecordPayloadType extends MutationPayload {
  @Field(() => PlanApprovalType, { nullable: true, description: 'The plan with its records; null with userErrors.' })
  approval!: Standing | null;
}
