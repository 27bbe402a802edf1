import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';
import { PlanLineageError } from '../errors/plan-lineage-error.js';

/** The backend of a connection, which the driver knows but its types do not say. */
function processIdOf(client: PoolClient): number | null {
  return (client as PoolClient & { processID: number | null }).processID;
}

function abandoned(): PlanLineageError {
  return new PlanLineageError('QUERY_TIMEOUT', 'The request took too long, or its client has gone: it was cancelled.');
}

/**
 * Runs one statement, and cancels it in the database when the signal aborts.
 *
 * The connection goes back to the pool only when the cancellation has been answered, so that it cannot
 * hit the next statement on the same connection.
 */
export async function runCancellable(pool: Pool, query: QueryConfig, signal: AbortSignal): Promise<QueryResult> {
  if (signal.aborted) throw abandoned();
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await runCancellableOn(pool, client, query, signal);
  } catch (error) {
    // A coded error of PostgreSQL leaves the connection usable; anything else does not.
    if (error instanceof Error && !('severity' in error) && !(error instanceof PlanLineageError)) broken = error;
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The same on a connection that the caller holds. */
export async function runCancellableOn(
  pool: Pool,
  client: PoolClient,
  query: QueryConfig,
  signal: AbortSignal,
): Promise<QueryResult> {
  if (signal.aborted) throw abandoned();
  let cancelling: Promise<unknown> | undefined;
  const cancel = () => {
    cancelling = pool.query('select pg_cancel_backend($1)', [processIdOf(client)]).catch(() => undefined);
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await client.query(query);
  } finally {
    signal.removeEventListener('abort', cancel);
    await cancelling;
  }
}
