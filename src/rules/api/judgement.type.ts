import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { Verdict } from '../domain/judgement.js';
import { VerdictEnum } from './verdict.enum.js';

@ObjectType('RuleJudgement', {
  description:
    'What a person says of a rule for a project, or for an annual plan as a whole: part of the plan, approved and frozen with it.',
})
export class RuleJudgementType {
  @Field(() => VerdictEnum, { description: 'What is said.' })
  verdict!: Verdict;

  @Field(() => String, { description: 'The reason.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The document that shows it; null: none is named.' })
  document!: string | null;

  @Field(() => String, { description: 'Who says so.' })
  judgedBy!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was put on record.' })
  judgedAt!: string;
}
