import { sumOfBaht } from '../../budget/domain/baht.js';
import { footerText } from '../../workbooks/layout/footer-text.js';
import type { CellLayout, WorkbookLayout } from '../../workbooks/layout/layout.js';
import { columnName } from '../../workbooks/layout/place.js';
import { GRAND_TOTAL } from '../domain/annual-form.js';
import { DERIVED_FROM, FORM_TITLES } from '../domain/form-name.js';
import type { RequestForm } from '../domain/request-form.js';
import { thaiDigits } from '../domain/values/thai-digits.js';
import { derivedNote } from './annual-table.js';
import { infoSheet } from './form-info.js';
import { type Amount, sumOf } from './money-column.js';
import { FORM_FONT, FORM_STYLES as S } from './styles.js';
import { across, money, Table, text } from './table.js';

/** What a request states (criteria 3); the official columns are not public. The last one is not printed. */
const COLUMNS = [
  { title: 'ลำดับความ\nสำคัญ', width: 10 },
  { title: 'แผนงาน/โครงการ', width: 38 },
  { title: 'ประเด็นการพัฒนา', width: 26 },
  { title: 'ความจำเป็นและผลกระทบ', width: 36 },
  { title: 'กระทรวง', width: 20 },
  { title: 'กรม', width: 20 },
  { title: 'พื้นที่เป้าหมาย', width: 20 },
  { title: 'งบประมาณ (บาท)', width: 18 },
  { title: 'รหัส', width: 24 },
];
const PRINTED = COLUMNS.length - 1;
const MONEY = PRINTED - 1;

/** Form จ.3 (of a group: กจ.3): what an area asks ministries for, by rank. */
export function requestTable(form: RequestForm, date: Date): WorkbookLayout {
  const table = new Table(COLUMNS);
  const name = FORM_TITLES[form.form];
  const year = thaiDigits(form.fiscalYear);
  const whole = (value: string, style: CellLayout['style']) => [across(value, style, PRINTED)];
  table.add(whole(name, S.formName));
  table.add(whole(derivedNote(DERIVED_FROM[form.form] ?? name), S.note));
  table.add(whole(`แบบสรุปแผนงานโครงการที่${form.areaNameTh}ขอรับการสนับสนุนจากกระทรวง/กรม`, S.title));
  table.add(whole(`ประจำปีงบประมาณ พ.ศ. ${year}`, S.title));
  const heading = table.add(COLUMNS.map(({ title }) => text(title, S.heading)));
  const amounts = form.requests.flatMap((request): Amount[] => {
    const row = table.add([
      text(request.rank === null ? '' : thaiDigits(request.rank), S.center),
      text(request.title, S.text),
      text(request.issue ?? '', S.text),
      text(request.reason ?? '', S.text),
      text(request.ministry ?? '', S.text),
      text(request.department ?? '', S.text),
      text(request.targetArea ?? '', S.text),
      money(request.amount === null ? null : sumOfBaht([request.amount]), S.money),
      text(request.projectCode ?? '', S.code),
    ]);
    return request.amount === null ? [] : [{ row, decimal: sumOfBaht([request.amount]) }];
  });
  const sum = sumOf(amounts, MONEY);
  const total = table.add([across(GRAND_TOTAL, S.total, MONEY), { value: sum, style: S.totalMoney }]);
  return {
    title: `${name} ${form.areaNameTh} พ.ศ. ${year}`,
    date,
    font: FORM_FONT,
    sheets: [
      {
        name: 'คำขอต่อกระทรวง กรม',
        columns: COLUMNS,
        rows: table.rows,
        names: { grandTotal: `${columnName(MONEY)}${total}` },
        print: {
          orientation: 'landscape',
          columns: PRINTED,
          headingRows: [heading, heading],
          footer: { left: footerText(`${name} ${form.areaNameTh}`), right: 'หน้า &P จาก &N' },
        },
      },
      infoSheet({ form: form.form, area: form.areaCode, year: form.fiscalYear }),
    ],
  };
}
