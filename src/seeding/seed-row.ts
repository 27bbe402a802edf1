import { SeedFileError } from './seed-file-error.js';

/** One row of a seed file, read cell by cell; a cell that does not fit fails with its file, line and column. */
export class SeedRow {
  constructor(
    readonly file: string,
    readonly line: number,
    private readonly cells: Readonly<Record<string, string>>,
  ) {}

  /** Text; null where the cell is empty. */
  optional(column: string): string | null {
    const value = this.cells[column];
    if (value === undefined) this.fail(column, 'there is no such column');
    return value === '' ? null : value;
  }

  /** Text that must be there. */
  text(column: string): string {
    return this.optional(column) ?? this.fail(column, 'this cell must not be empty');
  }

  optionalInteger(column: string): number | null {
    const value = this.optional(column);
    if (value !== null && !/^-?\d{1,9}$/.test(value)) this.fail(column, `"${value}" is not a whole number`);
    return value === null ? null : Number(value);
  }

  integer(column: string): number {
    return this.optionalInteger(column) ?? this.fail(column, 'this cell must not be empty');
  }

  boolean(column: string): boolean {
    return this.oneOf(column, ['true', 'false']) === 'true';
  }

  /** One of a list of words; null where the cell is empty. */
  optionalOneOf<Word extends string>(column: string, words: readonly Word[]): Word | null {
    const value = this.optional(column);
    const word = words.find((candidate) => candidate === value);
    if (value !== null && word === undefined) this.fail(column, `"${value}" is not one of ${words.join(', ')}`);
    return word ?? null;
  }

  oneOf<Word extends string>(column: string, words: readonly Word[]): Word {
    return this.optionalOneOf(column, words) ?? this.fail(column, 'this cell must not be empty');
  }

  /** An exact amount of baht, as the database answers it: with two decimals. */
  optionalBaht(column: string): string | null {
    const value = this.optional(column);
    if (value === null) return null;
    const [, whole, satang = ''] = /^(\d{1,16})(?:\.(\d{1,2}))?$/.exec(value) ?? [];
    if (whole === undefined) this.fail(column, `"${value}" is not an amount in baht such as 5000000.00`);
    return `${BigInt(whole)}.${satang.padEnd(2, '0')}`;
  }

  baht(column: string): string {
    return this.optionalBaht(column) ?? this.fail(column, 'this cell must not be empty');
  }

  /** An exact decimal number as it is written. */
  optionalDecimal(column: string): string | null {
    const value = this.optional(column);
    if (value !== null && !/^-?\d+(\.\d+)?$/.test(value)) this.fail(column, `"${value}" is not a decimal number`);
    return value;
  }

  /** A date as YYYY-MM-DD (Gregorian). */
  optionalDate(column: string): string | null {
    const value = this.optional(column);
    if (value === null) return null;
    const date = new Date(`${value}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(value)) {
      this.fail(column, `"${value}" is not a date such as 2022-10-01`);
    }
    return value;
  }

  /** What a code in a cell means, out of what has been read before. */
  find<Found>(column: string, known: ReadonlyMap<string, Found>, key: string = this.text(column)): Found {
    return known.get(key) ?? this.fail(column, `nothing has the code "${key}"`);
  }

  /** Fails at a cell of this row. */
  fail(column: string | null, fault: string): never {
    throw new SeedFileError(this.file, this.line, column, fault);
  }
}
