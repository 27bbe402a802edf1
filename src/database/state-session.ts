import type { Pool, PoolClient } from 'pg';
import { PlanLineageError } from '../errors/plan-lineage-error.js';
import { runCancellableOn } from './cancellation.js';
import { toPlanLineageError } from './database-errors.js';
import { enterState } from './enter-state.js';
import type { ReadDatabase, Statement } from './read-database.js';

/** Reads one state of the plans: the same statements as for what is published, over the views of the schema `as_of`. */
export interface StateSession extends ReadDatabase {
  /** Gives the connection back; the next statement takes another one, and sees what is there by then. */
  end(): Promise<void>;
}

/** Which state a session reads. */
export interface StateSettings {
  /** The row of `actor`, for whom the database decides what there is. */
  readonly actorId: number | null;
  /**
   * A statement that answers one row of texts: the arrays `holders`, `revisions` and `recounted`, `moment` and `day`.
   * Null: the session reads what is there, as its actor may.
   */
  readonly sources: Statement | null;
}

/**
 * A session over one connection and one snapshot of the database, begun by its first statement. Its statements run one
 * after the other; `onStatement` hears of each.
 */
export function createStateSession(
  pool: Pool,
  settings: StateSettings,
  signal: AbortSignal,
  onStatement?: (statement: Statement, durationMs: number, rowCount: number) => void,
): StateSession {
  let open: Promise<PoolClient> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function begin(): Promise<PoolClient> {
    const client = await pool.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      await client.query(`select set_config('plan_lineage.actor', $1, true)`, [String(settings.actorId ?? '')]);
      if (!settings.sources) return client;
      const query = async <Row>({ text, values }: Statement) => (await client.query(text, [...values])).rows as Row[];
      if (!(await enterState(query, settings.sources))) {
        throw new PlanLineageError(
          'UNKNOWN_REVISION',
          'asOf.revision: there is no such revision, or it is not for you to see. Ask revisions of the plan.',
          { field: 'asOf.revision' },
        );
      }
      return client;
    } catch (error) {
      // What the caller can understand leaves the connection usable.
      const usable = error instanceof PlanLineageError && (await rollBack(client));
      client.release(usable ? undefined : (error as Error));
      throw error;
    }
  }

  async function run(statement: Statement, rowMode?: 'array'): Promise<unknown[]> {
    open ??= begin();
    try {
      const client = await open;
      const started = performance.now();
      const query = { text: statement.text, values: [...statement.values], rowMode };
      const { rows } = await runCancellableOn(pool, client, query, signal);
      onStatement?.(statement, performance.now() - started, rows.length);
      return rows;
    } catch (error) {
      throw toPlanLineageError(error);
    }
  }

  function inTurn(statement: Statement, rowMode?: 'array'): Promise<unknown[]> {
    const answer = last.then(() => run(statement, rowMode));
    last = answer.catch(() => undefined);
    return answer;
  }

  return {
    query: async <Row>(statement: Statement) => (await inTurn(statement)) as Row[],
    rows: async (statement) => (await inTurn(statement, 'array')) as unknown[][],
    async end() {
      await last;
      const client = await open?.catch(() => undefined);
      open = undefined;
      if (!client) return;
      // A session that cannot even roll back is not given to the next request.
      client.release(!(await rollBack(client)));
    },
  };
}

/** Whether it could. */
async function rollBack(client: PoolClient): Promise<boolean> {
  return await client.query('rollback').then(
    () => true,
    () => false,
  );
}
