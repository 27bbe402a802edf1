import { Field, ID, InputType } from 'type-graphql';
import { VerdictEnum } from '../../rules/api/verdict.enum.js';
import type { Verdict } from '../../rules/domain/judgement.js';
import { NodeRefInput } from './node-ref.input.js';

@InputType('NewRuleJudgementInput', {
  description:
    'What a person says of a rule for a project of an annual plan, or for the plan as a whole. It counts where facts do not decide; an EXCEPTION stands beside a breach. Who says so and when is put on record.',
})
export class NewRuleJudgementInput {
  @Field(() => NodeRefInput, {
    description: 'The project; of a rule that is held against the plan as a whole, the plan.',
  })
  node!: NodeRefInput;

  @Field(() => String, { description: 'The number of the rule, such as "B10".' })
  rule!: string;

  @Field(() => VerdictEnum, { description: 'What is said.' })
  verdict!: Verdict;

  @Field(() => String, { description: 'The reason.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The document that shows it.' })
  document?: string | null;
}

@InputType('RuleJudgementRemovalInput', { description: 'A judgement that is taken back.' })
export class RuleJudgementRemovalInput {
  @Field(() => ID, { description: 'The ID of the project or plan.' })
  nodeId!: string;

  @Field(() => String, { description: 'The number of the rule, such as "B10".' })
  rule!: string;
}
