import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '../../graphql/enum.js';
import { ConnectionOf, EdgeOf } from '../../graphql/relay/connection.js';
import { NodeType } from '../../graphql/relay/node.type.js';
import type { Gap, GapJustification } from '../domain/gap.js';
import type { GapKind, GapSeverity } from '../domain/gap-kind.js';

export const GapKindEnum = defineEnum<GapKind>(
  'GapKind',
  'What is missing or does not add up; in the order of lists, the gravest first.',
  {
    AREA_WITHOUT_GOAL: 'The area has no 20-year goal on record.',
    AREA_WITHOUT_PLAN: 'The area has no five-year plan on record.',
    BROKEN_CHAIN: 'A five-year plan stands below no 20-year goal, or a project belongs to no programme (rule A06).',
    UNALIGNED_PROJECT:
      'Neither the project nor anything above or below it is aligned to a national framework (rule A07).',
    BUDGET_MISMATCH:
      'The stated budget is not the sum of what stands below, all of which has a figure (rule A32); or the lines of the node itself exceed its stated total, or differ from it though every year has one.',
    KEY_PROJECT_WITHOUT_INDICATOR: 'A key project has no indicator of its own (form จ.1-1, item 4).',
    SUSPECT_ALIGNMENT:
      'An alignment of the node is suspect: one of its ends says something else than when it was made, and nobody has reviewed it since.',
    PERIOD_WITHOUT_PLAN:
      'A five-year period of a provincial goal that has begun has years without a five-year plan (rule A14).',
    BUDGET_WITHOUT_YEAR: 'A stated budget, or a part of it, has no fiscal year (form จ.1, part B).',
    CHILDLESS_NODE: 'Nothing stands below the node where something is due: a child is due down to main activity.',
  },
);

export const GapSeverityEnum = defineEnum<GapSeverity>('GapSeverity', 'How grave a gap is.', {
  HIGH: 'The way to a national goal, or the money, is broken.',
  MEDIUM: 'Something that a rule or form asks for is missing.',
  LOW: 'The plan is incomplete.',
});

@ObjectType('GapJustification', { description: 'Why a gap is no fault.' })
class GapJustificationType {
  @Field(() => String, { description: 'The reason.' })
  reason!: string;

  @Field(() => String, { description: 'Who justified it.' })
  justifiedBy!: string;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  justifiedAt!: string;

  @Field(() => String, { nullable: true, description: 'The document that shows it; null where none is named.' })
  document!: string | null;
}

@ObjectType('Gap', {
  implements: NodeType,
  description: 'Something that is missing or does not add up, with what a person can do about it.',
})
export class GapType extends NodeType {
  @Field(() => GapKindEnum, { description: 'What kind of gap.' })
  kind!: GapKind;

  @Field(() => String, {
    description:
      'Tells apart gaps of one kind and subject: the period of a goal, such as "2571-2575"; "own-lines" where a total differs from the lines of the same node; the framework, level and code of the element of a suspect alignment; otherwise empty.',
  })
  detail!: string;

  @Field(() => GapJustificationType, {
    nullable: true,
    description: 'Why it is no fault; null where nobody has justified it.',
  })
  justification!: GapJustification | null;
}

@ObjectType('GapEdge', { description: 'A gap in a list.' })
class GapEdge extends EdgeOf<Gap>(() => GapType, 'The gap.') {}

@ObjectType('GapKindCount', { description: 'How many gaps of a kind there are.' })
export class GapKindCountType {
  @Field(() => GapKindEnum, { description: 'The kind.' })
  kind!: GapKind;

  @Field(() => Int, { description: 'How many, whatever the page.' })
  count!: number;
}

@ObjectType('GapConnection', { description: 'A page of a list of gaps.' })
export class GapConnection extends ConnectionOf(GapEdge) {}
