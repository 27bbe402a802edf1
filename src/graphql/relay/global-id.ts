import { PlanLineageError } from '../../errors/plan-lineage-error.js';

/** What an opaque ID stands for: the kind of object and its permanent key within that kind. */
export interface GlobalId {
  type: string;
  key: string;
}

/** The opaque ID of an object: stable as long as its code is, in every database that holds it. */
export function toGlobalId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}

/** Reads an opaque ID, or fails with INVALID_ID. */
export function fromGlobalId(id: string, field = 'id'): GlobalId {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const [, type, key] = /^([A-Z][A-Za-z]+):([^\0]+)$/s.exec(text) ?? [];
  if (type === undefined || key === undefined || toGlobalId(type, key) !== id) {
    throw new PlanLineageError(
      'INVALID_ID',
      `${field}: "${shorten(id)}" is not an ID of this server. Use an id that it answered.`,
      {
        field,
      },
    );
  }
  return { type, key };
}

/** Reads an opaque ID of one of the expected kinds, or fails with INVALID_ID. */
export function fromGlobalIdOf(types: readonly string[], id: string, field = 'id'): GlobalId {
  const globalId = fromGlobalId(id, field);
  if (!types.includes(globalId.type)) {
    throw new PlanLineageError(
      'INVALID_ID',
      `${field}: this ID names a ${globalId.type}; wanted is ${types.length > 1 ? 'one of ' : 'a '}${types.join(', ')}.`,
      { field },
    );
  }
  return globalId;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
