import { Field, ID, InputType } from 'type-graphql';

@InputType('NodeRefInput', {
  description:
    'A node: one that is there, by its ID, or one that the same change creates, by its ref. Exactly one of them.',
})
export class NodeRefInput {
  @Field(() => ID, { nullable: true, description: 'The ID.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'The ref of a node in `create`.' })
  ref?: string | null;
}
