/** Each connection holds a plan for each prepared statement, and nothing takes one back. */
const MAX_PREPARED = 400;

const names = new Map<string, string>();

/**
 * The name under which a text is prepared, so that PostgreSQL parses and plans it once for a connection; undefined
 * when there are too many texts already, which then run unprepared.
 */
export function preparedName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MAX_PREPARED) return known;
  const name = `pl${names.size + 1}`;
  names.set(text, name);
  return name;
}
