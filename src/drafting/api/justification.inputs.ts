import { Field, ID, InputType } from 'type-graphql';
import { GapKindEnum } from '../../gaps/api/gap.type.js';
import type { GapKind } from '../../gaps/domain/gap-kind.js';
import { NodeRefInput } from './node-ref.input.js';

/** What tells a gap of a node apart from its others. */
@InputType({ description: 'Which gap of a node.' })
abstract class GapFields {
  @Field(() => GapKindEnum, { description: 'What kind of gap; one that nodes of this level can have.' })
  kind!: GapKind;

  @Field(() => String, { nullable: true, description: 'What `Gap.detail` says; left out where that is empty.' })
  detail?: string | null;
}

@InputType('NewGapJustificationInput', {
  description:
    'Why a gap of a node is no fault. Who says so and when is put on record; the gap is then left out of lists and counts, unless they are asked for justified ones.',
})
export class NewGapJustificationInput extends GapFields {
  @Field(() => NodeRefInput, { description: 'The node.' })
  node!: NodeRefInput;

  @Field(() => String, { description: 'The reason.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The document that shows it.' })
  document?: string | null;
}

@InputType('GapJustificationRemovalInput', { description: 'A justification that is taken back.' })
export class GapJustificationRemovalInput extends GapFields {
  @Field(() => ID, { description: 'The ID of the node.' })
  nodeId!: string;
}
