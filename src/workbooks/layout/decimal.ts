/** A spreadsheet keeps a number as a double: it shows 15 digits and turns all later ones into zeros. */
const DIGITS = 15;

/** Whether a spreadsheet keeps this number as it is. One that is longer must be written as text. */
export function fitsSpreadsheet(decimal: string): boolean {
  const digits = decimal.replace(/^-/, '').replace('.', '').replace(/^0+/, '');
  return digits.length <= DIGITS;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

export function checkDecimal(decimal: string): string {
  if (!DECIMAL.test(decimal)) throw new RangeError(`Not a decimal number: ${decimal}`);
  return decimal;
}

/** The number as a reader expects it: thousands apart, as many decimals as its format has or it needs. */
export function readableDecimal(decimal: string, format: string | undefined): string {
  const [whole = '', fraction = ''] = checkDecimal(decimal).split('.');
  const places = format?.split('.')[1]?.length ?? 0;
  const padded = fraction.padEnd(places, '0');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return padded === '' ? grouped : `${grouped}.${padded}`;
}
