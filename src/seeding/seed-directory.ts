import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SeedFileError } from './seed-file-error.js';

/** Where the seed files are: beside the sources as beside the compiled code. */
export const SEED_DIRECTORY = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** The files that a plan may have; only nodes.csv must be there. */
const PLAN_FILES = new Set([
  'nodes.csv',
  'budgets.csv',
  'texts.csv',
  'roadmap.csv',
  'guidelines.csv',
  'project_guidelines.csv',
  'agencies.csv',
  'indicators.csv',
  'indicator_targets.csv',
  'alignments.csv',
]);

/** The directories of the plans, relative to the seeds, in the order of their names. */
export function planDirectories(directory: string): string[] {
  return readdirSync(join(directory, 'plans'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `plans/${entry.name}`)
    .sort();
}

/** Fails at a file beside a plan's own ones: under a misspelt name its rows would be missed in silence. */
export function refuseUnknownFiles(directory: string, plan: string): void {
  const stray = readdirSync(join(directory, plan)).find((file) => !PLAN_FILES.has(file));
  if (stray) throw new SeedFileError(`${plan}/${stray}`, 1, null, 'no such file is expected here');
}

/** How many rows the files have, near enough for a progress bar: lines but for the headers. */
export function countRows(directory: string): number {
  return ['reference', ...planDirectories(directory)]
    .flatMap((folder) => readdirSync(join(directory, folder)).map((file) => join(directory, folder, file)))
    .filter((path) => path.endsWith('.csv'))
    .reduce((sum, path) => sum + readFileSync(path, 'utf8').split('\n').length - 2, 0);
}
