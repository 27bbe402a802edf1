import { Field, ObjectType } from 'type-graphql';

/** What a person can mend in the input of a mutation. Nothing was changed. */
@ObjectType('UserError', {
  description: 'What a person can mend in the input of a mutation. Where there is one, nothing was changed.',
})
export class UserErrorType {
  @Field(() => String, { description: 'What is wrong, as a stable code of docs/errors.md, for programs.' })
  code!: string;

  @Field(() => [String], {
    description: 'Where in the input: the path of names and list indexes from the argument `input` on.',
  })
  field!: readonly string[];

  @Field(() => String, { description: 'What is wrong and how to mend it, in English.' })
  message!: string;

  @Field(() => String, { description: 'The same in Thai.' })
  messageTh!: string;
}
