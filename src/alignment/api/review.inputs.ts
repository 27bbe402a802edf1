import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MutationInput } from '../../mutation/api/mutation-input.js';
import { MutationPayload } from '../../mutation/api/mutation-payload.js';
import type { Alignment } from '../domain/alignment.js';
import { AlignmentType } from './alignment.type.js';

@InputType('AlignmentReviewInput', {
  description: 'An alignment that still holds, as both of its ends are worded now.',
})
export class AlignmentReviewInput {
  @Field(() => ID, { description: 'The ID of the node where the alignment was made.' })
  nodeId!: string;

  @Field(() => ID, { description: 'The ID of the framework element.' })
  elementId!: string;

  @Field(() => String, {
    description:
      'The `fingerprint` of the alignment as it was looked at. CONFLICT where an end says something else by now.',
  })
  fingerprint!: string;

  @Field(() => String, { description: 'Why it holds.' })
  note!: string;
}

@InputType('ReviewAlignmentsInput', {
  description: 'Alignments that were looked at again, recorded together or not at all. At most 1,000.',
})
export class ReviewAlignmentsInput extends MutationInput {
  @Field(() => [AlignmentReviewInput], {
    description: 'Those that hold. What no longer holds is taken away (unalign).',
  })
  reviews!: AlignmentReviewInput[];
}

@ObjectType('ReviewAlignmentsPayload', { description: 'What came of it. With userErrors nothing was recorded.' })
export class ReviewAlignmentsPayloadType extends MutationPayload {
  @Field(() => [AlignmentType], {
    description: 'The alignments as they stand now, in the draft where there is one; in the order of the input.',
  })
  alignments!: readonly Alignment[];
}
