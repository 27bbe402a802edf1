/** Another version, when what the JSON means changes. */
export const JSON_VERSION = 1;

/** A form as JSON. Money is exact, as decimal strings in baht. */
export function formJson(form: object): string {
  return `${JSON.stringify({ version: JSON_VERSION, ...form }, null, 2)}\n`;
}
