import { PlanLineageError } from '../../errors/plan-lineage-error.js';

/** Where in the file the fault is: a part of the archive, or a sheet and its cell (`B7`). */
export interface FaultPlace {
  readonly part?: string;
  readonly sheet?: string;
  readonly cell?: string;
  /** The limit that was passed. */
  readonly limit?: number;
}

/** The bytes are no .xlsx workbook, or a damaged one. */
export function notAWorkbook(message: string, place: FaultPlace = {}): PlanLineageError {
  return new PlanLineageError('NOT_A_WORKBOOK', message, { ...place });
}

/** The workbook holds more than the limits allow. */
export function tooLarge(message: string, place: FaultPlace = {}): PlanLineageError {
  return new PlanLineageError('WORKBOOK_TOO_LARGE', message, { ...place });
}

/** The workbook has something that could run, or reach beyond the file. */
export function unsafe(message: string, place: FaultPlace = {}): PlanLineageError {
  return new PlanLineageError('WORKBOOK_UNSAFE', message, { ...place });
}

/** A part that does not say what the format asks for. */
export function damaged(part: string, what: string): PlanLineageError {
  return notAWorkbook(`The file is damaged: ${what} (${part}). Open it in Excel or LibreOffice and save it again.`, {
    part,
  });
}

/** A cell that does not say what the format asks for. */
export function damagedCell(sheet: string, cell: string, what: string): PlanLineageError {
  return notAWorkbook(`Sheet "${sheet}", cell ${cell}: ${what}. Type the cell anew and save the file again.`, {
    sheet,
    cell,
  });
}
