import { registerEnumType } from 'type-graphql';

/**
 * Registers a GraphQL enum over the domain's own list of names, each with its description, and answers the
 * object that TypeGraphQL knows the enum by. The compiler demands a description for every value.
 */
export function defineEnum<Name extends string>(
  name: string,
  description: string,
  values: Record<Name, string>,
): { [Value in Name]: Value } {
  const names = Object.keys(values) as Name[];
  const enumeration = Object.fromEntries(names.map((value) => [value, value])) as { [Value in Name]: Value };
  const valuesConfig: Partial<Record<Name, { description: string }>> = {};
  for (const value of names) valuesConfig[value] = { description: values[value] };
  registerEnumType(enumeration, { name, description, valuesConfig });
  return enumeration;
}
