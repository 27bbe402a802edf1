import { Field, ObjectType } from 'type-graphql';
import type { Confidence, SourceStatus } from '../domain/confidence.js';
import { ConfidenceEnum, SourceStatusEnum } from './provenance.enums.js';

@ObjectType('Provenance', { description: 'Where something comes from, and how sure we are of it.' })
export class ProvenanceType {
  @Field(() => String, { description: 'The source, as a person would look it up.' })
  source!: string;

  @Field(() => ConfidenceEnum, { description: 'How sure we are.' })
  confidence!: Confidence;

  @Field(() => String, { nullable: true, description: 'What there is to say about the confidence; null: nothing.' })
  confidenceNote!: string | null;

  @Field(() => Boolean, { description: 'True for what was made up to show the product or to measure it.' })
  synthetic!: boolean;

  @Field(() => SourceStatusEnum, { nullable: true, description: 'Draft or approved; null where neither applies.' })
  sourceStatus!: SourceStatus | null;
}
