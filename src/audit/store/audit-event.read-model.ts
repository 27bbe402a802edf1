import type { ListOrder, ListQuery } from '../../database/keyset.js';
import type { ReadDatabase } from '../../database/read-database.js';
import type { AuditEvent } from '../domain/audit-event.js';

const COLUMNS = `e.chain_id as "chainId", e.position, to_jsonb(e.at at time zone 'UTC') #>> '{}' as at,
  e.actor_id as "actorId", e.actor_label as "actorLabel", e.request_id as "requestId", e.operation,
  e.object_type as "objectType", e.object_key as "objectKey", e.area_id as "areaId", e.before::text, e.after::text,
  e.reason, encode(e.previous_hash, 'hex') as "previousHash", encode(e.hash, 'hex') as hash`;

/** What narrows the log; null: not narrowed. */
export interface AuditFilter {
  /** The areas that the reader may see; null: everything. */
  readonly areaIds: readonly number[] | null;
  readonly chainId: number | null;
  readonly actorId: number | null;
  readonly operation: string | null;
  readonly objectKey: string | null;
  readonly from: Date | null;
  /** The first moment that no longer counts. */
  readonly to: Date | null;
}

/** In the order of time. Within a chain this is the order of the positions. */
export const AUDIT_ORDER: ListOrder = {
  name: 'audit-log',
  columns: [
    { sql: 'e.at', type: 'timestamptz' },
    { sql: 'e.chain_id', type: 'bigint' },
    { sql: 'e.position', type: 'bigint' },
  ],
};

export function auditLogQuery(filter: AuditFilter): ListQuery {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const narrow = (condition: (value: string) => string, value: unknown) => {
    if (value === null) return;
    values.push(value);
    // $1 holds the owners of the list.
    conditions.push(condition(`$${values.length + 1}`));
  };
  narrow((areas) => `e.area_id = any(${areas}::integer[])`, filter.areaIds);
  narrow((chain) => `e.chain_id = ${chain}::bigint`, filter.chainId);
  narrow((actor) => `e.actor_id = ${actor}::bigint`, filter.actorId);
  narrow((operation) => `e.operation = ${operation}`, filter.operation);
  narrow((key) => `e.object_key = ${key}`, filter.objectKey);
  narrow((from) => `e.at >= ${from}::timestamptz`, filter.from);
  narrow((to) => `e.at < ${to}::timestamptz`, filter.to);
  return {
    label: 'audit.log',
    columns: COLUMNS,
    from: 'audit_event e',
    where: conditions.join(' and ') || 'true',
    values,
    order: AUDIT_ORDER,
  };
}

/** The event at a place of a chain; null where there is none, or none for the reader. */
export async function findEvent(db: ReadDatabase, chainId: number, position: number): Promise<AuditEvent | null> {
  const [event] = await db.query<AuditEvent>({
    label: 'audit.event',
    text: `select ${COLUMNS} from audit_event e where e.chain_id = $1 and e.position = $2`,
    values: [chainId, position],
  });
  return event ?? null;
}
