import { Field, ObjectType } from 'type-graphql';
import { ConnectionOf, EdgeOf } from '../../graphql/relay/connection.js';
import { AnnualActionPlanType } from '../../plans/api/annual-action-plan.type.js';
import { ProjectType } from '../../plans/api/project.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { RuleResult } from '../domain/compliance.js';
import type { Outcome } from '../domain/finding.js';
import type { RuleSection } from '../domain/rule.js';
import { RuleJudgementType } from './judgement.type.js';
import { OutcomeCountsType, OutcomeEnum, RuleParameterType, RuleSectionEnum, RuleType } from './rule.type.js';

@ObjectType('RuleFact', { description: 'A fact that decided an outcome, or that a rule asks to be computed.' })
export class RuleFactType {
  @Field(() => String, { description: 'Its name, such as "shortfall".' })
  name!: string;

  @Field(() => String, { description: 'What it is, in Thai.' })
  labelTh!: string;

  @Field(() => String, { description: 'What it is, in English.' })
  labelEn!: string;

  @Field(() => String, {
    description: 'Its value. Amounts are exact, in baht; shares are fractions of one; days are YYYY-MM-DD.',
  })
  value!: string;
}

@ObjectType('RuleResult', { description: 'What comes of holding a plan, or one of its projects, against a rule.' })
export class RuleResultType {
  @Field(() => RuleType, { description: 'The rule.' })
  rule!: RuleResult['rule'];

  @Field(() => OutcomeEnum, { description: 'The outcome: what facts decide, else what a person has put on record.' })
  outcome!: Outcome;

  @Field(() => OutcomeEnum, {
    description: 'What facts alone decide. NEEDS_HUMAN beside another outcome: a person decided.',
  })
  evaluated!: Outcome;

  @Field(() => RuleJudgementType, {
    nullable: true,
    description:
      'What a person has put on record of it; null: nothing. It is kept, and counts for nothing, where facts decide; an EXCEPTION stands beside the breach.',
  })
  judgement!: RuleResult['judgement'];

  @Field(() => [String], {
    description:
      'What somebody has to state before it can be decided: names of fields. Empty unless `evaluated` is NEEDS_HUMAN.',
  })
  missing!: readonly string[];

  @Field(() => [RuleParameterType], {
    description:
      'The figures that counted: those of the fiscal year of the plan; where none are known for it, the latest before, else the earliest after.',
  })
  parameters!: RuleResult['parameters'];
}

@ObjectType('RuleResultEdge', { description: 'A result in a list.' })
class RuleResultEdge extends EdgeOf<RuleResult>(() => RuleResultType, 'The result.') {}

@ObjectType('RuleResultConnection', { description: 'A page of results.' })
export class RuleResultConnection extends ConnectionOf(RuleResultEdge) {}

@ObjectType('SectionCompliance', { description: 'What comes of the rules of one section.' })
export class SectionComplianceType {
  @Field(() => RuleSectionEnum, { description: 'The section.' })
  section!: RuleSection;

  @Field(() => OutcomeCountsType, { description: 'How many results have each outcome.' })
  counts!: OutcomeCountsType;
}

@ObjectType('ProjectCompliance', { description: 'What comes of all rules for one project.' })
export class ProjectComplianceType {
  @Field(() => ProjectType, { description: 'The project.' })
  project!: PlanNode;

  @Field(() => OutcomeCountsType, { description: 'How many results have each outcome.' })
  counts!: OutcomeCountsType;

  @Field(() => [String], {
    description:
      'The numbers of the rules that it breaks and because of which it will not be considered (B04, B05, B09); empty: none.',
  })
  notConsideredBecause!: readonly string[];
}

@ObjectType('ComplianceReport', {
  description:
    'An annual plan held against every rule of the catalogue: the plan as a whole, and each of its projects.',
})
export class ComplianceReportType {
  @Field(() => AnnualActionPlanType, { description: 'The plan.' })
  plan!: PlanNode;

  @Field(() => OutcomeCountsType, {
    description: 'How many results have each outcome, of the plan and of all projects.',
  })
  counts!: OutcomeCountsType;

  @Field(() => [SectionComplianceType], { description: 'The same by section.' })
  sections!: SectionComplianceType[];

  @Field(() => [ProjectComplianceType], { description: 'The same by project, in the order of the plan.' })
  projects!: ProjectComplianceType[];
}
