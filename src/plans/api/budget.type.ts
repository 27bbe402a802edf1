import { Field, ObjectType } from 'type-graphql';
import type { BudgetSource, BudgetStage } from '../../budget/domain/node-budget.js';
import { Baht } from '../../graphql/scalars/baht.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { BudgetSourceEnum, BudgetStageEnum } from './plan.enums.js';

@ObjectType('YearBudget', { description: 'Money of one fiscal year.' })
export class YearBudgetType {
  @Field(() => FiscalYear, { description: 'The fiscal year, Buddhist era.' })
  year!: number;

  @Field(() => Baht, { description: 'Planned money, in baht.' })
  amount!: string;
}

@ObjectType('BudgetLine', {
  description: 'A figure that a node states by stage, fiscal year and source of money (form จ.1, part B).',
})
export class BudgetLineType {
  @Field(() => FiscalYear, { nullable: true, description: 'The fiscal year, Buddhist era; null where not stated.' })
  fiscalYear!: number | null;

  @Field(() => BudgetSourceEnum, { nullable: true, description: 'Whose money; null where not stated.' })
  source!: BudgetSource | null;

  @Field(() => BudgetStageEnum, { description: 'Which money it is.' })
  stage!: BudgetStage;

  @Field(() => Baht, { description: 'Money of this stage, in baht.' })
  amount!: string;
}
