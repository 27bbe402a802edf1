import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { toPlanLineageError } from './database-errors.js';
import type { Statement } from './read-database.js';
import { sqlStateOf } from './sql-state.js';

/** Who writes, and in which request: the database's own rules, and the audit log, know them from here. */
export interface Writer {
  /** The row of `actor`; null: nobody who has shown who they are. */
  readonly actorId: number | null;
  readonly requestId: string;
}

/** One transaction: all that is written in it is kept, or nothing. */
export interface Transaction {
  query<Row>(statement: Statement): Promise<Row[]>;
}

/** What writes need of a database. */
export interface WriteDatabase {
  /**
   * Runs `work` in a transaction and commits it; an error takes all of it back. A transaction that PostgreSQL broke off
   * for the sake of another one (deadlock, serialisation) runs again, so `work` must have no effect beside its statements.
   */
  transaction<Value>(writer: Writer, work: (transaction: Transaction) => Promise<Value>): Promise<Value>;
}

const ATTEMPTS = 4;
const BROKEN_OFF = new Set(['40001', '40P01']);

/** Called after each statement that succeeded. */
type OnStatement = (statement: Statement, durationMs: number, rowCount: number) => void;

/** Write access over a pool. Failures that a caller can understand arrive as coded errors. */
export function createWriteDatabase(pool: Pool, onStatement?: OnStatement): WriteDatabase {
  return {
    async transaction(writer, work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await runOnce(pool, writer, work, onStatement);
        } catch (error) {
          if (attempt >= ATTEMPTS || !BROKEN_OFF.has(sqlStateOf(error) ?? '')) throw toPlanLineageError(error);
          await sleep(20 * attempt * Math.random());
        }
      }
    },
  };
}

async function runOnce<Value>(
  pool: Pool,
  writer: Writer,
  work: (transaction: Transaction) => Promise<Value>,
  onStatement: OnStatement | undefined,
): Promise<Value> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query(SETTINGS, [writer.actorId === null ? '' : String(writer.actorId), writer.requestId]);
    const value = await work({
      async query<Row>(statement: Statement) {
        const started = performance.now();
        const { rows } = await client.query(statement.text, [...statement.values]);
        onStatement?.(statement, performance.now() - started, rows.length);
        return rows as Row[];
      },
    });
    await client.query('commit');
    return value;
  } catch (error) {
    broken = await rollBack(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

const SETTINGS = `
  select set_config('plan_lineage.actor', $1, true), set_config('plan_lineage.request', $2, true)`;

/** Answers the error of a connection that cannot even do that. */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
