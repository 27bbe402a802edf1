import { sumOfBaht } from '../../budget/domain/baht.js';
import type { OwnerSection } from '../../plans/domain/plan-node.js';
import { OWNER_SECTIONS } from '../../plans/domain/plan-node.js';
import { footerText } from '../../workbooks/layout/footer-text.js';
import type { CellLayout, SheetLayout, WorkbookLayout } from '../../workbooks/layout/layout.js';
import { columnName } from '../../workbooks/layout/place.js';
import {
  type AnnualForm,
  CLASS_PARTS,
  type FormActivity,
  type FormProject,
  GRAND_TOTAL,
  NO_ISSUE,
  NO_OWNER,
  OWNER_TITLES,
} from '../domain/annual-form.js';
import { DERIVED_FROM, FORM_TITLES } from '../domain/form-name.js';
import { numberedLines } from '../domain/values/numbered-lines.js';
import { thaiDigits } from '../domain/values/thai-digits.js';
import { ANNUAL_COLUMNS, MONEY_COLUMN } from './annual-columns.js';
import { infoSheet } from './form-info.js';
import { type Amount, sumOf } from './money-column.js';
import { FORM_FONT, FORM_STYLES as S } from './styles.js';
import { across, money, Table, text } from './table.js';

const NOTE = 'หมายเหตุ: ขอให้จังหวัดจัดทำแบบฟอร์มตารางในไฟล์ Excel (๑ กิจกรรมหลัก ต่อ ๑ เซลล์)';
const PRINTED = ANNUAL_COLUMNS.length - 1;

/** Form จ.2 (of a group: กจ.2): the projects of an annual plan, a main activity in each row, a sheet for each part. */
export function annualTable(form: AnnualForm, date: Date): WorkbookLayout {
  const year = thaiDigits(form.fiscalYear);
  const parts = CLASS_PARTS.filter(
    // What every plan has two of; what says nothing of its class stands apart.
    ({ projectClass }) => projectClass !== null || form.projects.some((project) => project.projectClass === null),
  );
  return {
    title: `${FORM_TITLES[form.form]} ${form.areaNameTh} พ.ศ. ${year}`,
    date,
    font: FORM_FONT,
    sheets: [
      ...parts.map(({ projectClass, ...part }, i) =>
        partSheet(
          form,
          part,
          form.projects.filter((project) => project.projectClass === projectClass),
          i,
        ),
      ),
      infoSheet({ form: form.form, area: form.areaCode, year: form.fiscalYear }),
    ],
  };
}

function partSheet(
  form: AnnualForm,
  part: { readonly sheet: string; readonly title: string },
  projects: readonly FormProject[],
  index: number,
): SheetLayout {
  const table = new Table(ANNUAL_COLUMNS);
  const year = thaiDigits(form.fiscalYear);
  const derived = DERIVED_FROM[form.form];
  table.add(whole(FORM_TITLES[form.form], S.formName));
  if (derived) table.add(whole(derivedNote(derived), S.note));
  table.add(whole(`แผนปฏิบัติราชการประจำปีของ${form.areaNameTh}`, S.title));
  table.add(whole(`ประจำปีงบประมาณ พ.ศ. ${year} ${part.title}`, S.title));
  const first = table.add(ANNUAL_COLUMNS.map(({ title }) => text(title, S.heading)));
  const last = table.add(
    ANNUAL_COLUMNS.map(({ number }) => text(number === null ? '' : thaiDigits(`(${number})`), S.heading)),
  );
  const titles = [...form.issues, null].filter((issue) => projects.some((project) => project.issue === issue));
  const issues = titles.map((issue, i) =>
    addIssue(
      table,
      issue,
      i + 1,
      projects.filter((project) => project.issue === issue),
      form.form === 'GJ2',
    ),
  );
  const total = addTotal(table, GRAND_TOTAL, issues);
  table.add(whole(NOTE, S.note));
  return {
    name: part.sheet,
    columns: [...ANNUAL_COLUMNS],
    rows: table.rows,
    // A workbook has each name once.
    names: index === 0 ? { grandTotal: `${columnName(MONEY_COLUMN)}${total.row}` } : {},
    print: {
      orientation: 'landscape',
      columns: PRINTED,
      headingRows: [first, last],
      footer: { left: footerText(`${FORM_TITLES[form.form]} ${form.areaNameTh}`), right: 'หน้า &P จาก &N' },
    },
  };
}

/** What the face of a form says whose official columns are not public. */
export function derivedNote(sibling: string): string {
  return `รูปแบบนี้จัดทำขึ้นโดยเทียบเคียงจาก${sibling} เนื่องจากยังไม่มีการเผยแพร่แบบฟอร์มทางการ`;
}

function addIssue(
  table: Table,
  title: string | null,
  number: number,
  projects: readonly FormProject[],
  isGroup: boolean,
): Amount {
  const name = `ประเด็นการพัฒนาที่ ${thaiDigits(number)}`;
  table.add(whole(title === null ? NO_ISSUE : `${name} : ${title}`, S.issue));
  const owners = [...OWNER_SECTIONS, null].filter((owner) =>
    projects.some(({ ownerSection }) => ownerSection === owner),
  );
  const sections = owners.map((owner, i) =>
    addSection(
      table,
      ownerTitle(owner, isGroup),
      i + 1,
      projects.filter(({ ownerSection }) => ownerSection === owner),
    ),
  );
  return addTotal(table, title === null ? `รวม${NO_ISSUE}` : `รวม${name}`, sections);
}

function ownerTitle(owner: OwnerSection | null, isGroup: boolean): string {
  return owner === null ? NO_OWNER : OWNER_TITLES[owner][isGroup ? 'group' : 'province'];
}

function addSection(table: Table, title: string, number: number, projects: readonly FormProject[]): Amount {
  const total: CellLayout = { style: S.sectionMoney };
  const row = table.add([across(`${thaiDigits(number)}. ${title}`, S.section, MONEY_COLUMN), total, { style: S.code }]);
  const amounts = projects.flatMap((project, i) => addProject(table, project, `${number}.${i + 1}`) ?? []);
  return fillTotal(total, row, amounts);
}

/** The project's row stands above its main activities, and has their sum where that is what it comes to. */
function addProject(table: Table, project: FormProject, number: string): Amount | null {
  const total: CellLayout = { style: S.projectMoney };
  const row = table.add([
    text(`${thaiDigits(number)} ${project.title}`, S.project),
    text(thaiDigits(project.strategyCodes.join(', ')), S.center),
    text(thaiDigits(project.milestones.join(', ')), S.center),
    text(project.rank === null ? '' : thaiDigits(project.rank), S.center),
    text(project.programme ?? '', S.text),
    text('', S.text),
    text(numberedLines(project.indicators), S.text),
    text(project.units.join('\n'), S.text),
    total,
    text(project.code, S.code),
  ]);
  const parts = project.activities.flatMap((activity, i) => addActivity(table, activity, `${number}.${i + 1}`) ?? []);
  const isSum =
    parts.length === project.activities.length &&
    parts.length > 0 &&
    sumOfBaht(parts.map(({ decimal }) => decimal)) === project.budget;
  if (isSum) return fillTotal(total, row, parts);
  if (project.budget === null) return null;
  total.value = { kind: 'number', decimal: project.budget };
  return { row, decimal: project.budget };
}

function addActivity(table: Table, activity: FormActivity, number: string): Amount | null {
  const row = table.add([
    text(`${thaiDigits(number)} ${activity.title}`, S.activity),
    ...[1, 2, 3, 4].map(() => text('', S.text)),
    text(numberedLines(activity.subActivities), S.text),
    text('', S.text),
    text(activity.units.join('\n'), S.text),
    money(activity.budget, S.money),
    text(activity.code, S.code),
  ]);
  return activity.budget === null ? null : { row, decimal: activity.budget };
}

function addTotal(table: Table, title: string, parts: readonly Amount[]): Amount {
  const total: CellLayout = { style: S.totalMoney };
  const row = table.add([across(title, S.total, MONEY_COLUMN), total, { style: S.code }]);
  return fillTotal(total, row, parts);
}

/** A sum can be written once the rows that it adds up are known. */
function fillTotal(total: CellLayout, row: number, parts: readonly Amount[]): Amount {
  const sum = sumOf(parts, MONEY_COLUMN);
  total.value = sum;
  return { row, decimal: sum.decimal };
}

/** A row of a single cell as wide as what is printed. */
function whole(value: string, style: CellLayout['style']): CellLayout[] {
  return [across(value, style, PRINTED)];
}
