import type { ReadDatabase } from '../../database/read-database.js';
import type { AuditHead } from '../domain/audit-anchor.js';

const SELECT = `select chain_id as "chainId", code, area_id as "areaId", position, encode(hash, 'hex') as hash
  from audit_head`;

/** The ends of the chains of some areas; null: of all chains. */
export function findHeads(db: ReadDatabase, areaIds: readonly number[] | null): Promise<AuditHead[]> {
  return db.query({
    label: 'audit.heads',
    text: `${SELECT} where $1::integer[] is null or area_id = any($1) order by chain_id`,
    values: [areaIds],
  });
}

/** The chains of plans and goals by their codes. */
export function findHeadsByCodes(db: ReadDatabase, codes: readonly string[]): Promise<AuditHead[]> {
  return db.query({ label: 'audit.heads-by-codes', text: `${SELECT} where code = any($1)`, values: [codes] });
}

/** The chains by their IDs. */
export function findHeadsByIds(db: ReadDatabase, ids: readonly number[]): Promise<AuditHead[]> {
  return db.query({ label: 'audit.heads-by-ids', text: `${SELECT} where chain_id = any($1)`, values: [ids] });
}
