/** What V8 needs for a property or an element, and for the head of an object, array, map or string. */
const SLOT = 8;
const HEAD = 32;

/**
 * About how many bytes a value of plain data takes, shared parts counted once. Text outside Latin-1, such as Thai,
 * takes two bytes a character.
 */
export function sizeOf(value: unknown, seen = new Set<object>()): number {
  if (typeof value === 'string') return HEAD + (isNarrow(value) ? 1 : 2) * value.length;
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  let size = HEAD;
  const parts = value instanceof Map ? [...value].flat() : Object.values(value);
  for (const part of parts) size += SLOT + sizeOf(part, seen);
  return size;
}

function isNarrow(text: string): boolean {
  // The first and last characters tell for titles and codes; a wrong guess is an estimate that is too low by half.
  return text.charCodeAt(0) < 256 && text.charCodeAt(text.length - 1) < 256;
}
