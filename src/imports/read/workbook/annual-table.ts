import { sumOfBaht } from '../../../budget/domain/baht.js';
import { CLASS_PARTS, OWNER_TITLES } from '../../../forms/domain/annual-form.js';
import { MILESTONES } from '../../../forms/domain/fill-annual-form.js';
import { oneLine, readNumberedLines } from '../../../forms/domain/values/numbered-lines.js';
import { MASTER_PLAN, NATIONAL_STRATEGY } from '../../../frameworks/domain/framework.js';
import type { OwnerSection, ProjectClass } from '../../../plans/domain/plan-node.js';
import type { ReadRow, ReadSheet, ReadWorkbook } from '../../../workbooks/read/workbook.js';
import type { FileNode } from '../../domain/file-node.js';
import type { ImportFault } from '../../domain/import-fault.js';
import { faultAt } from '../fault.js';
import { readAmount } from '../read-amount.js';
import { readMasterPlans, readMilestones, readRank } from '../read-codes.js';
import { type AnnualHeadings, findHeadings } from './annual-headings.js';
import { cellAt, type FormCell } from './read-sheet.js';

/** What the sheets of form จ.2 (or กจ.2) say, and what is wrong with them. */
export interface ReadAnnualTable {
  readonly nodes: readonly FileNode[];
  readonly faults: readonly ImportFault[];
}

/** The numbers that rows begin with: 1. a section, 1.1 a project, 1.1.1 a main activity. */
const NUMBERED = /^([0-9๐-๙]+(?:[.][0-9๐-๙]+)*)[.]?\s*(.*)$/s;
/** Rows that say nothing of their own: headings of issues, totals, the note at the foot. */
const IN_PASSING = [/^(ประเด็นการพัฒนา|ไม่ได้อยู่ภายใต้ประเด็น)/, /^รวม/, /^หมายเหตุ/];
const COLUMN_NUMBER = /^\(?[๐-๙0-9]+\)$/;

/** Reads every sheet that has the headings of the form. */
export function readAnnualTable({ sheets }: ReadWorkbook): ReadAnnualTable {
  const faults: ImportFault[] = [];
  const nodes = sheets.flatMap((sheet) => {
    const headings = findHeadings(sheet);
    return headings ? new SheetReader(sheet, headings, faults).nodes() : [];
  });
  return { nodes, faults };
}

interface Project {
  readonly node: FileNode;
  readonly below: FileNode[];
  readonly budget: FormCell;
}

/** Reads one sheet from the top down. */
class SheetReader {
  readonly #projectClass: ProjectClass | null | undefined;
  #owner: OwnerSection | null | undefined;
  #project: Project | undefined;
  readonly #projects: Project[] = [];

  constructor(
    private readonly sheet: ReadSheet,
    private readonly headings: AnnualHeadings,
    private readonly faults: ImportFault[],
  ) {
    this.#projectClass = CLASS_PARTS.find(({ sheet: name }) => name === oneLine(sheet.name))?.projectClass;
  }

  nodes(): FileNode[] {
    for (const row of this.sheet.rows) {
      if (row.number > this.headings.row) this.#read(row);
    }
    return this.#projects.map((project) => this.#finished(project));
  }

  #cell(row: ReadRow, name: keyof AnnualHeadings['columns']): FormCell {
    const column = this.headings.columns[name];
    return column === undefined ? { ...NO_CELL, sheet: this.sheet.name } : cellAt(this.sheet, row, column);
  }

  #read(row: ReadRow): void {
    for (const name of Object.keys(this.headings.columns) as (keyof AnnualHeadings['columns'])[]) {
      this.#refuseFormula(this.#cell(row, name), name);
    }
    const title = this.#cell(row, 'title');
    const text = oneLine(title.text);
    // The numbers of the columns stand below their headings.
    if (text === '' || COLUMN_NUMBER.test(text)) this.#readUntitled(row);
    else if (!IN_PASSING.some((words) => words.test(text))) this.#readTitled(row, title, text);
  }

  #readTitled(row: ReadRow, title: FormCell, text: string): void {
    const [, number = '', rest = ''] = NUMBERED.exec(text) ?? [];
    const depth = number === '' ? 0 : number.split('.').length;
    const code = oneLine(this.#cell(row, 'code').text) || null;
    if (depth === 1 && code === null) this.#beginSection(title, rest);
    else if (depth === 2) this.#addProject(row, title, rest, code);
    else if (depth >= 3) this.#addActivity(row, title, rest, code);
    else this.#addUnnumbered(row, title, text, code);
  }

  /** Something stands in a row that has no name. */
  #readUntitled(row: ReadRow): void {
    const amount = this.#cell(row, 'budget');
    const activities = this.#cell(row, 'subActivities');
    if (oneLine(amount.text) === '' && oneLine(activities.text) === '') return;
    if (COLUMN_NUMBER.test(oneLine(amount.text))) return;
    this.faults.push(
      faultAt('ERROR', 'TITLE_MISSING', this.#cell(row, 'title'), [
        'The row has an amount or activities, and no title. Write the title, or clear the row.',
        'แถวนี้มีจำนวนเงินหรือกิจกรรมแต่ไม่มีชื่อ โปรดระบุชื่อหรือลบแถว',
      ]),
    );
  }

  #beginSection(title: FormCell, rest: string): void {
    const found = (Object.keys(OWNER_TITLES) as OwnerSection[]).find((owner) =>
      Object.values(OWNER_TITLES[owner]).some((name) => rest.startsWith(name)),
    );
    this.#owner = found ?? null;
    if (found || rest.startsWith('โครงการที่ยังไม่ระบุ')) return;
    this.faults.push(
      faultAt('WARNING', 'UNKNOWN_SECTION', title, [
        `"${rest}" is no section of the form: its projects are taken to state no owner.`,
        `"${rest}" ไม่ใช่หมวดของแบบฟอร์ม โครงการในหมวดนี้ถือว่าไม่ระบุหน่วยเจ้าของ`,
      ]),
    );
  }

  /** Without a number a row is what its columns show it to be: only projects have a rank, programme or indicators. */
  #addUnnumbered(row: ReadRow, title: FormCell, text: string, code: string | null): void {
    const shows = (name: 'rank' | 'programme' | 'indicators' | 'strategy') =>
      oneLine(this.#cell(row, name).text) !== '';
    const isProject = shows('rank') || shows('programme') || shows('indicators') || shows('strategy');
    if (isProject) this.#addProject(row, title, text, code);
    else if (oneLine(this.#cell(row, 'subActivities').text) !== '' || this.#cell(row, 'budget').text !== '') {
      this.#addActivity(row, title, text, code);
    } else {
      this.faults.push(
        faultAt('WARNING', 'ROW_NOT_UNDERSTOOD', title, [
          `"${text}" is neither a project nor a main activity, and is left out. Number it as the form does: 1.1, 1.1.1.`,
          `"${text}" ไม่ใช่โครงการหรือกิจกรรมหลัก จึงไม่นำเข้า โปรดใส่เลขลำดับตามแบบ เช่น ๑.๑ หรือ ๑.๑.๑`,
        ]),
      );
    }
  }

  #addProject(row: ReadRow, title: FormCell, name: string, code: string | null): void {
    const budget = this.#cell(row, 'budget');
    const below: FileNode[] = [];
    const node: FileNode = {
      level: 'PROJECT',
      code,
      title: name,
      place: title,
      fields: {
        ...(this.#projectClass !== undefined && { projectClass: this.#projectClass }),
        ...(this.#owner !== undefined && { ownerSection: this.#owner }),
        rank: readRank(this.#cell(row, 'rank'), this.faults),
        programme: oneLine(this.#cell(row, 'programme').text) || null,
        indicatorLines: readNumberedLines(this.#cell(row, 'indicators').text),
        agencies: { LEAD: linesOf(this.#cell(row, 'units')) },
        alignments: {
          [`${NATIONAL_STRATEGY}/${MASTER_PLAN}`]: readMasterPlans(this.#cell(row, 'strategy'), this.faults),
          [`${MILESTONES.framework}/${MILESTONES.level}`]: readMilestones(this.#cell(row, 'milestone'), this.faults),
        },
      },
      below,
    };
    this.#project = { node, below, budget };
    this.#projects.push(this.#project);
  }

  #addActivity(row: ReadRow, title: FormCell, name: string, code: string | null): void {
    if (!this.#project) {
      this.faults.push(
        faultAt('ERROR', 'PROJECT_MISSING', title, [
          `"${name}" is a main activity, and no project stands above it.`,
          `"${name}" เป็นกิจกรรมหลักแต่ไม่มีโครงการอยู่เหนือแถวนี้`,
        ]),
      );
      return;
    }
    const budget = this.#cell(row, 'budget');
    const subActivities = this.#cell(row, 'subActivities');
    this.#project.below.push({
      level: 'MAIN_ACTIVITY',
      code,
      title: name,
      place: title,
      fields: {
        agencies: { LEAD: linesOf(this.#cell(row, 'units')) },
        budget: readAmount(budget, this.headings.moneyUnit, this.faults),
      },
      below: readNumberedLines(subActivities.text).map((line) => ({
        level: 'SUB_ACTIVITY',
        code: null,
        title: line,
        place: subActivities,
        fields: {},
        below: [],
      })),
    });
  }

  /** What a project comes to: its figure, or what its activities come to where the form adds these up. */
  #finished({ node, below, budget }: Project): FileNode {
    const sum = sumOfBaht(below.map(({ fields }) => fields.budget));
    const isSummed = budget.formula !== undefined;
    const amount = readAmount(budget, this.headings.moneyUnit, this.faults);
    const own = isSummed && below.length > 0 ? sum : amount;
    if (isSummed && amount !== null && amount !== sum) {
      this.faults.push(
        faultAt(
          'WARNING',
          'TOTAL_DIFFERS',
          budget,
          [
            `The cell shows ${amount}; the main activities come to ${sum}, which counts.`,
            `ช่องนี้แสดง ${amount} แต่กิจกรรมหลักรวมได้ ${sum} ระบบใช้ผลรวม`,
          ],
          { field: 'budget', rule: 'A32' },
        ),
      );
    } else if (!isSummed && below.length > 0 && own !== null && own !== sum) {
      this.faults.push(
        faultAt(
          'WARNING',
          'ACTIVITIES_DO_NOT_ADD_UP',
          budget,
          [
            `The project has ${own} baht, its main activities come to ${sum}.`,
            `โครงการมีงบประมาณ ${own} บาท แต่กิจกรรมหลักรวมได้ ${sum} บาท`,
          ],
          { field: 'budget', rule: 'A32' },
        ),
      );
    }
    return { ...node, fields: { ...node.fields, budget: own } };
  }

  /** Sums of ours are recomputed; any other formula could come from anywhere, and is not imported. */
  #refuseFormula(cell: FormCell, name: string): void {
    if (cell.formula === undefined) return;
    const isSum =
      name === 'budget' &&
      /^SUM\([A-Z]+\d+(:[A-Z]+\d+)?(,[A-Z]+\d+(:[A-Z]+\d+)?)*\)(\+SUM\([A-Z0-9:,]+\))*$/.test(cell.formula);
    if (isSum) return;
    this.faults.push(
      faultAt('ERROR', 'FORMULA_REFUSED', cell, [
        `The cell has the formula =${cell.formula.slice(0, 100)}. Only sums of the form are read: put the value in its place.`,
        `ช่องนี้มีสูตร =${cell.formula.slice(0, 100)} ระบบอ่านเฉพาะสูตรผลรวมของแบบฟอร์ม โปรดวางเป็นค่า`,
      ]),
    );
  }
}

const NO_CELL: Omit<FormCell, 'sheet'> = { cell: '', text: '', formula: undefined, kind: 'empty' };

function linesOf({ text }: FormCell): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(oneLine)
    .filter(Boolean);
}
