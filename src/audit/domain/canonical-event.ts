import type { AuditEvent } from './audit-event.js';

/**
 * What is hashed of an event: a line for each field, its text behind its length in bytes of UTF-8, or `-` where there is
 * none. The function audit_canonical of the database answers the same.
 */
export function canonicalText(event: Omit<AuditEvent, 'hash'>): string {
  const fields = {
    chain: String(event.chainId),
    position: String(event.position),
    at: event.at,
    actor: event.actorId === null ? null : String(event.actorId),
    actorLabel: event.actorLabel,
    request: event.requestId,
    operation: event.operation,
    objectType: event.objectType,
    objectKey: event.objectKey,
    area: event.areaId === null ? null : String(event.areaId),
    before: event.before,
    after: event.after,
    reason: event.reason,
    previous: event.previousHash,
  };
  const lines = Object.entries(fields).map(([name, text]) => `${name}=${text === null ? '-' : withLength(text)}\n`);
  return `plan-lineage audit event 1\n${lines.join('')}`;
}

function withLength(text: string): string {
  return `${new TextEncoder().encode(text).length}:${text}`;
}
