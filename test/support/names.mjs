/** The names of a run's template databases: the schema alone, and the schema with the seeds. */
export function names(run) {
  return { empty: `${run}_template_empty`, seeded: `${run}_template_seeded` };
}

/** The same server, another database. */
export function urlOf(serverUrl, database) {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
