import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the benchmark, and of the project that it belongs to. */
export const BENCH = dirname(fileURLToPath(import.meta.url));
export const PROJECT = dirname(BENCH);

/** Kept between runs and never committed: the cluster with its databases, and profiles. */
export const DATA = join(BENCH, '.data');
