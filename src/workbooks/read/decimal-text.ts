/** A decimal number: its digits without zeros at either end, and how many of them stand after the point. */
interface Digits {
  readonly negative: boolean;
  readonly digits: string;
  /** Negative where zeros follow the digits. */
  readonly scale: number;
}

/** So many digits survive a binary floating-point number, whatever they are. */
const SAFE_DIGITS = 15;
/** `toPrecision` answers so many digits at most. */
const MOST_DIGITS = 100;

/**
 * The shortest plain decimal text of a number as it stands in a workbook; null where it is none.
 *
 * Programs keep numbers in binary and write them with up to 17 digits: 1.1 becomes `1.1000000000000001`. Where the text
 * is what a binary number looks like, the answer is the shortest decimal that means the same binary number, `1.1`, as the
 * sheet shows it. Any other text is kept digit for digit, however long.
 */
export function decimalText(written: string): string | null {
  const exact = digitsOf(written);
  if (exact === null) return null;
  const count = exact.digits.length;
  if (count <= SAFE_DIGITS || count > MOST_DIGITS) return plain(exact);
  const binary = Number(written);
  const long = digitsOf(binary.toPrecision(count));
  const isBinary = long !== null && long.digits === exact.digits && long.scale === exact.scale;
  return plain(isBinary ? digitsOf(String(binary))! : exact);
}

function digitsOf(written: string): Digits | null {
  const parts = /^([+-]?)(\d{0,400})(?:\.(\d{0,400}))?(?:[eE]([+-]?\d{1,3}))?$/.exec(written.trim());
  if (parts === null) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts;
  if (whole + fraction === '') return null;
  // Beyond what any program can hold; the text would be as long as the exponent says.
  if (!Number.isFinite(Number(written)) || Number(exponent) < -400) return null;
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  if (digits === '') return { negative: false, digits: '', scale: 0 };
  const scale = fraction.length - Number(exponent) - (all.length - digits.length);
  return { negative: sign === '-', digits, scale };
}

function plain({ negative, digits, scale }: Digits): string {
  if (digits === '') return '0';
  const padded = scale <= 0 ? digits + '0'.repeat(-scale) : digits.padStart(scale + 1, '0');
  const text = scale <= 0 ? padded : `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
  return negative ? `-${text}` : text;
}
