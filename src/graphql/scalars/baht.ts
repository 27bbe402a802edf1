import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const EXACT = /^-?\d{1,16}(\.\d{1,2})?$/;
/** Far more than the budget of the country, and so little that a plan of such amounts can be added up. */
const DIGITS = 13;
const QUOTE = 'Quote it: a JSON number would lose satang.';

function read(value: unknown): string {
  if (typeof value === 'string' && EXACT.test(value)) {
    if ((value.split('.')[0] as string).replace('-', '').length <= DIGITS) return withTwoDecimals(value);
    throw refusal(value, `It has more than ${DIGITS} digits before the decimal point.`);
  }
  if (typeof value !== 'string') throw refusal(value, QUOTE);
  throw refusal(value, 'Write Arabic digits without commas, signs of currency or spaces.');
}

function refusal(value: unknown, why: string): GraphQLError {
  return new GraphQLError(
    `Baht is an exact decimal string with at most two decimals, such as "5000000.00"; got ${JSON.stringify(value)}. ${why}`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}

function withTwoDecimals(value: string): string {
  const [whole, decimals = ''] = value.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

/** The database answers two decimals already: in a tree of thousands of figures nothing more is done to them. */
function serialize(value: unknown): string {
  if (typeof value === 'string' && value.at(-3) === '.') return value;
  if (typeof value === 'string' && EXACT.test(value)) return withTwoDecimals(value);
  throw refusal(value, 'It cannot be answered.');
}

/** Money in baht: exact, as a string with two decimals. */
export const Baht = new GraphQLScalarType<string, string>({
  name: 'Baht',
  description:
    'Money in baht as an exact decimal string with two decimals, such as "5000000.00". Never a float; as an input at most 13 digits before the decimal point. Null: not stated; "0.00": printed as zero.',
  serialize,
  parseValue: read,
  parseLiteral(node) {
    if (node.kind === Kind.STRING) return read(node.value);
    throw refusal(`a ${node.kind}`, QUOTE);
  },
});
