import { ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { isBlank } from '../../mutation/domain/texts.js';

/** Refuses fields of the input that say nothing. */
export function requireText(fields: Readonly<Record<string, string>>): void {
  const blank = Object.entries(fields).filter(([, value]) => isBlank(value));
  if (blank.length === 0) return;
  throw new ChangeRefused(
    blank.map(([field]) => changeError('BLANK', [field], `${field} must say something.`, `ต้องระบุ ${field}`)),
  );
}
