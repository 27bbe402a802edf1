/**
 * The text that was meant: characters that XML cannot carry stand in workbooks as `_x000D_`, and a text that looks so
 * itself as `_x005F_x000D_`. Ends of lines become line feeds. What no text may hold (other control characters, halves of
 * characters) stays as it is written.
 */
export function unescapeText(written: string): string {
  if (!written.includes('_x') && !written.includes('\r')) return written;
  return written
    .replace(/_x([0-9A-Fa-f]{4})_/g, (whole, code: string) => {
      const unit = Number.parseInt(code, 16);
      const isText = unit === 9 || unit === 10 || unit === 13 || (unit >= 32 && unit < 0xd800) || unit > 0xdfff;
      return isText && unit < 0xfffe ? String.fromCharCode(unit) : whole;
    })
    .replace(/\r\n?/g, '\n');
}
