import { type GraphQLSchema, isInputObjectType } from 'graphql';

/** Inputs of which exactly one field is given. TypeGraphQL has no place for that. */
const ONE_OF = ['PlanStateInput'];

/** Has graphql-js check it, and the schema say it (@oneOf). */
export function markOneOf(schema: GraphQLSchema): void {
  for (const name of ONE_OF) {
    const type = schema.getType(name);
    if (!isInputObjectType(type)) throw new Error(`${name} is no input type`);
    type.isOneOf = true;
  }
}
