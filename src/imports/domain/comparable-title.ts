/** A title as it is held against others: how it is spaced, and in which of two ways its letters are put together, counts for nothing. */
export function comparableTitle(title: string): string {
  return title
    .normalize('NFC')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .toLowerCase();
}
