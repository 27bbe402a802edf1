import type { FilePlace } from '../domain/file-node.js';
import type { ImportFault } from '../domain/import-fault.js';

/** What a fault may say beside its code and words. */
interface More {
  readonly field?: string;
  readonly rule?: string;
  readonly suggestion?: string | null;
}

/** A fault at a place of a file, in both languages. */
export function faultAt(
  severity: ImportFault['severity'],
  code: string,
  { sheet, cell }: FilePlace,
  [message, messageTh]: readonly [en: string, th: string],
  { field, rule, suggestion }: More = {},
): ImportFault {
  return {
    severity,
    code,
    sheet,
    cell,
    field: field ?? null,
    rule: rule ?? null,
    message,
    messageTh,
    suggestion: suggestion ?? null,
  };
}
