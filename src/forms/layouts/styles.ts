import type { CellStyle, Font } from '../../workbooks/layout/layout.js';

/** What the government writes in since 2010; a program without it takes another Thai font. */
export const FORM_FONT: Font = { name: 'TH Sarabun New', size: 14 };

const cell: CellStyle = { borders: 'thin', wrap: true };
const money: CellStyle = { borders: 'thin', align: 'right', format: '#,##0.00' };
const bold = { font: { bold: true } };
const issue = 'D9E2F3';
const section = 'EDEDED';

/** The looks of form tables. Each is one object, so that a workbook finds it again. */
export const FORM_STYLES = {
  formName: { align: 'right', font: { bold: true } },
  title: { align: 'center', font: { bold: true, size: 16 } },
  heading: { ...cell, ...bold, align: 'center', vertical: 'center', fill: issue },
  text: cell,
  center: { ...cell, align: 'center' },
  activity: { ...cell, align: 'left', indent: 1 },
  project: { ...cell, ...bold },
  projectCenter: { ...cell, ...bold, align: 'center' },
  money,
  projectMoney: { ...money, ...bold },
  issue: { ...cell, ...bold, fill: issue },
  section: { ...cell, ...bold, fill: section },
  sectionMoney: { ...money, ...bold, fill: section },
  total: { ...cell, ...bold, align: 'right', fill: issue },
  totalMoney: { ...money, ...bold, fill: issue },
  note: { wrap: true },
  code: { align: 'left' },
} satisfies Record<string, CellStyle>;
