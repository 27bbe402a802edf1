import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import { readWorkbookApart } from '../../workbooks/read/read-workbook-apart.js';
import type { ImportFile } from '../domain/import-file.js';
import { ImportImpossible } from '../domain/import-impossible.js';
import { readPlainCsv } from './plain-csv.js';
import { readPlainJson } from './plain-json.js';
import { readFormWorkbook } from './workbook/read-form-workbook.js';

/** A workbook is a ZIP; older ones, and those with a password, are told from it by the reader of workbooks. */
const BEGINNINGS = { zip: Buffer.from('PK'), old: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), pdf: Buffer.from('%PDF') };

/** Reads a file, whatever its format; throws ImportImpossible where it is none that we know. */
export async function readImportFile(fileName: string, content: Buffer): Promise<ImportFile> {
  const isWorkbook = Object.values(BEGINNINGS).some((bytes) => content.subarray(0, bytes.length).equals(bytes));
  if (isWorkbook) return readFormWorkbook(await workbookIn(content));
  const text = textIn(fileName, content);
  return text.trimStart().startsWith('{') ? readPlainJson(fileName, text) : readPlainCsv(fileName, text);
}

async function workbookIn(content: Buffer) {
  try {
    return await readWorkbookApart(content);
  } catch (error) {
    if (!(error instanceof PlanLineageError)) throw error;
    const { code, message } = error;
    throw new ImportImpossible({ code, message, messageTh: REFUSED_TH[code] ?? message });
  }
}

const REFUSED_TH: Readonly<Record<string, string>> = {
  NOT_A_WORKBOOK: 'ไฟล์นี้ไม่ใช่เวิร์กบุ๊ก .xlsx หรือไฟล์เสียหายหรือมีรหัสผ่าน โปรดบันทึกเป็น .xlsx แล้วส่งใหม่',
  WORKBOOK_TOO_LARGE: 'เวิร์กบุ๊กมีขนาดหรือจำนวนข้อมูลเกินกำหนด โปรดลบแผ่นงานที่ไม่ใช้หรือแบ่งไฟล์',
  WORKBOOK_UNSAFE: 'เวิร์กบุ๊กมีมาโคร ลิงก์ภายนอก หรือวัตถุฝังตัว โปรดบันทึกเป็น .xlsx ที่ไม่มีสิ่งเหล่านี้',
};

function textIn(fileName: string, content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new ImportImpossible({
      code: 'UNKNOWN_FORMAT',
      message: `${fileName} is neither a workbook (.xlsx) nor text in UTF-8. Save it as .xlsx, or as CSV in UTF-8.`,
      messageTh: `${fileName} ไม่ใช่เวิร์กบุ๊ก .xlsx หรือข้อความ UTF-8 โปรดบันทึกเป็น .xlsx หรือ CSV (UTF-8)`,
    });
  }
}
