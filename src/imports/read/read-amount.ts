import { readMoney } from '../../forms/domain/values/money.js';
import type { ImportFault } from '../domain/import-fault.js';
import { faultAt } from './fault.js';
import type { PlacedText } from './read-codes.js';

/** The amount of a cell in baht; null: it says nothing, or a fault is told. */
export function readAmount(cell: PlacedText, columnUnit: number, faults: ImportFault[]): string | null {
  const read = readMoney(cell.text, columnUnit);
  if (read.ok) return read.baht;
  const { suggestion } = read;
  faults.push(
    faultAt(
      'ERROR',
      'BAD_AMOUNT',
      cell,
      [
        `"${cell.text}" is no amount. Write digits with two decimals at most, such as 1,250,000.50.`,
        `"${cell.text}" ไม่ใช่จำนวนเงิน โปรดระบุตัวเลข ทศนิยมไม่เกินสองตำแหน่ง เช่น 1,250,000.50`,
      ],
      { field: 'budget', suggestion },
    ),
  );
  return null;
}
