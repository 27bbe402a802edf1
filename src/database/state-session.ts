import type { Pool, PoolClient } from 'pg';
import { PlanLineageError } from '../errors/plan-lineage-error.js';
import { runCancellableOn } from './cancellation.js';
import { toPlanLineageError } from './database-errors.js';
import { enterState, type FoundState, findState } from './enter-state.js';
import type { ReadDatabase, Statement } from './read-database.js';

/** Reads one state of the plans: the same statements as for what is published, over the views of the schema `as_of`. */
export interface StateSession extends ReadDatabase {
  /** Lets go of the snapshot, if no other session needs it; the next statement sees what is there by then. */
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

/** The sessions of a request. */
export interface StateSessions {
  open(settings: StateSettings): StateSession;
}

/**
 * Sessions that share one connection and one snapshot of the database: taken with the first statement of any of them, given
 * back when all have ended. So a request never waits for a connection while it holds another one, as many states as it asks
 * for, and all that it reads is of one moment. Statements run one after the other; `onStatement` hears of each.
 */
export function createStateSessions(
  pool: Pool,
  signal: AbortSignal,
  onStatement?: (statement: Statement, durationMs: number, rowCount: number) => void,
): StateSessions {
  let connection: Promise<PoolClient> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  /** The sessions that have read from the snapshot, and whose state the connection reads now. */
  const readers = new Set<StateSettings>();
  let turned: StateSettings | undefined;

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const answer = last.then(work);
    last = answer.catch(() => undefined);
    return answer;
  }

  async function begin(): Promise<PoolClient> {
    const client = await pool.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      return client;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }

  async function giveBack(): Promise<void> {
    const client = await connection?.catch(() => undefined);
    connection = undefined;
    turned = undefined;
    if (!client) return;
    // A connection that cannot even roll back is not given to the next request.
    client.release(!(await rollBack(client)));
  }

  return {
    open(settings) {
      let found: FoundState | null = null;

      async function turn(client: PoolClient): Promise<void> {
        if (turned === settings) return;
        turned = undefined;
        const query = async <Row>({ text, values }: Statement) => (await client.query(text, [...values])).rows as Row[];
        const actor = String(settings.actorId ?? '');
        if (!found) await enterState(query, null, actor);
        if (settings.sources) {
          found ??= await findState(query, settings.sources);
          if (!found) throw unknownRevision();
          await enterState(query, found, actor);
        }
        turned = settings;
      }

      async function run(statement: Statement, rowMode?: 'array'): Promise<unknown[]> {
        readers.add(settings);
        connection ??= begin();
        try {
          const client = await connection;
          await turn(client);
          const started = performance.now();
          const query = { text: statement.text, values: [...statement.values], rowMode };
          const { rows } = await runCancellableOn(pool, client, query, signal);
          onStatement?.(statement, performance.now() - started, rows.length);
          return rows;
        } catch (error) {
          throw toPlanLineageError(error);
        }
      }

      return {
        query: <Row>(statement: Statement) => inTurn(() => run(statement) as Promise<Row[]>),
        rows: (statement) => inTurn(() => run(statement, 'array') as Promise<unknown[][]>),
        end: () =>
          inTurn(async () => {
            found = null;
            if (turned === settings) turned = undefined;
            readers.delete(settings);
            if (readers.size === 0) await giveBack();
          }),
      };
    },
  };
}

function unknownRevision(): PlanLineageError {
  return new PlanLineageError(
    'UNKNOWN_REVISION',
    'asOf.revision: there is no such revision, or it is not for you to see. Ask revisions of the plan.',
    { field: 'asOf.revision' },
  );
}

/** Whether it could. */
async function rollBack(client: PoolClient): Promise<boolean> {
  return await client.query('rollback').then(
    () => true,
    () => false,
  );
}
