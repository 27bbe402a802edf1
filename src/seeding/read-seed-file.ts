import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SeedFileError } from './seed-file-error.js';
import { SeedRow } from './seed-row.js';

interface ParsedRecord {
  record: string[];
  info: { lines: number };
}

/** Reads a seed file (UTF-8, comma-separated, a header row); its header must be the expected one. */
export function readSeedFile(directory: string, file: string, columns: readonly string[]): SeedRow[] {
  const path = join(directory, file);
  if (!existsSync(path)) throw new SeedFileError(file, 1, null, 'the file is missing');
  const [header, ...records] = parseCsv(file, readFileSync(path, 'utf8'));
  if (header?.record.join(',') !== columns.join(',')) {
    throw new SeedFileError(file, 1, null, `the header must be ${columns.join(',')}`);
  }
  let previousLine = header.info.lines;
  return records.map(({ record, info }) => {
    const line = previousLine + 1;
    previousLine = info.lines;
    if (record.length !== columns.length) {
      throw new SeedFileError(file, line, null, `${record.length} cells where the header has ${columns.length}`);
    }
    return new SeedRow(file, line, Object.fromEntries(columns.map((column, i) => [column, record[i] ?? ''])));
  });
}

/** As readSeedFile, for a file that may be left out where it would have no rows. */
export function readOptionalSeedFile(directory: string, file: string, columns: readonly string[]): SeedRow[] {
  return existsSync(join(directory, file)) ? readSeedFile(directory, file, columns) : [];
}

function parseCsv(file: string, text: string): ParsedRecord[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as ParsedRecord[];
  } catch (error) {
    const lines = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    throw new SeedFileError(file, lines, null, error instanceof Error ? error.message : String(error));
  }
}
