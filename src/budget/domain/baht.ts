/**
 * Exact arithmetic on amounts of baht. An amount is a decimal string with at most two decimals; sums are
 * taken in satang as bigint, so nothing is ever rounded.
 */
export function toSatang(amount: string): bigint {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  if (whole === '') throw new RangeError(`"${amount}" is not an amount of baht`);
  const satang = BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0'));
  return sign === '-' ? -satang : satang;
}

/** An amount of satang as baht with two decimals. */
export function toBaht(satang: bigint): string {
  const digits = (satang < 0n ? -satang : satang).toString().padStart(3, '0');
  return `${satang < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The exact sum of amounts; what is not stated (null) adds nothing. */
export function sumBaht(amounts: Iterable<string | null>): string {
  let sum = 0n;
  for (const amount of amounts) if (amount !== null) sum += toSatang(amount);
  return toBaht(sum);
}
