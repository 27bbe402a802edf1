/** The names of a run's template databases: the schema alone, and the schema with the seeds. */
export function names(run: string): { empty: string; seeded: string };

/** The same server, another database. */
export function urlOf(serverUrl: string, database: string): string;
