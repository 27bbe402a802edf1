import type { EntityManager } from '@mikro-orm/core';
import { readOptionalSeedFile, readSeedFile } from './read-seed-file.js';
import type { SeedRow } from './seed-row.js';

/** Reports how far a load has come: rows done, rows in all, and the file at hand. */
export type SeedProgress = (done: number, total: number, label: string) => void;

/** What a load did: rows read, and the rows of the database that it wrote. */
export interface SeedReport {
  readonly files: number;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
}

/** One load: where the files are, the unit of work, and what has been done so far. */
export class LoadSession {
  #files = 0;
  #rows = 0;
  #created = 0;
  #updated = 0;
  #pending = false;

  constructor(
    readonly em: EntityManager,
    readonly directory: string,
    private readonly total: number,
    private readonly onProgress: SeedProgress,
  ) {}

  /** Reads a file that must be there. */
  read(file: string, columns: readonly string[]): SeedRow[] {
    return this.#note(file, readSeedFile(this.directory, file, columns));
  }

  /** Reads a file that may be left out. */
  readOptional(file: string, columns: readonly string[]): SeedRow[] {
    return this.#note(file, readOptionalSeedFile(this.directory, file, columns));
  }

  noteCreated(): void {
    this.#created += 1;
    this.#pending = true;
  }

  noteUpdated(): void {
    this.#updated += 1;
    this.#pending = true;
  }

  /** Writes what has changed, so that what follows can refer to it. */
  async flush(): Promise<void> {
    if (this.#pending) await this.em.flush();
    this.#pending = false;
  }

  /** What the load has done so far. */
  report(): SeedReport {
    return { files: this.#files, rows: this.#rows, created: this.#created, updated: this.#updated };
  }

  #note(file: string, rows: SeedRow[]): SeedRow[] {
    this.#files += 1;
    this.#rows += rows.length;
    this.onProgress(this.#rows, Math.max(this.total, this.#rows), file);
    return rows;
  }
}
