import { Field, InputType } from 'type-graphql';

const KEY =
  'A text of your choice, at most 200 characters, that makes it safe to send the same input again: for 30 days it answers what the first one answered, with one effect; asked for other fields, it answers the objects as they are by then. Another input with the same key fails with IDEMPOTENCY_KEY_REUSED.';

// biome-ignore lint/suspicious/noExplicitAny: TypeScript wants it of what a mixin extends
type Fields = abstract new (...given: any[]) => object;

/** The fields of an input, with what every change carries beside them. */
export function mutationOf<Base extends Fields>(base: Base) {
  @InputType({ description: 'What every change carries, beside the fields of another input.' })
  abstract class MutationOf extends base {
    @Field(() => String, { nullable: true, description: KEY })
    idempotencyKey?: string | null;

    @Field(() => String, { nullable: true, description: 'Why, for the audit log.' })
    reason?: string | null;
  }
  return MutationOf;
}

@InputType({ description: 'What every change carries.' })
export abstract class MutationInput extends mutationOf(Object) {}
