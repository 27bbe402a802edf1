import { fullName, isOfProvince, kindOf } from './agency-names.js';
import { CodeBook } from './code-book.js';
import { type CsvRow, readCsv, writeCsv } from './csv-file.js';

const COLUMNS = ['code', 'name_th', 'name_en', 'kind', 'area_code', 'source'] as const;

/** Where a name was met: the area whose plan prints it, and the source to quote. */
export interface AgencyContext {
  areaCode: string;
  areaNameTh: string;
  source: string;
}

/**
 * The register of agencies. Rows that already stand in the file stay, in their order and with their codes,
 * whoever wrote them: the register is only added to.
 */
export class AgencyRegister {
  readonly #rows: Map<string, CsvRow>;
  readonly #aliases: Map<string, string>;
  readonly #codes: CodeBook;

  readonly #seeds: string;

  constructor(seeds: string) {
    this.#seeds = seeds;
    const path = `${seeds}/reference/agencies.csv`;
    this.#rows = new Map(readCsv(path).map((row) => [row.name_th ?? '', row]));
    this.#aliases = new Map(
      readCsv(`${seeds}/reference/agency_aliases.csv`).map((row) => [row.alias ?? '', row.agency_code ?? '']),
    );
    this.#codes = new CodeBook(path, 'name_th');
  }

  /** The code of the agency that a plan prints; a new one joins the register. */
  codeOf(printed: string, context: AgencyContext): string {
    const known = this.#aliases.get(printed);
    if (known) return known;
    const name = fullName(printed);
    const code = this.#codes.codeFor(name, 'AG-', 4);
    if (!this.#rows.has(name)) {
      this.#rows.set(name, {
        code,
        name_th: name,
        kind: kindOf(name),
        area_code: isOfProvince(name, context.areaNameTh) ? context.areaCode : '',
        source: context.source,
      });
    }
    if (name !== printed) this.#aliases.set(printed, code);
    return code;
  }

  /** Writes the register and the spellings that mean its agencies. */
  write(): string[] {
    const files = [`${this.#seeds}/reference/agencies.csv`, `${this.#seeds}/reference/agency_aliases.csv`] as const;
    writeCsv(files[0], COLUMNS, [...this.#rows.values()]);
    const aliases = [...this.#aliases].map(([alias, agency_code]) => ({ alias, agency_code }));
    writeCsv(files[1], ['alias', 'agency_code'], aliases);
    return [...files];
  }
}
