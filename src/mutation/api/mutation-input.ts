import { Field, InputType } from 'type-graphql';

const KEY =
  'A text of your choice, at most 200 characters, that makes it safe to send the same input again: for 30 days it answers what the first one answered, with one effect. Another input with the same key fails with IDEMPOTENCY_KEY_REUSED.';

@InputType({ description: 'What every change carries.' })
export abstract class MutationInput {
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the audit log.' })
  reason?: string | null;
}
