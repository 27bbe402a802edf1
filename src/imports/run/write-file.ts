import type { Transaction } from '../../database/write-database.js';
import { NO_CHANGES } from '../../drafting/domain/change-set.js';
import { type Changed, changeDraft } from '../../drafting/store/change-draft.js';
import {
  beginAnnualPlan,
  type DraftHolder,
  discardDraft,
  findPlace,
  openDraft,
  turnToDrafts,
  waitToBegin,
} from '../../drafting/store/draft-nodes.js';
import { refusedBy } from '../../mutation/store/refused-by.js';
import { areaNamed } from '../domain/area-named.js';
import { changeSetOf, type PlannedChangeSet } from '../domain/change-set-of.js';
import { type Comparison, compare } from '../domain/compare.js';
import { duplicateFaults } from '../domain/duplicate-faults.js';
import type { ImportChange } from '../domain/import-change.js';
import type { ImportFault } from '../domain/import-fault.js';
import { allNodes, type FileSubject, type ImportFile, planCodeOf } from '../domain/import-file.js';
import { ImportImpossible } from '../domain/import-impossible.js';
import type { ImportCounts, ImportOptions, ImportPhase } from '../domain/import-job.js';
import { namesFaults } from '../domain/names-faults.js';
import { plannedChanges } from '../domain/planned-changes.js';
import { refusalFaults } from '../domain/refusal-faults.js';
import { findAreaByCode, findAreaNames, mayPlan } from '../store/areas-to-plan.js';
import { findCurrentNodes } from '../store/current-plan.js';
import { findNames } from '../store/lookups.js';

/** Ten times the largest plan that is known: more would be no plan. */
const MOST_NODES = 20_000;

/** What came of a file, or would come of it. */
export interface WrittenFile {
  readonly planCode: string;
  readonly changes: readonly ImportChange[];
  readonly faults: readonly ImportFault[];
  readonly counts: ImportCounts;
  /** Whether the draft says what the file says now: no fault stopped it. */
  readonly isWritten: boolean;
}

export interface WriteOptions extends ImportOptions {
  readonly fileName: string;
  /** Codes that are made for new nodes are told only where they stay. */
  readonly dryRun: boolean;
  /** Told when another phase begins; throws where nobody wants the rest. */
  readonly begins: (phase: ImportPhase, rows: number) => Promise<void>;
}

/**
 * Makes the draft of a plan say what a file says, in a transaction of somebody who may plan for its area. Where a fault of the
 * file stops it, nothing is written.
 */
export async function writeFile(
  transaction: Transaction,
  file: ImportFile,
  options: WriteOptions,
): Promise<WrittenFile> {
  const rows = allNodes(file.nodes).length;
  if (rows > MOST_NODES) throw new ImportImpossible('TOO_MANY_ROWS');
  await turnToDrafts(transaction);
  const subject = await namedSubject(transaction, file.subject);
  const named = planCodeOf(subject);
  const planCode = options.planCode ?? named;
  if (planCode === null) throw new ImportImpossible('PLAN_NOT_NAMED');
  if (named !== null && named !== planCode) throw new ImportImpossible('ANOTHER_PLAN');
  const { holder, isNew, isBegun } = await openHolder(transaction, { ...file, subject }, planCode);
  if (holder.annual !== (subject.kind === 'ANNUAL_PLAN')) throw new ImportImpossible('ANOTHER_KIND');
  await options.begins('COMPARING', rows);
  const current = await findCurrentNodes(transaction, holder);
  const { lookups, ...known } = await findNames(transaction, file.nodes, current, holder);
  const comparison = compare(holder.code, file.nodes, current, file.levels);
  const faults = [...file.faults, ...namesFaults(comparison, known), ...duplicateFaults(file.nodes, comparison)];
  const changes = plannedChanges(comparison, options.removeMissing);
  const tell = (isWritten: boolean, all: readonly ImportFault[], told = changes) => ({
    planCode,
    changes: told,
    faults: all,
    counts: countsOf(comparison, told, all),
    isWritten,
  });
  if (faults.some(({ severity }) => severity === 'ERROR')) return tell(false, faults);
  const planned = changeSetOf(comparison, lookups, {
    planCode: holder.code,
    years: holder,
    document: options.fileName,
    removeMissing: options.removeMissing,
  });
  await options.begins('WRITING', rows);
  try {
    const { outcome, isChanged } = await changeHolder(transaction, holder, isBegun, file, planned, options);
    // What says what is published is no draft.
    if (isNew && !isChanged) await discardDraft(transaction, holder.id);
    return tell(true, faults, options.dryRun ? changes : withCodes(changes, outcome.created));
  } catch (error) {
    return tell(false, [...faults, ...refusalFaults(refusedBy(error), planned, file.place)]);
  }
}

/** The plan that a file is of, where it gives the name of the area alone. */
async function namedSubject(transaction: Transaction, subject: FileSubject): Promise<FileSubject> {
  const { areaCode, areaName } = subject;
  if (areaCode !== null || areaName === null) return subject;
  return { ...subject, areaCode: areaNamed(areaName, await findAreaNames(transaction)) };
}

/** The draft of the plan that the file is of, which is begun where there is no such plan. */
async function openHolder(
  transaction: Transaction,
  { subject, plan }: ImportFile,
  planCode: string,
): Promise<{ holder: DraftHolder; isNew: boolean; isBegun: boolean }> {
  const place = await findPlace(transaction, planCode);
  if (place) {
    await requirePlanner(transaction, place.areaId);
    return { ...(await openDraft(transaction, place.id)), isBegun: false };
  }
  const area = subject.areaCode === null ? null : await findAreaByCode(transaction, subject.areaCode);
  // A five-year plan stands below a goal, and says more than a form does: people begin it.
  if (!area || subject.startYear === null || subject.kind !== 'ANNUAL_PLAN') throw new ImportImpossible('UNKNOWN_PLAN');
  await requirePlanner(transaction, area.id);
  await waitToBegin(transaction, planCode);
  const years = { startYear: subject.startYear, endYear: subject.startYear };
  const title = plan.title ?? `แผนปฏิบัติราชการประจำปีของ${area.wholeName} ประจำปีงบประมาณ พ.ศ. ${subject.startYear}`;
  const holder = await beginAnnualPlan(transaction, { areaId: area.id, code: planCode, title, ...years });
  return { holder, isNew: false, isBegun: true };
}

async function requirePlanner(transaction: Transaction, areaId: number): Promise<void> {
  if (!(await mayPlan(transaction, areaId))) throw new ImportImpossible('FORBIDDEN');
}

function changeHolder(
  transaction: Transaction,
  holder: DraftHolder,
  isBegun: boolean,
  { plan: { ministryRequests, ...columns } }: ImportFile,
  { changes }: PlannedChangeSet,
  { reason }: WriteOptions,
): Promise<Changed> {
  const content = { ...columns, ...(ministryRequests && { details: { ministryRequests } }) };
  const recording = { operation: 'importPlan', reason };
  if (isBegun) return changeDraft(transaction, holder, changes, recording, { code: holder.code, content });
  const saysMore = Object.keys(content).length > 0;
  const change = saysMore
    ? [...changes.change, { code: holder.code, version: holder.version, content }]
    : changes.change;
  return changeDraft(transaction, holder, { ...NO_CHANGES, ...changes, change }, recording);
}

/** The codes of new nodes, which come in the order of the file. */
function withCodes(changes: readonly ImportChange[], created: readonly string[]): ImportChange[] {
  const codes = created.values();
  return changes.map((change) =>
    change.action === 'CREATE' ? { ...change, code: codes.next().value ?? null } : change,
  );
}

function countsOf(
  { kept }: Comparison,
  changes: readonly ImportChange[],
  faults: readonly ImportFault[],
): ImportCounts {
  const count = (action: ImportChange['action']) => changes.filter((change) => change.action === action).length;
  const errors = faults.filter(({ severity }) => severity === 'ERROR').length;
  return {
    created: count('CREATE'),
    changed: count('CHANGE'),
    moved: count('MOVE'),
    removed: count('REMOVE'),
    unchanged: kept.filter(({ changes: made, movesTo }) => made.length === 0 && movesTo === null).length,
    errors,
    warnings: faults.length - errors,
  };
}
