import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { createPool } from '../../src/database/pool.js';
import { createWriteDatabase } from '../../src/database/write-database.js';
import type { BudgetBillFiles } from '../../src/imports/read/budget-bill.js';
import { type BillRecord, type LoadedPlan, loadBudgetBill } from '../../src/imports/run/load-budget-bill.js';
import { signInLoader } from '../../src/imports/store/loading-actor.js';
import type { TestDatabase } from '../support/database.js';

export type BillFiles = BudgetBillFiles;

const BILL = fileURLToPath(new URL('../../seeds/budget-bill-2565/', import.meta.url));

/** A file of the bill of fiscal year 2565. */
export function readBill(name: string): string {
  return readFileSync(`${BILL}${name}`, 'utf8');
}

export const PROJECTS = { file: 'projects.csv', content: readBill('projects.csv') };
export const ITEMS = { file: 'items.csv', content: readBill('items.csv') };

/** The rows of the bill that are of some areas. */
export function partOfBill(...areas: readonly string[]): BillFiles {
  const part = ({ file, content }: typeof PROJECTS) => {
    const rows = content.trimEnd().split('\n');
    const isOf = (row: string) => areas.some((area) => row.includes(`,${area},`));
    return { file, content: rows.filter((row, i) => i === 0 || isOf(row)).join('\n') };
  };
  return { projects: part(PROJECTS), items: part(ITEMS) };
}

/** Loads a bill as the command does. */
export async function loadBill(
  database: TestDatabase,
  application: TestDatabase,
  files: BillFiles,
): Promise<LoadedPlan[]> {
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  const pool = createPool({ databaseUrl: application.url, poolSize: 2, statementTimeoutMs: 0 });
  try {
    const record: BillRecord = {
      actorId: await signInLoader(owner, 'load-budget-bill'),
      committee: 'รัฐสภา',
      resolution: 'งบประมาณรายจ่ายประจำปี',
      document: 'งบประมาณรายจ่าย พ.ศ. 2565',
      decidedOn: null,
    };
    return await Array.fromAsync(loadBudgetBill(createWriteDatabase(pool), files, record));
  } finally {
    await pool.end();
    await owner.end();
  }
}
