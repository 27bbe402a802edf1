import { Field, Int, InterfaceType } from 'type-graphql';
import type { BudgetBasis } from '../../budget/domain/node-budget.js';
import { NodeType } from '../../graphql/relay/node.type.js';
import { Baht } from '../../graphql/scalars/baht.js';
import type { PlanLevel } from '../domain/plan-level.js';
import { BudgetBasisEnum, PlanLevelEnum } from './plan.enums.js';
import { typeNameOf } from './plan-node-id.js';

@InterfaceType('PlanNode', {
  implements: NodeType,
  description:
    'A node of the plan chain: 20-year goal → five-year plan → development issue → programme → project → main activity → sub-activity.',
  resolveType: (node: { level: PlanLevel }) => typeNameOf(node.level),
})
export abstract class PlanNodeType extends NodeType {
  @Field(() => String, {
    description:
      'Permanent and readable, such as "TH-55-P2571-PJ012". It never changes and is not derived from the printed number.',
  })
  code!: string;

  @Field(() => PlanLevelEnum, { description: 'The level of the chain.' })
  level!: PlanLevel;

  @Field(() => Int, { description: 'The place among its siblings, from 1 on.' })
  ordinal!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The number or code that the plan prints; null where it prints none. It may change.',
  })
  printedNo!: string | null;

  @Field(() => String, { description: 'The title, in Thai, as printed. Of a 20-year goal: its statement.' })
  title!: string;

  @Field(() => Baht, {
    nullable: true,
    description:
      'Planned money, in baht: the figure that the node states, else the sum of its children (of a plan with its unplaced projects), else null.',
  })
  budget!: string | null;

  @Field(() => BudgetBasisEnum, {
    nullable: true,
    description: 'Whether the budget is stated or summed; null where there is none.',
  })
  budgetBasis!: BudgetBasis | null;

  @Field(() => Baht, {
    nullable: true,
    description: 'The part of the budget that has no fiscal year, in baht; null where there is no budget.',
  })
  undatedBudget!: string | null;

  @Field(() => Int, {
    description:
      'Another number after every change of the node, its money, indicators, texts or alignments. A change says which version it was made on: on an older one it is refused with CONFLICT.',
  })
  version!: number;
}
