import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function read(value: unknown): string {
  if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return value;
  throw new GraphQLError(`Decimal is an exact decimal string, such as "9981.97"; got ${JSON.stringify(value)}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** An exact decimal number of any size, as a string. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number as a string, such as "9981.97". Never a float.',
  serialize: read,
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : `a ${node.kind}`),
});
