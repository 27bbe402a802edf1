/** What a spreadsheet would take for a formula when it opens a CSV; and what begins with the mark against that. */
const RISKY = /^'*[=+\-@\t\r]/;

/** A text for a cell of a CSV that no program takes for a formula. */
export function safeText(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** The text as it was. */
export function readSafeText(text: string): string {
  return text.startsWith("'") && RISKY.test(text.slice(1)) ? text.slice(1) : text;
}
