import { confidenceOf, noteOf, remarkOf } from './confidence.js';
import { type CsvRow, cell, readCsv, writeCsv } from './csv-file.js';

const PROVINCE_SOURCE =
  'ISO 3166-2 cross-checked with kongvut/thai-province-data @9711e723 (MIT); membership: FY2565 budget bill vol. 3-13(1),(2)';
const GROUP_SOURCE =
  'FY2565 budget bill vol. 3-13(1),(2), github kaogeek/thailand-budget-pdf2csv @6a39e7db; region: Gazette of 17 Nov 2560';

/** Regions, the 76 provinces, the 18 groups, their names, and who is a member of which group. */
export function deriveAreas(sources: string, seeds: string): string[] {
  const provinces = readCsv(`${sources}/reference/provinces.csv`).filter((row) => cell(row, 'is_bangkok') === 'false');
  const groups = readCsv(`${sources}/reference/province_groups.csv`);
  return [
    writeRegions(`${seeds}/reference/regions.csv`, readCsv(`${sources}/reference/regions.csv`)),
    writeAreas(`${seeds}/reference/areas.csv`, provinces, groups),
    writeNames(`${seeds}/reference/area_names.csv`, provinces, groups),
    writeMemberships(`${seeds}/reference/group_memberships.csv`, groups),
  ];
}

function writeRegions(path: string, regions: readonly CsvRow[]): string {
  const columns = ['code', 'name_th', 'name_en', 'confidence', 'confidence_note'] as const;
  const rows = regions.map((row) => ({
    code: cell(row, 'region_code'),
    name_th: cell(row, 'name_th'),
    name_en: cell(row, 'name_en'),
    confidence: confidenceOf(cell(row, 'confidence')),
    confidence_note:
      'grouping of Nov 2560; a later announcement under the 2565 decree is reported, its text was not seen',
  }));
  writeCsv(path, columns, rows);
  return path;
}

function writeAreas(path: string, provinces: readonly CsvRow[], groups: readonly CsvRow[]): string {
  const columns = ['code', 'kind', 'region_code', 'source', 'confidence', 'confidence_note'] as const;
  writeCsv(path, columns, [
    ...provinces.map((row) => ({
      code: cell(row, 'iso_3166_2'),
      kind: 'PROVINCE',
      region_code: cell(row, 'region_code'),
      source: PROVINCE_SOURCE,
      confidence: 'SOURCED',
    })),
    ...groups.map((row) => ({
      code: cell(row, 'group_code'),
      kind: 'PROVINCIAL_GROUP',
      region_code: cell(row, 'region_code'),
      source: GROUP_SOURCE,
      confidence: 'SOURCED',
      confidence_note: 'the code is of the list of groups, not an official one',
    })),
  ]);
  return path;
}

function writeNames(path: string, provinces: readonly CsvRow[], groups: readonly CsvRow[]): string {
  const columns = [
    'area_code',
    'name_th',
    'name_en',
    'valid_from',
    'valid_to',
    'confidence',
    'confidence_note',
  ] as const;
  const name = (row: CsvRow, code: string, note: string) => ({
    area_code: cell(row, code),
    name_th: cell(row, 'name_th'),
    name_en: cell(row, 'name_en'),
    confidence: 'SOURCED',
    confidence_note: note,
  });
  writeCsv(path, columns, [
    ...provinces.map((row) => name(row, 'iso_3166_2', '')),
    ...groups.map((row) => name(row, 'group_code', 'English name: translation')),
  ]);
  return path;
}

function writeMemberships(path: string, groups: readonly CsvRow[]): string {
  const columns = [
    ...(['group_code', 'province_code', 'ordinal', 'is_operating_centre'] as const),
    ...(['valid_from', 'valid_to', 'confidence', 'confidence_note'] as const),
  ];
  const rows = groups.flatMap((group) =>
    cell(group, 'member_province_codes')
      .split(';')
      .map((province, i) => {
        const isCentre = province === cell(group, 'operating_centre_province_code');
        const centre = cell(group, 'operating_centre_confidence');
        return {
          group_code: cell(group, 'group_code'),
          province_code: `TH-${province}`,
          ordinal: i + 1,
          is_operating_centre: String(isCentre),
          confidence: confidenceOf(cell(group, 'membership_confidence')),
          confidence_note: isCentre
            ? noteOf(['operating centre', remarkOf(centre).startsWith('see') ? 'well-known (Gazette of 2560)' : centre])
            : '',
        };
      }),
  );
  writeCsv(path, columns, rows);
  return path;
}
