import { FrameworkElementEntity, type FrameworkEntity } from '../../frameworks/store/framework.entity.js';
import { CONFIDENCES } from '../../provenance/domain/confidence.js';
import { KeptRows } from '../kept-rows.js';
import type { LoadSession } from '../load-session.js';
import type { SeedRow } from '../seed-row.js';

/** Elements by framework, level and code. */
export type Elements = ReadonlyMap<string, FrameworkElementEntity>;

const COLUMNS = [
  ...['framework', 'level', 'code', 'parent_level', 'parent_code', 'ordinal', 'name_th', 'name_en'],
  ...['indicator_th', 'confidence', 'confidence_note', 'source'],
];

/** The key of an element in all seed files. */
export function elementKey(framework: string, level: string, code: string): string {
  return `${framework}/${level}/${code}`;
}

/** The element that three cells of a row name. */
export function findElement(row: SeedRow, elements: Elements, levelColumn: string, codeColumn: string) {
  const key = elementKey(row.text('framework'), row.text(levelColumn), row.text(codeColumn));
  return row.find(codeColumn, elements, key);
}

/** Loads the elements level by level, so that each finds its parent. */
export async function loadElements(
  session: LoadSession,
  frameworks: ReadonlyMap<string, FrameworkEntity>,
  levels: ReadonlyMap<string, number>,
): Promise<Elements> {
  const elements = await KeptRows.load(session, FrameworkElementEntity, {}, (element) =>
    elementKey(element.framework.code, element.level, element.code),
  );
  const rows = session.read('reference/framework_elements.csv', COLUMNS);
  const ordinalOf = (row: SeedRow) => row.find('level', levels, `${row.text('framework')}/${row.text('level')}`);
  for (const ordinal of [...new Set(rows.map(ordinalOf))].sort((a, b) => a - b)) {
    for (const row of rows) if (ordinalOf(row) === ordinal) keepElement(row, elements, frameworks);
    await session.flush();
  }
  return elements.byKey;
}

function keepElement(
  row: SeedRow,
  elements: KeptRows<FrameworkElementEntity>,
  frameworks: ReadonlyMap<string, FrameworkEntity>,
): void {
  const [framework, level, code] = [row.text('framework'), row.text('level'), row.text('code')];
  const hasParent = row.optional('parent_code') !== null;
  elements.keep(row, elementKey(framework, level, code), {
    framework: row.find('framework', frameworks),
    level,
    code,
    parentId: hasParent ? findElement(row, elements.byKey, 'parent_level', 'parent_code').id : null,
    ordinal: row.integer('ordinal'),
    nameTh: row.optional('name_th'),
    nameEn: row.optional('name_en'),
    indicatorTh: row.optional('indicator_th'),
    confidence: row.oneOf('confidence', CONFIDENCES),
    confidenceNote: row.optional('confidence_note'),
    source: row.text('source'),
  });
}
