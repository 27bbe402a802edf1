import type { FormName } from './form-name.js';

export const FORM_FORMATS = ['XLSX', 'CSV', 'JSON'] as const;
export type FormFormat = (typeof FORM_FORMATS)[number];

/** A file that somebody wants. */
export interface ExportRequest {
  readonly form: FormName;
  readonly format: FormFormat;
  /** The code of the plan. */
  readonly plan: string;
}

export const MEDIA_TYPES: Readonly<Record<FormFormat, string>> = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv; charset=utf-8',
  JSON: 'application/json; charset=utf-8',
};

/** Such as "จ.2 TH-55-A2569.xlsx". */
export function fileNameOf({ form, format, plan }: ExportRequest): string {
  const name = {
    J1: 'จ.1',
    J1_1: 'จ.1-1',
    J2: 'จ.2',
    J3: 'จ.3',
    GJ1: 'กจ.1',
    GJ1_1: 'กจ.1-1',
    GJ2: 'กจ.2',
    GJ3: 'กจ.3',
    MOU: 'MOU',
  }[form];
  return `${name} ${plan}.${format.toLowerCase()}`;
}
