import { MILESTONES } from '../../forms/domain/fill-annual-form.js';
import { oneLine } from '../../forms/domain/values/numbered-lines.js';
import type { PlainColumn } from '../../forms/plain/plain-columns.js';
import { MASTER_PLAN, NATIONAL_STRATEGY } from '../../frameworks/domain/framework.js';
import { OWNER_SECTIONS, PROJECT_CLASSES } from '../../plans/domain/plan-node.js';
import type { FileFields, FileNode, FilePlace } from '../domain/file-node.js';
import type { ImportFault } from '../domain/import-fault.js';
import type { ImportFile } from '../domain/import-file.js';
import { ImportImpossible } from '../domain/import-impossible.js';
import { faultAt } from './fault.js';
import { readAmount } from './read-amount.js';
import { readMasterPlans, readMilestones, readRank } from './read-codes.js';

/** A row of the plain content of form จ.2, whatever file it stands in. */
export interface PlainRecord {
  readonly columns: Readonly<Record<PlainColumn, string>>;
  readonly place: (column: PlainColumn) => FilePlace;
}

type Growing = Omit<FileNode, 'below'> & { readonly below: Growing[] };

/** What the rows say, in their order: activities belong to the project above them, sub-activities to the activity above. */
export function readPlainRecords(fileName: string, records: readonly PlainRecord[]): ImportFile {
  const [first] = records;
  if (!first) {
    throw new ImportImpossible({
      code: 'NOTHING_IN_FILE',
      message: `${fileName} has no rows. Export the form, and fill in its rows.`,
      messageTh: `${fileName} ไม่มีแถวข้อมูล`,
    });
  }
  const faults: ImportFault[] = [];
  const nodes: Growing[] = [];
  for (const record of records) addTo(nodes, record, faults);
  const { form, area_code, fiscal_year } = first.columns;
  return {
    form,
    subject: {
      kind: 'ANNUAL_PLAN',
      areaCode: area_code || null,
      areaName: null,
      startYear: /^25\d\d$/.test(fiscal_year) ? Number(fiscal_year) : null,
    },
    plan: {},
    nodes,
    levels: new Set(['PROJECT', 'MAIN_ACTIVITY', 'SUB_ACTIVITY']),
    faults,
    place: first.place('form'),
  };
}

function addTo(nodes: Growing[], record: PlainRecord, faults: ImportFault[]): void {
  const { level } = record.columns;
  const place = record.place('title');
  const cell = (column: PlainColumn) => ({ ...record.place(column), text: record.columns[column] });
  const title = oneLine(record.columns.title);
  const node = { code: record.columns.code || null, title, place, below: [] };
  const project = nodes.at(-1);
  if (level === 'PROJECT') {
    nodes.push({ ...node, level, fields: projectFields(record, cell, faults) });
  } else if (level === 'MAIN_ACTIVITY' && project) {
    const budget = readAmount(cell('budget_baht'), 1, faults);
    project.below.push({
      ...node,
      level,
      fields: { agencies: { LEAD: linesIn(record.columns.implementing_units) }, budget },
    });
  } else if (level === 'SUB_ACTIVITY' && project?.below.length) {
    project.below.at(-1)?.below.push({ ...node, level, fields: {} });
  } else {
    faults.push(
      faultAt('ERROR', 'ROW_NOT_UNDERSTOOD', record.place('level'), [
        `"${level}" cannot stand here: wanted is PROJECT, then MAIN_ACTIVITY below it, then SUB_ACTIVITY.`,
        `"${level}" อยู่ในตำแหน่งนี้ไม่ได้ ลำดับคือ PROJECT แล้ว MAIN_ACTIVITY แล้ว SUB_ACTIVITY`,
      ]),
    );
  }
}

function projectFields(
  { columns }: PlainRecord,
  cell: (column: PlainColumn) => FilePlace & { readonly text: string },
  faults: ImportFault[],
): FileFields {
  return {
    projectClass: oneOf(cell('project_class'), PROJECT_CLASSES, faults),
    ownerSection: oneOf(cell('owner_section'), OWNER_SECTIONS, faults),
    rank: readRank(cell('rank'), faults),
    programme: oneLine(columns.programme) || null,
    indicatorLines: linesIn(columns.indicators),
    agencies: { LEAD: linesIn(columns.implementing_units) },
    alignments: {
      [`${NATIONAL_STRATEGY}/${MASTER_PLAN}`]: readMasterPlans(cell('strategy_master_plan'), faults),
      [`${MILESTONES.framework}/${MILESTONES.level}`]: readMilestones(cell('milestones'), faults),
    },
    budget: readAmount(cell('budget_baht'), 1, faults),
  };
}

function oneOf<Word extends string>(
  cell: FilePlace & { readonly text: string },
  words: readonly Word[],
  faults: ImportFault[],
): Word | null {
  const text = cell.text.trim();
  if (text === '') return null;
  const found = words.find((word) => word === text);
  if (found) return found;
  faults.push(
    faultAt('ERROR', 'UNKNOWN_WORD', cell, [
      `"${text}" is none of ${words.join(', ')}.`,
      `"${text}" ไม่ใช่ค่าที่กำหนด (${words.join(', ')})`,
    ]),
  );
  return null;
}

function linesIn(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(oneLine)
    .filter(Boolean);
}
