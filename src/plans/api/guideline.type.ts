import { Field, Int, ObjectType } from 'type-graphql';
import { NodeType } from '../../graphql/relay/node.type.js';

@ObjectType('DevelopmentGuideline', {
  implements: NodeType,
  description: 'แนวทางการพัฒนา: a guideline of a development issue. Every project is to follow one (rule A01).',
})
export class DevelopmentGuidelineType extends NodeType {
  @Field(() => String, { description: 'Permanent and readable.' })
  code!: string;

  @Field(() => Int, { description: 'The place within the issue, from 1 on.' })
  ordinal!: number;

  @Field(() => String, { nullable: true, description: 'The number that the plan prints; null where it prints none.' })
  printedNo!: string | null;

  @Field(() => String, { description: 'The guideline, in Thai, as printed.' })
  body!: string;

  @Field(() => String, { nullable: true, description: 'The area of work within the issue; null where not stated.' })
  areaOfWork!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The programme under which the form prints it; null where not stated.',
  })
  programmePrinted!: string | null;
}

@ObjectType('ProjectGuideline', { description: 'A guideline that a project names.' })
export class ProjectGuidelineType {
  @Field(() => String, { description: 'As the project prints it, in Thai.' })
  printed!: string;
}
