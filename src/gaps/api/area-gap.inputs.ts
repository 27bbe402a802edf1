import { Field, InputType, ObjectType } from 'type-graphql';
import { MutationInput } from '../../mutation/api/mutation-input.js';
import { MutationPayload } from '../../mutation/api/mutation-payload.js';
import type { Gap } from '../domain/gap.js';
import type { GapKind } from '../domain/gap-kind.js';
import { GapKindEnum, GapType } from './gap.type.js';

/** Which gap of an area. */
@InputType({ description: 'A gap of an area.' })
abstract class AreaGapInput extends MutationInput {
  @Field(() => String, { description: 'The code of the area, such as "TH-55".' })
  areaCode!: string;

  @Field(() => GapKindEnum, {
    description: 'AREA_WITHOUT_GOAL or AREA_WITHOUT_PLAN. All other gaps are those of nodes: see `changePlan`.',
  })
  kind!: GapKind;
}

@InputType('JustifyAreaGapInput', { description: 'Why a gap of an area is no fault.' })
export class JustifyAreaGapInput extends AreaGapInput {
  @Field(() => String, { description: 'The reason, which everybody reads with the gap.' })
  justification!: string;

  @Field(() => String, { nullable: true, description: 'The document that shows it.' })
  document?: string | null;
}

@InputType('WithdrawAreaGapJustificationInput', {
  description: 'A justification of a gap of an area that is taken back.',
})
export class WithdrawAreaGapJustificationInput extends AreaGapInput {}

@ObjectType('AreaGapPayload', { description: 'What came of it. With userErrors nothing was changed.' })
export class AreaGapPayloadType extends MutationPayload {
  @Field(() => GapType, {
    nullable: true,
    description: 'The gap as it is now; null where the area has none of this kind, in its drafts.',
  })
  gap!: Gap | null;
}
