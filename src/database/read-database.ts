import type { Pool } from 'pg';
import { runCancellable } from './cancellation.js';
import { toPlanLineageError } from './database-errors.js';
import { preparedName } from './prepared-names.js';

/** One SQL statement of a read model. The label names it in logs and in golden tests. */
export interface Statement {
  label: string;
  text: string;
  values: readonly unknown[];
}

/** Whatever answers statements: a way to read, or a transaction that writes. */
export interface Queryable {
  query<Row>(statement: Statement): Promise<Row[]>;
}

/** What read models need of a database: one statement in, plain rows out. */
export interface ReadDatabase extends Queryable {
  /** The same with each row as an array of its columns: for many rows, in half the time. */
  rows(statement: Statement): Promise<unknown[][]>;
}

/** How a read database reports and when it gives up. */
export interface ReadDatabaseOptions {
  /** Called after each statement that succeeded. */
  onStatement?: (statement: Statement, durationMs: number, rowCount: number) => void;
  /** When it aborts, the statement in flight is cancelled in the database too. */
  signal?: AbortSignal;
}

/**
 * Read access over a pool. Failures that a caller can understand (no connection, too slow) arrive as
 * coded errors; others as the driver threw them, with the statement's label in front.
 */
export function createReadDatabase(pool: Pool, options: ReadDatabaseOptions = {}): ReadDatabase {
  const { onStatement, signal } = options;
  async function run(statement: Statement, rowMode?: 'array'): Promise<unknown[]> {
    const started = performance.now();
    const query = { name: preparedName(statement.text), text: statement.text, values: [...statement.values], rowMode };
    try {
      const result = signal ? await runCancellable(pool, query, signal) : await pool.query(query);
      onStatement?.(statement, performance.now() - started, result.rows.length);
      return result.rows;
    } catch (error) {
      const known = toPlanLineageError(error);
      if (known === error && error instanceof Error) error.message = `${statement.label}: ${error.message}`;
      throw known;
    }
  }
  return {
    query: async <Row>(statement: Statement) => (await run(statement)) as Row[],
    rows: async (statement) => (await run(statement, 'array')) as unknown[][],
  };
}
