import { findRule } from '../../approval/store/act.write-model.js';
import { moveOnRecord } from '../../approval/store/move-on-record.js';
import type { Transaction, WriteDatabase } from '../../database/write-database.js';
import { findPlace } from '../../drafting/store/draft-nodes.js';
import type { ImportFault } from '../domain/import-fault.js';
import type { ImportFile } from '../domain/import-file.js';
import { ImportImpossible } from '../domain/import-impossible.js';
import type { BudgetBillFiles } from '../read/budget-bill.js';
import { readBudgetBill } from '../read/budget-bill.js';
import { type WrittenFile, writeFile } from './write-file.js';

/** Who loads, and what is put on record of the decision that the bill stands for. */
export interface BillRecord {
  readonly actorId: number;
  readonly committee: string;
  readonly resolution: string;
  readonly document: string;
  /** YYYY-MM-DD; null: the first day of the fiscal year, when its money is there. */
  readonly decidedOn: string | null;
}

/** What came of the plan of one area. */
export interface LoadedPlan extends Omit<WrittenFile, 'changes' | 'isWritten'> {
  readonly outcome: 'PUBLISHED' | 'UNCHANGED' | 'REFUSED';
}

/**
 * Loads a budget bill: the annual plan of each area that it names is made to say what the bill says, and put into force. Each
 * plan is one transaction, so that a fault in one does not keep the others back; loaded again, nothing changes.
 */
export async function* loadBudgetBill(
  writes: WriteDatabase,
  files: BudgetBillFiles,
  record: BillRecord,
): AsyncGenerator<LoadedPlan & { readonly done: number; readonly total: number }> {
  const plans = readBudgetBill(files);
  let done = 0;
  for (const plan of plans) {
    const loaded = await loadPlan(writes, plan, record, files.projects.file);
    done += 1;
    yield { ...loaded, done, total: plans.length };
  }
}

/** Takes back what was written of a plan that is not put into force. */
class NotLoaded extends Error {
  constructor(readonly loaded: LoadedPlan) {
    super('not loaded');
  }
}

async function loadPlan(
  writes: WriteDatabase,
  file: ImportFile,
  record: BillRecord,
  fileName: string,
): Promise<LoadedPlan> {
  const options = { planCode: null, removeMissing: true, reason: record.document, fileName, dryRun: false };
  const begins = () => Promise.resolve();
  try {
    return await writes.transaction({ actorId: record.actorId, requestId: 'load-budget-bill' }, async (transaction) => {
      const { changes, isWritten, ...written } = await writeFile(transaction, file, { ...options, begins });
      if (!isWritten) throw new NotLoaded({ ...written, outcome: 'REFUSED' });
      if (changes.length === 0) return { ...written, outcome: 'UNCHANGED' as const };
      await publish(transaction, written.planCode, file, record);
      return { ...written, outcome: 'PUBLISHED' as const };
    });
  } catch (error) {
    if (error instanceof NotLoaded) return error.loaded;
    if (error instanceof ImportImpossible) return refused(file, error.reason);
    throw error;
  }
}

async function publish(
  transaction: Transaction,
  planCode: string,
  { subject }: ImportFile,
  { committee, resolution, document, decidedOn }: BillRecord,
): Promise<void> {
  const place = await findPlace(transaction, planCode);
  const rule = place && (await findRule(transaction, place.id, 'RECORD_APPROVAL', 'DRAFT'));
  if (!place || !rule) throw new Error(`${planCode} cannot be put into force`);
  await moveOnRecord(transaction, 'loadBudgetBill', { ...place, code: planCode }, rule, {
    holderId: place.id,
    action: 'RECORD_APPROVAL',
    seen: null,
    facts: {
      committee,
      resolution,
      document,
      decidedOn: decidedOn ?? firstDayOf(subject.startYear ?? 0),
      reason: document,
      comments: [],
    },
  });
}

/** The first of October before: fiscal year 2565 begins on 2021-10-01. */
function firstDayOf(fiscalYear: number): string {
  return `${fiscalYear - 544}-10-01`;
}

/** A plan that cannot be loaded at all, such as one of an area that there is not. */
function refused({ subject, faults, place }: ImportFile, reason: ImportImpossible['reason']): LoadedPlan {
  const fault: ImportFault = { severity: 'ERROR', ...reason, ...place, field: null, rule: null, suggestion: null };
  const all = [...faults, fault];
  const errors = all.filter(({ severity }) => severity === 'ERROR').length;
  const counts = { created: 0, changed: 0, moved: 0, removed: 0, unchanged: 0, errors, warnings: all.length - errors };
  return { planCode: `${subject.areaCode}-A${subject.startYear}`, faults: all, counts, outcome: 'REFUSED' };
}
