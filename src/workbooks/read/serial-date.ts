import type { DateKind } from './date-format.js';

const DAY_SECONDS = 86_400;
/** 31 December 9999 in the system of 1900: the last day that a sheet can show. */
const LAST_DAY = 2_958_465;
/** From the first day of the system of 1900 to the one of 1904, which old Excel for Mac counts from. */
const DAYS_TO_1904 = 1_462;
/** 29 February 1900 was never: it is kept in the count for the sake of files older than Excel. */
const NO_DAY = 60;

/**
 * The date of a count of days: `2026-10-01`, `2026-10-01T08:30:00`, or `08:30:00` for a time of day alone.
 * Seconds are rounded. Null where the number is no day that a sheet can show.
 */
export function serialDate(serial: number, kind: DateKind, system1904: boolean): string | null {
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const rest = seconds - day * DAY_SECONDS;
  if (kind === 'time' && day === 0) return timeText(rest);
  const count = day + (system1904 ? DAYS_TO_1904 : 0);
  if (!(count >= 1 && count <= LAST_DAY) || count === NO_DAY) return null;
  const from = Date.UTC(1899, 11, count < NO_DAY ? 31 : 30);
  const date = new Date(from + count * DAY_SECONDS * 1000).toISOString().slice(0, 10);
  return rest === 0 ? date : `${date}T${timeText(rest)}`;
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
