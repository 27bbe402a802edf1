import { Field, ID, InputType } from 'type-graphql';
import { EvidenceKindEnum } from '../../alignment/api/alignment.type.js';
import type { EvidenceKind } from '../../alignment/domain/alignment.js';
import { ConfidenceEnum } from '../../provenance/api/provenance.enums.js';
import type { Confidence } from '../../provenance/domain/confidence.js';
import { NodeRefInput } from './node-ref.input.js';

@InputType('EvidenceInput', { description: 'On whose word an alignment stands. What is unknown is left out.' })
export class EvidenceInput {
  @Field(() => EvidenceKindEnum, { description: 'The kind.' })
  kind!: EvidenceKind;

  @Field(() => String, { nullable: true, description: 'Who asserted it.' })
  assertedBy?: string | null;

  @Field(() => Date, { nullable: true, description: 'When.' })
  assertedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'The document.' })
  document?: string | null;

  @Field(() => String, { nullable: true, description: 'The page or slide in it.' })
  page?: string | null;

  @Field(() => ConfidenceEnum, { nullable: true, description: 'How sure it is.' })
  confidence?: Confidence | null;

  @Field(() => String, { nullable: true, description: 'A note.' })
  note?: string | null;
}

/** An alignment, of whatever node. */
@InputType({ description: 'An alignment to an element of a framework.' })
export abstract class NewAlignmentFields {
  @Field(() => ID, { description: 'The ID of the framework element.' })
  elementId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Where the form states another strategy than the primary one of the element: the ID of that strategy.',
  })
  statedStrategyId?: string | null;

  @Field(() => [EvidenceInput], { description: 'The evidence, at least one.' })
  evidence!: EvidenceInput[];
}

@InputType('NewAlignmentInput', { description: 'An assertion that a node serves an element of a framework.' })
export class NewAlignmentInput extends NewAlignmentFields {
  @Field(() => NodeRefInput, { description: 'The node.' })
  node!: NodeRefInput;
}

@InputType('AlignmentRemovalInput', { description: 'An alignment that is to go.' })
export class AlignmentRemovalInput {
  @Field(() => ID, { description: 'The ID of the node where it was made.' })
  nodeId!: string;

  @Field(() => ID, { description: 'The ID of the framework element.' })
  elementId!: string;
}
