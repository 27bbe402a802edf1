import { Field, ID, ObjectType } from 'type-graphql';
import { UserErrorType } from '../../mutation/api/user-error.type.js';
import { PlanNodeType } from '../../plans/api/plan-node.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';

@ObjectType('ChangePayload', {
  description:
    'What a change has done, as the draft shows it now. With userErrors nothing was changed. `trace` and `gaps` of the nodes tell what a change has broken.',
})
export class ChangePayloadType {
  @Field(() => PlanNodeType, {
    nullable: true,
    description: 'The plan or goal that was changed; null where there is none, or no longer a draft of it.',
  })
  plan!: PlanNode | null;

  @Field(() => [PlanNodeType], { description: 'The new nodes, in the order of the input.' })
  created!: readonly PlanNode[];

  @Field(() => [PlanNodeType], {
    description: 'Nodes that were there before and have changed, those included that made room for others.',
  })
  changed!: readonly PlanNode[];

  @Field(() => [ID], { description: 'The IDs of the nodes that are gone, descendants included.' })
  removedIds!: readonly string[];

  @Field(() => [PlanNodeType], {
    description: 'Where userErrors has a CONFLICT: the nodes as they are now, with the version to change them on.',
  })
  conflicts!: readonly PlanNode[];

  @Field(() => [UserErrorType], { description: 'What a person can mend; empty when the change was made.' })
  userErrors!: readonly UserErrorType[];
}
