import { readCsv } from './csv-file.js';

/**
 * Permanent codes. What a file already names keeps its code, found by its key in the source; what is new
 * gets the next serial. A code that has been given is never given again while its row stands.
 */
export class CodeBook {
  readonly #codes = new Map<string, string>();
  readonly #last = new Map<string, number>();

  constructor(path: string, keyColumn: string) {
    for (const row of readCsv(path)) {
      const { code = '', [keyColumn]: key = '' } = row;
      this.#codes.set(key, code);
      const [, prefix = '', serial = ''] = /^(.*?)(\d+)$/.exec(code) ?? [];
      this.#last.set(prefix, Math.max(this.#last.get(prefix) ?? 0, Number(serial)));
    }
  }

  /** The code of a key: the one it has, or the next one with this prefix. */
  codeFor(key: string, prefix: string, width: number): string {
    const kept = this.#codes.get(key);
    if (kept) return kept;
    const serial = (this.#last.get(prefix) ?? 0) + 1;
    const code = prefix + String(serial).padStart(width, '0');
    this.#last.set(prefix, serial);
    this.#codes.set(key, code);
    return code;
  }
}
