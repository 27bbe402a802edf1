import type { Pool } from 'pg';
import { pendingMigrations } from '../database/migrate.js';

/** The answer to "may requests be sent here?", check by check. */
export interface ReadinessReport {
  readonly ready: boolean;
  readonly checks: Readonly<Record<'database' | 'migrations' | 'serving', CheckResult>>;
}

export type CheckResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Readiness of this process. */
export interface Readiness {
  /** From now on not ready: the server is about to stop. */
  drain(): void;
  readonly draining: boolean;
  report(): Promise<ReadinessReport>;
}

const OK: CheckResult = { ok: true };

function failed(reason: string): CheckResult {
  return { ok: false, reason };
}

/** Asks the very pool that serves requests: when requests would be refused, readiness says so. */
export function createReadiness(pool: Pool): Readiness {
  let draining = false;
  return {
    drain() {
      draining = true;
    },
    get draining() {
      return draining;
    },
    async report() {
      const checks = { ...(await databaseChecks(pool)), serving: draining ? failed('The server is stopping.') : OK };
      return { ready: Object.values(checks).every((check) => check.ok), checks };
    },
  };
}

async function databaseChecks(pool: Pool): Promise<Pick<ReadinessReport['checks'], 'database' | 'migrations'>> {
  try {
    const pending = await pendingMigrations(pool);
    return { database: OK, migrations: pending.length === 0 ? OK : failed(`Not yet applied: ${pending.join(', ')}.`) };
  } catch {
    const unknown = failed('Unknown while the database does not answer.');
    return { database: failed('The database does not answer, or has no free connection.'), migrations: unknown };
  }
}
