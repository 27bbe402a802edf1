import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the content of a seeded database follows from. */
const SOURCES = ['src/database/migrations', 'src/seeding', 'seeds'];

/** Short, and another one whenever a migration, a seed or the maker of synthetic plans changes. */
export function contentFingerprint(project: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const folder = join(project, source);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file.slice(project.length)).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 8);
}
