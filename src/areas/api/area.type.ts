import { Field, ObjectType } from 'type-graphql';
import { NodeType } from '../../graphql/relay/node.type.js';
import { CalendarDate } from '../../graphql/scalars/dates.js';
import { ConfidenceEnum } from '../../provenance/api/provenance.enums.js';
import type { Confidence } from '../../provenance/domain/confidence.js';
import type { AreaKind } from '../domain/area.js';
import { AreaKindEnum } from './area.enums.js';

@ObjectType('Area', {
  implements: NodeType,
  description: 'An area that plans: one of 76 provinces or 18 provincial groups.',
})
export class AreaType extends NodeType {
  @Field(() => String, {
    description: 'Of a province its ISO 3166-2 code, such as "TH-55"; of a group a name such as "north-upper-1".',
  })
  code!: string;

  @Field(() => AreaKindEnum, { description: 'Province or provincial group.' })
  kind!: AreaKind;

  @Field(() => String, { description: "Today's Thai name." })
  nameTh!: string;

  @Field(() => String, { description: "Today's English name." })
  nameEn!: string;
}

@ObjectType('Region', { description: 'ภาค: one of the six development regions.' })
export class RegionType {
  @Field(() => String, { description: 'Such as "NORTH".' })
  code!: string;

  @Field(() => String, { description: 'The Thai name.' })
  nameTh!: string;

  @Field(() => String, { description: 'The English name.' })
  nameEn!: string;
}

@ObjectType('AreaName', { description: 'A name of an area, with the dates between which it holds.' })
export class AreaNameType {
  @Field(() => String, { description: 'The Thai name.' })
  nameTh!: string;

  @Field(() => String, { description: 'The English name.' })
  nameEn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The first day; null: not known.' })
  validFrom!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day from which it no longer holds; null: it holds still.',
  })
  validTo!: string | null;

  @Field(() => ConfidenceEnum, { description: 'How sure we are of the Thai name.' })
  confidence!: Confidence;

  @Field(() => String, { nullable: true, description: 'What there is to say about the confidence.' })
  confidenceNote!: string | null;
}

@ObjectType('GroupMembership', {
  description: "A province's membership of a provincial group, with the dates between which it holds.",
})
export class GroupMembershipType {
  @Field(() => Boolean, { description: 'Whether the province is the operating centre of the group.' })
  isOperatingCentre!: boolean;

  @Field(() => CalendarDate, { nullable: true, description: 'The first day; null: not known.' })
  validFrom!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day from which it no longer holds; null: it holds still.',
  })
  validTo!: string | null;

  @Field(() => ConfidenceEnum, { description: 'How sure we are of the membership.' })
  confidence!: Confidence;

  @Field(() => String, { nullable: true, description: 'What there is to say about the confidence.' })
  confidenceNote!: string | null;
}
