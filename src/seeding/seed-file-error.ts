/** A fault in a seed file, with the place where it can be mended. */
export class SeedFileError extends Error {
  override readonly name = 'SeedFileError';

  constructor(
    readonly file: string,
    readonly line: number,
    readonly column: string | null,
    fault: string,
  ) {
    super(`${file}, line ${line}${column ? `, column ${column}` : ''}: ${fault}`);
  }
}
