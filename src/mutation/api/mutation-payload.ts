import { Field, ObjectType } from 'type-graphql';
import { UserErrorType } from './user-error.type.js';

/** What every mutation answers beside what it has done. */
@ObjectType()
export abstract class MutationPayload {
  @Field(() => [UserErrorType], { description: 'What a person can mend; empty when it was done.' })
  userErrors!: readonly UserErrorType[];
}
