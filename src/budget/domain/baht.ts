/** The difference of two sums in baht, exact: decimal strings with two decimals in, and one out. */
export function bahtDifference(a: string, b: string): string {
  const satang = toSatang(a) - toSatang(b);
  const digits = String(satang < 0n ? -satang : satang).padStart(3, '0');
  return `${satang < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function toSatang(baht: string): bigint {
  return BigInt(baht.replace('.', ''));
}
