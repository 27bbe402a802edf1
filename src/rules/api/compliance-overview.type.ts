import { Field, Int, ObjectType } from 'type-graphql';
import { AreaType } from '../../areas/api/area.type.js';
import type { Area } from '../../areas/domain/area.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { AnnualActionPlanType } from '../../plans/api/annual-action-plan.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { Rule } from '../domain/rule.js';
import { SectionComplianceType } from './compliance.type.js';
import { OutcomeCountsType, RuleType } from './rule.type.js';

@ObjectType('AreaCompliance', { description: 'What comes of all rules for the annual plan of one area.' })
export class AreaComplianceType {
  @Field(() => AreaType, { description: 'The area.' })
  area!: Area;

  @Field(() => AnnualActionPlanType, { description: 'Its plan of the year.' })
  plan!: PlanNode;

  @Field(() => OutcomeCountsType, {
    description: 'How many results have each outcome, of the plan and of its projects.',
  })
  counts!: OutcomeCountsType;

  @Field(() => [SectionComplianceType], { description: 'The same by section.' })
  sections!: SectionComplianceType[];

  @Field(() => Int, { description: 'How many projects will not be considered (B04, B05, B09).' })
  notConsideredCount!: number;
}

@ObjectType('RuleCompliance', { description: 'What comes of one rule for all plans.' })
export class RuleComplianceType {
  @Field(() => RuleType, { description: 'The rule.' })
  rule!: Rule;

  @Field(() => OutcomeCountsType, { description: 'How many results have each outcome.' })
  counts!: OutcomeCountsType;
}

@ObjectType('ComplianceOverview', {
  description: 'The annual plans of a fiscal year held against every rule of the catalogue, added up.',
})
export class ComplianceOverviewType {
  @Field(() => FiscalYear, { description: 'The fiscal year, Buddhist era.' })
  fiscalYear!: number;

  @Field(() => Int, { description: 'How many projects the plans have.' })
  projectCount!: number;

  @Field(() => Int, { description: 'How many of these will not be considered (B04, B05, B09).' })
  notConsideredCount!: number;

  @Field(() => OutcomeCountsType, { description: 'How many results have each outcome, of all plans and projects.' })
  counts!: OutcomeCountsType;

  @Field(() => [SectionComplianceType], { description: 'The same by section.' })
  sections!: SectionComplianceType[];

  @Field(() => [RuleComplianceType], { description: 'The same by rule, in the order of the catalogue.' })
  rules!: RuleComplianceType[];

  @Field(() => [AreaComplianceType], { description: 'The same by area: those that have a plan of the year, by code.' })
  areas!: AreaComplianceType[];
}
