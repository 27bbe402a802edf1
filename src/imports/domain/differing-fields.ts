import type { CurrentNode, FileFields, FileNode } from './file-node.js';
import type { FieldChange } from './import-change.js';

/** Fields that hold several by name, each of which a file may leave out. */
const PARTED = ['texts', 'agencies', 'alignments', 'details'] as const;
type Parted = (typeof PARTED)[number];

/** The fields of a node of a file that say something else than the plan, with what they are to say. */
export function differingFields(
  { title, fields }: FileNode,
  current: CurrentNode,
): { fields: FileFields; changes: FieldChange[] } {
  const changes: FieldChange[] = [];
  const differing: Record<string, unknown> = {};
  const compare = (name: string, said: unknown, is: unknown): boolean => {
    if (said === undefined || canonical(said) === canonical(is)) return false;
    changes.push({ field: name, before: textOf(is), after: textOf(said) });
    return true;
  };
  compare('title', title, current.title);
  for (const [name, said] of Object.entries(fields)) {
    const is = current.fields[name as keyof FileFields];
    if (!isParted(name)) {
      if (compare(name, said, is)) differing[name] = said;
      continue;
    }
    const parts = Object.entries((said ?? {}) as object).filter(([part, value]) =>
      compare(part, value, (is as Record<string, unknown> | undefined)?.[part] ?? []),
    );
    if (parts.length > 0) differing[name] = Object.fromEntries(parts);
  }
  return { fields: differing, changes };
}

function isParted(name: string): name is Parted {
  return (PARTED as readonly string[]).includes(name);
}

/** The same for values that say the same: what is null is left out, and keys have no order. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, one]) => one !== null && one !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${key}:${canonical(one)}`).join(',')}}`;
  }
  // How a text is spaced counts for nothing: forms have one line where a plan may have two.
  return JSON.stringify(typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : (value ?? null));
}

/** A value as people read it; null: it says nothing. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => textOf(one) ?? '').join('; ');
  if (typeof value !== 'object') return String(value);
  const parts = Object.entries(value).flatMap(([key, one]) => {
    const text = textOf(one);
    return text === null ? [] : [`${key}: ${text}`];
  });
  return parts.length === 0 ? null : parts.join(', ');
}
