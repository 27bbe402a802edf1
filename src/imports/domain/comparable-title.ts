/**
 * A title as it is held against others: how it is spaced, in which of two ways its letters are put together, and in which order a
 * tone and a vowel were typed, counts for nothing.
 */
export function comparableTitle(title: string): string {
  return title
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/\u0e33([\u0e48-\u0e4b])/g, '$1\u0e33')
    .replaceAll('\u0e40\u0e40', '\u0e41')
    .toLowerCase();
}
