import type { AnnualForm } from '../domain/annual-form.js';

/** Another version, when what the JSON means changes. */
export const JSON_VERSION = 1;

/** Form จ.2 as JSON. Money is exact, as decimal strings in baht. */
export function annualJson(form: AnnualForm): string {
  return `${JSON.stringify({ version: JSON_VERSION, ...form }, null, 2)}\n`;
}
