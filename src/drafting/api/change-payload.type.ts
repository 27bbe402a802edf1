import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GapType } from '../../gaps/api/gap.type.js';
import type { Gap } from '../../gaps/domain/gap.js';
import { MutationPayload } from '../../mutation/api/mutation-payload.js';
import { PlanNodeType } from '../../plans/api/plan-node.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';

/** How the mutations that answer this payload fail; part of the description of each. */
export const CHANGE_ERRORS =
  'Fails with UNAUTHENTICATED or FORBIDDEN without the role PLANNER for the area, with INVALID_ID and IDEMPOTENCY_KEY_REUSED; what a person can mend is in userErrors.';

@ObjectType('ChangePayload', {
  description: 'What a change has done, as the draft shows it now. With userErrors nothing was changed.',
})
export class ChangePayloadType extends MutationPayload {
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

  @Field(() => [GapType], {
    nullable: true,
    description:
      'What the change has broken: gaps that were not there before it, the gravest first, at most 100, without those that somebody has justified. A move tells here that a project serves no national element any more, or that money no longer adds up. Looked for in the plan; in all of the area where a plan or goal begins or is given up, where a goal is changed, and where a plan is put below another goal. Null where the same idempotency key was used before by a request that did not ask.',
  })
  breaks!: readonly Gap[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many gaps of the same plan or area are gone by the change; null where `breaks` would be.',
  })
  mends!: number | null;
}
