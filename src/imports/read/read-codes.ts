import { oneLine } from '../../forms/domain/values/numbered-lines.js';
import { arabicDigits } from '../../forms/domain/values/thai-digits.js';
import type { FilePlace } from '../domain/file-node.js';
import type { ImportFault } from '../domain/import-fault.js';
import { faultAt } from './fault.js';

/** A text with its place in a file. */
export type PlacedText = FilePlace & { readonly text: string };

/** Codes between commas, slashes, line breaks or "และ". */
export function codesIn(text: string): string[] {
  return arabicDigits(text)
    .split(/[,;/\s]+|และ/)
    .map((code) => code.trim())
    .filter(Boolean);
}

/** X.Y: the number of the strategy, and that of the master plan, which tells the element. */
export function readMasterPlans(cell: PlacedText, faults: ImportFault[]): string[] {
  return codesIn(cell.text).flatMap((code) => {
    const [, masterPlan] = /^\d\.(\d{1,2})$/.exec(code) ?? [];
    if (masterPlan) return [masterPlan.padStart(2, '0')];
    const words = [
      `"${code}" is no code of a strategy and master plan. Write X.Y, such as 2.3.`,
      `"${code}" ไม่ใช่รหัสยุทธศาสตร์ชาติ/แผนแม่บท โปรดระบุ X.Y เช่น 2.3`,
    ] as const;
    faults.push(faultAt('ERROR', 'BAD_STRATEGY_CODE', cell, words, { field: 'alignments' }));
    return [];
  });
}

/** The numbers of milestones of the 13th plan: "3", "M3", "หมุดหมายที่ ๓ และ ๑๐". */
export function readMilestones(cell: PlacedText, faults: ImportFault[]): string[] {
  return codesIn(cell.text.replace(/หมุดหมาย(ที่)?|M(?=\d)/g, ' ')).flatMap((code) => {
    if (/^\d{1,2}$/.test(code)) return [String(Number(code))];
    const words = [
      `"${code}" is no milestone of the 13th plan. Write its number, from 1 to 13.`,
      `"${code}" ไม่ใช่หมุดหมายของแผนพัฒนาฯ ฉบับที่ 13 โปรดระบุหมายเลข 1 ถึง 13`,
    ] as const;
    faults.push(faultAt('ERROR', 'BAD_MILESTONE', cell, words, { field: 'alignments' }));
    return [];
  });
}

export function readRank(cell: PlacedText, faults: ImportFault[]): number | null {
  const text = arabicDigits(oneLine(cell.text));
  if (text === '') return null;
  if (/^\d{1,4}$/.test(text) && Number(text) > 0) return Number(text);
  const words = [
    `"${cell.text}" is no rank. Write a whole number from 1 on.`,
    `"${cell.text}" ไม่ใช่ลำดับความสำคัญ โปรดระบุจำนวนเต็มตั้งแต่ 1`,
  ] as const;
  faults.push(faultAt('ERROR', 'BAD_RANK', cell, words, { field: 'rank', rule: 'B27' }));
  return null;
}
