import { Field, ObjectType } from 'type-graphql';

@ObjectType('RuleRow', { description: 'A row of what a rule asks to be computed or shown.' })
export class RuleRowType {
  @Field(() => String, { description: 'What it is about: a title, a kind, a period.' })
  label!: string;
}
