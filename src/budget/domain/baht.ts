import Big from 'big.js';

/** An amount of money, or any other exact figure, as text. */
type Figure = string;

/** A sum in baht as the API has it: two decimals, halves of a satang away from zero. */
export function toBaht(value: Big): string {
  return value.toFixed(2, Big.roundHalfUp);
}

/** An exact figure to reckon with. */
export function exact(figure: Figure | number): Big {
  return new Big(figure);
}

/** The sum of amounts, in baht; what is not stated counts as nothing. */
export function sumOfBaht(amounts: Iterable<Figure | null | undefined>): string {
  let sum = new Big(0);
  for (const amount of amounts) if (amount != null) sum = sum.plus(amount);
  return toBaht(sum);
}

/** The difference of two sums in baht, exact. */
export function bahtDifference(a: Figure, b: Figure): string {
  return toBaht(new Big(a).minus(b));
}
