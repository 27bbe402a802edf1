const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^name left blank: unsure/i, 'UNSURE'],
  [/^sourced/i, 'SOURCED'],
  [/^well-known/i, 'WELL_KNOWN'],
  [/^translation/i, 'TRANSLATION'],
  [/^derived/i, 'DERIVED'],
  [/^unsure/i, 'UNSURE'],
];

/** The label with which a statement of the sources begins: `well-known (background)` is WELL_KNOWN. */
export function confidenceOf(statement: string): string {
  const found = LABELS.find(([pattern]) => pattern.test(statement.trim()));
  if (!found) throw new Error(`no confidence in "${statement}"`);
  return found[1];
}

/** What a statement says beyond its label: `well-known (background)` gives `background`. */
export function remarkOf(statement: string): string {
  const rest = statement.trim().replace(/^(sourced|well-known|translation|derived|unsure)\b\s*[;:,]?\s*/i, '');
  return /^\([^()]*\)$/.test(rest) ? rest.slice(1, -1) : rest;
}

/** One note out of several named remarks; those without text are left out. */
export function noteOf(...remarks: readonly (readonly [string, string])[]): string {
  return remarks
    .filter(([, text]) => text !== '')
    .map(([name, text]) => (name ? `${name}: ${text}` : text))
    .join('; ');
}
