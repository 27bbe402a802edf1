import type { DateKind } from './date-format.js';
import { decimalText } from './decimal-text.js';
import { unescapeText } from './escaped-text.js';
import { serialDate } from './serial-date.js';
import type { ReadValue } from './workbook.js';

/** What cells of all sheets of a workbook refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: readonly (DateKind | null)[];
  readonly system1904: boolean;
}

/** A cell as it stands in the file. */
export interface WrittenCell {
  /** `n` where the file says nothing. */
  readonly type: string;
  readonly style: number;
  /** Of the element `v`; null where there is none. */
  readonly written: string | null;
  /** Of an inline string; null where there is none. */
  readonly inline: string | null;
}

/** Thrown for a cell that does not say what the format asks for; whoever knows the place of the cell adds it. */
export class UnreadableValue extends Error {}

/** The value of a cell; null where the file gives none. UnreadableValue. */
export function cellValue({ type, style, written, inline }: WrittenCell, context: CellContext): ReadValue | null {
  if (type === 'inlineStr') return inline === null ? null : { kind: 'text', text: unescapeText(inline) };
  if (written === null) return null;
  if (type === 'str') return { kind: 'text', text: unescapeText(written) };
  const text = written.trim();
  if (text === '') return null;
  switch (type) {
    case 'n':
      return numberOrDate(text, context.dateStyles[style] ?? null, context.system1904);
    case 's':
      return { kind: 'text', text: sharedString(text, context.sharedStrings) };
    case 'b':
      return { kind: 'boolean', value: booleanOf(text) };
    case 'e':
      return { kind: 'error', text };
    case 'd':
      return isoDate(text);
    default:
      throw new UnreadableValue(`there is no type "${type.slice(0, 20)}" of cells`);
  }
}

function numberOrDate(text: string, dateKind: DateKind | null, system1904: boolean): ReadValue {
  const decimal = decimalText(text);
  if (decimal === null) throw new UnreadableValue(`"${text.slice(0, 50)}" is no number`);
  const iso = dateKind === null ? null : serialDate(Number(decimal), dateKind, system1904);
  return iso === null ? { kind: 'number', decimal } : { kind: 'date', iso };
}

function sharedString(text: string, strings: readonly string[]): string {
  const string = /^\d{1,9}$/.test(text) ? strings[Number(text)] : undefined;
  if (string === undefined) throw new UnreadableValue('its text is missing from the file');
  return string;
}

function booleanOf(text: string): boolean {
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  throw new UnreadableValue(`"${text.slice(0, 20)}" is neither true nor false`);
}

/** Few programs write dates as such. Midnight is a date without a time, as in dates that are counted. */
function isoDate(text: string): ReadValue {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?)?Z?$/.exec(text);
  const [, day = '', time = '00:00:00'] = parts ?? [];
  if (!isOfCalendar(`${day}T${time}.000Z`)) throw new UnreadableValue(`"${text.slice(0, 50)}" is no date`);
  return { kind: 'date', iso: time === '00:00:00' ? day : `${day}T${time}` };
}

/** 30 February is written like a date, and is none. */
function isOfCalendar(iso: string): boolean {
  const date = new Date(iso);
  return !Number.isNaN(date.getTime()) && date.toISOString() === iso;
}
