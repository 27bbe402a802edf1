import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const EXACT = /^-?\d{1,16}(\.\d{1,2})?$/;

function read(value: unknown): string {
  if (typeof value === 'string' && EXACT.test(value)) return withTwoDecimals(value);
  throw new GraphQLError(
    `Baht is an exact decimal string with at most two decimals, such as "5000000.00"; got ${JSON.stringify(value)}. Quote it: a JSON number would lose satang.`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}

function withTwoDecimals(value: string): string {
  const [whole, decimals = ''] = value.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

/** The database answers two decimals already: in a tree of thousands of figures nothing more is done to them. */
function serialize(value: unknown): string {
  return typeof value === 'string' && value.at(-3) === '.' ? value : read(value);
}

/** Money in baht: exact, as a string with two decimals. */
export const Baht = new GraphQLScalarType<string, string>({
  name: 'Baht',
  description:
    'Money in baht as an exact decimal string with two decimals, such as "5000000.00". Never a float. Null: not stated; "0.00": printed as zero.',
  serialize,
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : `a ${node.kind}`),
});
