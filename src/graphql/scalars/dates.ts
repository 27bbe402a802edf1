import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const FIRST = 1900;
const LAST = 2200;

function readDate(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  const year = typeof value === 'string' && /^\d{4}-/.test(value) ? Number(value.slice(0, 4)) : 0;
  throw new GraphQLError(
    `Date is a day of the Gregorian calendar such as "2025-10-01", from ${FIRST} to ${LAST}; got ${JSON.stringify(value)}.${
      year > LAST ? ` That looks like a Buddhist-era year: subtract 543 and write ${year - 543}.` : ''
    }`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}

/** Whether the calendar has such a day: JavaScript takes 30 February for 2 March. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const year = Number(value.slice(0, 4));
  const time = Date.parse(`${value}T00:00:00Z`);
  return year >= FIRST && year <= LAST && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A calendar date. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar date in the Gregorian calendar, ISO 8601: "2025-10-01".',
  serialize: String,
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : `a ${node.kind}`),
});
