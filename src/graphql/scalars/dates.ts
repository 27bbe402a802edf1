import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function readDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new GraphQLError(`Date is a calendar date such as "2025-10-01"; got ${JSON.stringify(value)}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** A calendar date. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar date in the Gregorian calendar, ISO 8601: "2025-10-01".',
  serialize: readDate,
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : `a ${node.kind}`),
});
