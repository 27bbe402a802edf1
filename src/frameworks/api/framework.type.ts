import { Field, ObjectType } from 'type-graphql';
import { NodeType } from '../../graphql/relay/node.type.js';
import { FrameworkCode, FrameworkLevel } from '../../graphql/scalars/framework-names.js';
import { ConfidenceEnum } from '../../provenance/api/provenance.enums.js';
import type { Confidence } from '../../provenance/domain/confidence.js';

@ObjectType('Framework', {
  description:
    'A framework of national or international goals: data, so another framework or edition needs no new schema.',
})
export class FrameworkType {
  @Field(() => FrameworkCode, { description: 'Such as NATIONAL_STRATEGY, NESDP_13 or SDG.' })
  code!: string;

  @Field(() => String, { description: 'The Thai name.' })
  nameTh!: string;

  @Field(() => String, { description: 'The English name.' })
  nameEn!: string;

  @Field(() => String, { description: 'The edition, usually its years.' })
  edition!: string;

  @Field(() => Boolean, { description: 'Whether it is national. An international framework never completes a trace.' })
  isNational!: boolean;

  @Field(() => String, { description: 'Where its elements come from.' })
  source!: string;
}

@ObjectType('FrameworkLevelInfo', { description: 'A level of a framework.' })
export class FrameworkLevelInfoType {
  @Field(() => FrameworkLevel, { description: 'Such as MASTER_PLAN.' })
  level!: string;

  @Field(() => String, { description: 'The Thai name.' })
  nameTh!: string;

  @Field(() => String, { description: 'The English name.' })
  nameEn!: string;

  @Field(() => Boolean, { description: 'False where our list of its elements is known to be incomplete.' })
  catalogueComplete!: boolean;

  @Field(() => String, { nullable: true, description: 'What there is to say about the list.' })
  catalogueNote!: string | null;
}

@ObjectType('FrameworkElement', {
  implements: NodeType,
  description: 'An element of a framework: a strategy, a master plan, a sub-plan, a target, a milestone, a goal.',
})
export class FrameworkElementType extends NodeType {
  @Field(() => FrameworkCode, { description: 'The code of its framework.' })
  framework!: string;

  @Field(() => FrameworkLevel, { description: 'Its level.' })
  level!: string;

  @Field(() => String, {
    description:
      'The canonical code within framework and level: strategy "1", master plan "03", sub-plan "0301", target "030101".',
  })
  code!: string;

  @Field(() => String, { nullable: true, description: 'The Thai name; null where we have only the code.' })
  nameTh!: string | null;

  @Field(() => String, { nullable: true, description: 'The English name; null where we have none.' })
  nameEn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The indicator that the framework states for it, in Thai; null where we have none.',
  })
  indicatorTh!: string | null;

  @Field(() => ConfidenceEnum, { description: 'How sure we are of the Thai name.' })
  confidence!: Confidence;

  @Field(() => String, {
    nullable: true,
    description: 'What there is to say about the other parts: the English name, the code, the parent.',
  })
  confidenceNote!: string | null;

  @Field(() => String, { description: 'Where it comes from.' })
  source!: string;
}
