import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const FIRST = 2400;
const LAST = 2700;

function read(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= FIRST && value <= LAST) return value;
  const gregorian = typeof value === 'number' && value >= 1900 && value <= 2150;
  throw new GraphQLError(
    `FiscalYear is a Buddhist-era year from ${FIRST} to ${LAST}, such as 2571; got ${JSON.stringify(value)}.${
      gregorian ? ` That looks like a Gregorian year: add 543 and write ${(value as number) + 543}.` : ''
    }`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}

/** A Thai fiscal year in the Buddhist era. */
export const FiscalYear = new GraphQLScalarType<number, number>({
  name: 'FiscalYear',
  description:
    'A Thai fiscal year in the Buddhist era: 2568 runs from 1 October 2567 to 30 September 2568 B.E. (2024-10-01 to 2025-09-30).',
  serialize: read,
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.INT ? Number(node.value) : `a ${node.kind}`),
});
