import { Field, Int, ObjectType } from 'type-graphql';
import { NodeType } from '../../graphql/relay/node.type.js';
import { Decimal } from '../../graphql/scalars/decimal.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import type { Polarity } from '../domain/indicator.js';
import { PolarityEnum } from './indicator.enums.js';

@ObjectType('Indicator', {
  implements: NodeType,
  description:
    'ตัวชี้วัดและค่าเป้าหมาย: an indicator of a plan node. Values stand as printed and, where they parse, as numbers.',
})
export class IndicatorType extends NodeType {
  @Field(() => String, { description: 'Permanent and readable.' })
  code!: string;

  @Field(() => Int, { description: 'The place among the indicators of the node, from 1 on.' })
  ordinal!: number;

  @Field(() => String, { nullable: true, description: 'The number that the plan prints; null where it prints none.' })
  printedNo!: string | null;

  @Field(() => String, {
    description:
      'What is measured, in Thai, as printed; where the plan prints target and name in one sentence, the sentence.',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The unit of the targets, as printed, such as ร้อยละ; null where not stated.',
  })
  unit!: string | null;

  @Field(() => PolarityEnum, { nullable: true, description: 'Which way is better; null where not stated.' })
  polarity!: Polarity | null;

  @Field(() => String, { nullable: true, description: 'A note on the source; null where there is none.' })
  note!: string | null;
}

@ObjectType('IndicatorValue', { description: 'A value of an indicator, as printed and as parsed.' })
export class IndicatorValueType {
  @Field(() => FiscalYear, { nullable: true, description: 'The year, Buddhist era; null where not stated.' })
  year!: number | null;

  @Field(() => String, { nullable: true, description: 'As printed; null where nothing is printed.' })
  printed!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'As parsed, in the unit; null where it does not parse.' })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The unit, where it is printed beside the value or stated for the indicator.',
  })
  unit!: string | null;
}

@ObjectType('IndicatorTarget', { description: 'ค่าเป้าหมาย of a fiscal year or of a period.' })
export class IndicatorTargetType {
  @Field(() => FiscalYear, { description: 'The first fiscal year, Buddhist era.' })
  startYear!: number;

  @Field(() => FiscalYear, { description: 'The last fiscal year, Buddhist era; of one year the same as the first.' })
  endYear!: number;

  @Field(() => String, { description: 'As printed.' })
  printed!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'As parsed, in the unit of the indicator; null where it does not parse.',
  })
  value!: string | null;
}
