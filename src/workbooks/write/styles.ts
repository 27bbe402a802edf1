import type { CellStyle, Font } from '../layout/layout.js';
import { escapeXml, MAIN, XML } from './xml.js';

/** The first number that a format of one's own may have. */
const OWN_FORMATS = 164;
/** Formats that need no own number. */
const KNOWN_FORMATS: Readonly<Record<string, number>> = { General: 0, '0': 1, '#,##0': 3, '#,##0.00': 4, '@': 49 };
/** Text that an officer would have begun with an apostrophe. */
export const QUOTED = "'";

/** The styles of a workbook: each is written once, and cells name it by its number. */
export class Styles {
  readonly #formats: string[] = [];
  readonly #fonts: string[] = [];
  readonly #fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ];
  readonly #borders = [border('none')];
  readonly #cells: string[] = [];
  /** Forms share their style objects, so most cells are found without looking into them. */
  readonly #known = new Map<CellStyle, Map<string, number>>();
  readonly #base: Font;

  constructor(base: Font) {
    this.#base = base;
    this.#numberOf({}, 'General');
  }

  numberOf(style: CellStyle, format: string): number {
    const byFormat = this.#known.get(style) ?? new Map<string, number>();
    const known = byFormat.get(format);
    if (known !== undefined) return known;
    const number = this.#numberOf(style, format);
    this.#known.set(style, byFormat.set(format, number));
    return number;
  }

  #numberOf(style: CellStyle, format: string): number {
    const font = indexOf(this.#fonts, fontXml({ ...this.#base, ...style.font }));
    const fill = style.fill ? indexOf(this.#fills, fillXml(style.fill)) : 0;
    const borders = indexOf(this.#borders, border(style.borders ?? 'none'));
    const quoted = format === QUOTED;
    const id = quoted ? 0 : (KNOWN_FORMATS[format] ?? OWN_FORMATS + indexOf(this.#formats, format));
    const align = [
      style.align && ` horizontal="${style.align}"`,
      ` vertical="${style.vertical ?? 'top'}"`,
      style.wrap && ' wrapText="1"',
      style.indent && ` indent="${style.indent}"`,
      style.shrink && ' shrinkToFit="1"',
    ];
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const alignment = `<alignment${align.filter(Boolean).join('')}/>`;
    return indexOf(
      this.#cells,
      `<xf numFmtId="${id}" fontId="${font}" fillId="${fill}" borderId="${borders}" xfId="0"${quoted ? ' quotePrefix="1"' : ''} ${applied}>${alignment}</xf>`,
    );
  }

  xml(): string {
    const formats = this.#formats.map(
      (code, i) => `<numFmt numFmtId="${OWN_FORMATS + i}" formatCode="${escapeXml(code)}"/>`,
    );
    return [
      `${XML}<styleSheet xmlns="${MAIN}">`,
      formats.length > 0 ? list('numFmts', formats) : '',
      list('fonts', this.#fonts),
      list('fills', this.#fills),
      list('borders', this.#borders),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', this.#cells),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/** Where an item stands; one that is new is put at the end. */
function indexOf(items: string[], item: string): number {
  const at = items.indexOf(item);
  return at === -1 ? items.push(item) - 1 : at;
}

function fontXml(font: Font): string {
  // 222 is Thai: a program without the font then looks for another one that has Thai letters.
  return `<font>${font.bold ? '<b/>' : ''}<sz val="${font.size}"/><name val="${escapeXml(font.name)}"/><family val="2"/><charset val="222"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function border(line: 'none' | 'thin' | 'hair'): string {
  const side = (name: string) =>
    line === 'none' ? `<${name}/>` : `<${name} style="${line}"><color indexed="64"/></${name}>`;
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
}
