import { Field, ObjectType } from 'type-graphql';
import { FrameworkElementType, FrameworkType } from '../../frameworks/api/framework.type.js';
import type { Framework, FrameworkElement } from '../../frameworks/domain/framework.js';
import { defineEnum } from '../../graphql/enum.js';
import type { MappingKind } from '../domain/carry-over.js';

export const MappingKindEnum = defineEnum<MappingKind>(
  'FrameworkMappingKind',
  'What an element of one edition of a framework became in another.',
  {
    SAME: 'The same, under the same or another code.',
    REWORDED: 'The same in other words: what was aligned to it must be reviewed.',
    MERGED: 'A part of an element that takes in several.',
    SPLIT: 'One of several that it was divided into: a person must choose.',
  },
);

@ObjectType('ElementSuccession', { description: 'An element of the old edition, and one that follows it in the new.' })
export class ElementSuccessionType {
  @Field(() => FrameworkElementType, { description: 'The element of the old edition.' })
  from!: FrameworkElement;

  @Field(() => FrameworkElementType, { description: 'The element of the new edition.' })
  to!: FrameworkElement;

  @Field(() => MappingKindEnum, { description: 'What became of it.' })
  kind!: MappingKind;

  @Field(() => String, { nullable: true, description: 'A note; null: none.' })
  note!: string | null;

  @Field(() => String, { description: 'The document that the mapping is taken from.' })
  source!: string;
}

@ObjectType('FrameworkMapping', { description: 'How two editions of a framework hang together.' })
export class FrameworkMappingType {
  @Field(() => FrameworkType, { description: 'The old edition.' })
  from!: Framework;

  @Field(() => FrameworkType, { description: 'The new edition.' })
  to!: Framework;

  @Field(() => [ElementSuccessionType], { description: 'What is mapped, in the order of the old edition.' })
  mapped!: readonly ElementSuccessionType[];

  @Field(() => [FrameworkElementType], {
    description:
      'Elements of the old edition that nothing is mapped to: what is aligned to them must find another place.',
  })
  unmapped!: readonly FrameworkElement[];

  @Field(() => [FrameworkElementType], { description: 'Elements of the new edition that follow none of the old.' })
  added!: readonly FrameworkElement[];
}
