import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { defineEnum } from '../../graphql/enum.js';
import { ConfidenceEnum } from '../../provenance/api/provenance.enums.js';
import type { Confidence } from '../../provenance/domain/confidence.js';
import type { AlignmentDoubt, AlignmentStatus, EvidenceKind } from '../domain/alignment.js';

export const AlignmentStatusEnum = defineEnum<AlignmentStatus>(
  'AlignmentStatus',
  'Whether an alignment can be relied on.',
  {
    ACTIVE: 'It holds.',
    SUSPECT: 'One of its ends has changed since it was made, and nobody has reviewed it yet.',
  },
);

export const EvidenceKindEnum = defineEnum<EvidenceKind>('EvidenceKind', 'On whose word an alignment stands.', {
  STATED_IN_PLAN: 'The plan itself says so.',
  ANALYST_READING: "An analyst's reading of the titles; the plan does not say so.",
  OFFICER: 'An officer of the area said so.',
  IMPORTED: 'It came with an import that names no other.',
});

@ObjectType('Evidence', { description: 'The evidence of an alignment. What is unknown is null.' })
export class EvidenceType {
  @Field(() => EvidenceKindEnum, { description: 'On whose word.' })
  kind!: EvidenceKind;

  @Field(() => String, { nullable: true, description: 'Who asserted it.' })
  assertedBy!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was asserted.' })
  assertedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The document that shows it.' })
  document!: string | null;

  @Field(() => String, { nullable: true, description: 'The page of the document.' })
  page!: string | null;

  @Field(() => ConfidenceEnum, { nullable: true, description: 'How sure the assertion is.' })
  confidence!: Confidence | null;

  @Field(() => String, { nullable: true, description: 'What the reading rests on.' })
  note!: string | null;
}

export const AlignmentDoubtEnum = defineEnum<AlignmentDoubt>(
  'AlignmentDoubt',
  'Which end of an alignment says something else than when it was made.',
  {
    NODE_CHANGED: 'The node: its title, an indicator or a target.',
    ELEMENT_CHANGED: 'The element of the framework: its name or its indicator.',
  },
);

@ObjectType('AlignmentReview', {
  description: 'Somebody has looked at both ends of an alignment as they were worded, and says that it holds.',
})
export class AlignmentReviewType {
  @Field(() => String, { description: 'Who.' })
  reviewer!: string;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  reviewedAt!: Date;

  @Field(() => String, { description: 'What they found.' })
  note!: string;

  @Field(() => String, { description: 'The `fingerprint` of the alignment that was reviewed.' })
  fingerprint!: string;
}

@ObjectType('Alignment', {
  description: 'An assertion that a plan node serves a framework element, made at the node itself.',
})
export class AlignmentType {
  @Field(() => AlignmentStatusEnum, { description: 'Whether it can be relied on.' })
  status!: AlignmentStatus;
}
