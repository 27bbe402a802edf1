import type { PoolClient } from 'pg';
import type { AnchoredHead, AuditHead } from '../../src/audit/domain/audit-anchor.js';
import type { AuditEvent } from '../../src/audit/domain/audit-event.js';
import type { NewEvent, PlanChain } from '../../src/audit/domain/new-event.js';
import type { Verification } from '../../src/audit/domain/verification.js';
import { auditLogQuery } from '../../src/audit/store/audit-event.read-model.js';
import { findHeads } from '../../src/audit/store/audit-head.read-model.js';
import { recordEvents } from '../../src/audit/store/audit-log.js';
import { verifyChains } from '../../src/audit/store/verify-chains.js';
import { fetchPage } from '../../src/database/keyset.js';
import type { ReadDatabase } from '../../src/database/read-database.js';
import { createWriteDatabase, type Writer } from '../../src/database/write-database.js';
import type { TestDatabase } from '../support/database.js';

/** A chain of a test: what the log is about need not be there. */
export function planChain(id: number, areaId = 55): PlanChain {
  return { id, code: `PLAN-${id}`, areaId };
}

/** An event as a mutation would record it. */
export function newEvent(plan: PlanChain | null, given: Partial<NewEvent> = {}): NewEvent {
  return {
    plan,
    operation: 'plan.change-node',
    objectType: 'Project',
    objectKey: 'TH-55-P2571-PJ001',
    before: { title: 'โครงการ', budget: '1.00' },
    after: { title: 'โครงการใหม่', budget: '1.50' },
    reason: null,
    ...given,
  };
}

export const NOBODY: Writer = { actorId: null, requestId: 'test' };

/** Records events in a transaction of their own. */
export async function record(
  { pool }: Pick<TestDatabase, 'pool'>,
  events: readonly NewEvent[],
  writer: Writer = NOBODY,
): Promise<void> {
  await createWriteDatabase(pool).transaction(writer, (transaction) => recordEvents(transaction, events));
}

/** A page as large as the log of a test. */
export async function eventsOf(db: ReadDatabase, chainId: number): Promise<AuditEvent[]> {
  const narrowed = { areaIds: null, actorId: null, operation: null, objectKey: null, from: null, to: null };
  const page = { size: 100_000, direction: 'forward', from: null } as const;
  return (await fetchPage<AuditEvent>(db, auditLogQuery({ ...narrowed, chainId }), page)).rows;
}

/** Somebody who may do anything with the database, and does: what they do is taken back afterwards. */
export interface Tampering {
  run(sql: string, ...values: unknown[]): Promise<void>;
  verify(chains?: readonly number[], anchor?: readonly AnchoredHead[], pageSize?: number): Promise<Verification>;
  heads(): Promise<AuditHead[]>;
}

/** Lets somebody tamper, as superuser and with the triggers switched off. */
export async function tamper(
  { pool }: Pick<TestDatabase, 'pool'>,
  work: (log: Tampering) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('alter table audit_event disable trigger all; alter table audit_head disable trigger all');
    const db = readOn(client);
    await work({
      async run(sql, ...values) {
        const { rowCount } = await client.query(sql, values);
        if (rowCount === 0) throw new Error(`nothing to tamper with: ${sql}`);
      },
      verify: (chains, anchor, pageSize) => verifyChains(db, chains ?? null, anchor, pageSize),
      heads: () => findHeads(db, null),
    });
  } finally {
    await client.query('rollback');
    client.release();
  }
}

function readOn(client: PoolClient): ReadDatabase {
  return {
    query: async ({ text, values }) => (await client.query(text, [...values])).rows,
    rows: async ({ text, values }) => (await client.query({ text, values: [...values], rowMode: 'array' })).rows,
  };
}
