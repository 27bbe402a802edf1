import { CodeBook } from './code-book.js';
import { writeCsv } from './csv-file.js';
import { PLAN_COLUMNS, type PlanFile, type PlanRow } from './plan-columns.js';

/** How the codes of each level end: plan code, then this, then a serial of so many digits. */
const SERIALS = {
  DEVELOPMENT_ISSUE: ['-I', 2],
  PROGRAMME: ['-PG', 2],
  PROJECT: ['-PJ', 3],
  MAIN_ACTIVITY: ['-MA', 3],
  SUB_ACTIVITY: ['-SA', 3],
} as const;

/** What stands below a five-year plan. */
export interface NodeSeed extends PlanRow<'nodes'> {
  level: keyof typeof SERIALS;
  /** What names the node in its source, whatever its place: its code is kept by it. */
  source_key: string;
}

/** The files of one five-year plan as they are gathered from its source. */
export class PlanSeed {
  readonly planCode: string;
  readonly #directory: string;
  readonly #books: Record<'nodes' | 'guidelines' | 'indicators', CodeBook>;
  readonly #rows = new Map<PlanFile, PlanRow<PlanFile>[]>();
  readonly #ordinals = new Map<string, number>();

  constructor(directory: string, plan: PlanRow<'nodes'>) {
    this.#directory = directory;
    this.planCode = `${plan.area_code}-P${plan.start_year}`;
    const book = (file: PlanFile) => new CodeBook(`${directory}/${file}.csv`, 'source_key');
    this.#books = { nodes: book('nodes'), guidelines: book('guidelines'), indicators: book('indicators') };
    this.add('nodes', { code: this.planCode, level: 'FIVE_YEAR_PLAN', ordinal: 1, source_key: 'plan', ...plan });
  }

  /** Adds a row that needs no code. */
  add<F extends PlanFile>(file: F, row: PlanRow<F>): void {
    const rows = this.#rows.get(file) ?? [];
    rows.push(row as PlanRow<PlanFile>);
    this.#rows.set(file, rows);
  }

  /** Adds a node after its last sibling and answers its code. An unplaced project names its plan, not a parent. */
  node(seed: NodeSeed): string {
    const [infix, width] = SERIALS[seed.level];
    const code = this.#books.nodes.codeFor(seed.source_key, this.planCode + infix, width);
    const home = seed.parent_code || seed.plan_code;
    this.add('nodes', { code, ordinal: this.#next(`${seed.level} of ${home}`), ...seed });
    return code;
  }

  /** Adds a development guideline to an issue and answers its code. */
  guideline(seed: PlanRow<'guidelines'> & { issue_code: string; source_key: string }): string {
    const code = this.#books.guidelines.codeFor(seed.source_key, `${this.planCode}-GL`, 3);
    this.add('guidelines', { code, ordinal: this.#next(`guidelines of ${seed.issue_code}`), ...seed });
    return code;
  }

  /** Adds an indicator to a node and answers its code. */
  indicator(seed: PlanRow<'indicators'> & { node_code: string; source_key: string }): string {
    const code = this.#books.indicators.codeFor(seed.source_key, `${this.planCode}-IN`, 3);
    this.add('indicators', { code, ordinal: this.#next(`indicators of ${seed.node_code}`), ...seed });
    return code;
  }

  /** Adds the parts of a named text; empty parts are left out. */
  texts(nodeCode: string, field: string, bodies: readonly string[]): void {
    const stated = bodies.map((body) => body.trim()).filter((body) => body !== '');
    stated.forEach((body, i) => {
      this.add('texts', { node_code: nodeCode, field, ordinal: i + 1, body });
    });
  }

  /** Writes every file that has rows and answers their paths. */
  write(): string[] {
    return [...this.#rows].map(([file, rows]) => {
      const path = `${this.#directory}/${file}.csv`;
      const columns: readonly string[] = PLAN_COLUMNS[file];
      writeCsv(path, columns, rows as Record<string, string | number>[]);
      return path;
    });
  }

  #next(list: string): number {
    const ordinal = (this.#ordinals.get(list) ?? 0) + 1;
    this.#ordinals.set(list, ordinal);
    return ordinal;
  }
}
