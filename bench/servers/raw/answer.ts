import type { Client, CustomTypesConfig, Pool, QueryArrayConfig } from 'pg';

/** The value of a column as PostgreSQL sends it, or null. */
export type Text = string | null;

/** What one question takes at most: a prepared statement, and the JSON made of its rows by hand. */
export interface RawAnswer {
  /** Names the prepared statement. */
  readonly name: string;
  readonly sql: string;
  /** The statement's values, from the query string. */
  readonly values: (asked: URLSearchParams) => unknown[];
  /** The JSON of `data`, in the form of our own answer. */
  readonly toJson: (rows: Text[][]) => string;
}

// No parsing: every value goes into the answer as text.
const AS_SENT: CustomTypesConfig = { getTypeParser: () => (value: string) => value };

/** Runs the one statement of an answer and makes its JSON. */
export async function runRaw(pool: Pool | Client, answer: RawAnswer, asked: URLSearchParams): Promise<string> {
  const query: QueryArrayConfig = {
    name: answer.name,
    text: answer.sql,
    values: answer.values(asked),
    rowMode: 'array',
    types: AS_SENT,
  };
  const { rows } = await pool.query<Text[]>(query);
  return `{"data":${answer.toJson(rows)}}`;
}

const SPECIAL = /["\\\p{Cc}]/u;

/** A JSON string or null. Titles need no escaping as a rule, and looking costs less than escaping. */
export function quoted(text: Text): string {
  if (text === null) return 'null';
  return SPECIAL.test(text) ? JSON.stringify(text) : `"${text}"`;
}
