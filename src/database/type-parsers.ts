import type { TypeOverrides } from 'pg';

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const DATE_ARRAY = 1182;
const NUMERIC = 1700;
const NUMERIC_ARRAY = 1231;
const TIMESTAMPTZ = 1184;

/** The elements of an array of simple values (no quotes, no nesting): `{1,2}`. */
function elements(text: string): string[] {
  return text === '{}' ? [] : text.slice(1, -1).split(',');
}

/**
 * How values arrive from PostgreSQL: `bigint` as number (our ids stay far below 2^53), `numeric` as string
 * (money is exact), `date` as 'YYYY-MM-DD', `timestamptz` as ISO 8601 in UTC; arrays of them likewise.
 */
export function setTypeParsers(types: TypeOverrides): void {
  types.setTypeParser(INT8, Number);
  types.setTypeParser(INT8_ARRAY, (text: string) => elements(text).map((element) => Number(element)));
  types.setTypeParser(NUMERIC, String);
  types.setTypeParser(NUMERIC_ARRAY, elements);
  types.setTypeParser(DATE, String);
  types.setTypeParser(DATE_ARRAY, elements);
  types.setTypeParser(TIMESTAMPTZ, (text: string) => new Date(text).toISOString());
}
