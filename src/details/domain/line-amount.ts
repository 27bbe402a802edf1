import { exact, toBaht } from '../../budget/domain/baht.js';
import type { ExpenditureLine, MouAsset } from './details.js';

/** What a line comes to, in baht: its amount, else quantity × unit price; null where neither is stated. */
export function lineAmount(line: Pick<ExpenditureLine, 'amount' | 'quantity' | 'unitPrice'>): string | null {
  return line.amount ?? productOf(line);
}

/** Quantity × unit price, in baht; null where one of them is not stated. */
export function productOf({ quantity, unitPrice }: Pick<ExpenditureLine, 'quantity' | 'unitPrice'>): string | null {
  return quantity === null || unitPrice === null ? null : toBaht(exact(quantity).times(unitPrice));
}

/** What a line of the annex of assets comes to, in baht: as stated, else quantity × unit price (rule C24). */
export function assetTotal(asset: Pick<MouAsset, 'total' | 'quantity' | 'unitPrice'>): string | null {
  return asset.total ?? productOf(asset);
}
