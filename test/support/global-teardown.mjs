import pg from 'pg';

/** Drops what this run made, then stops the server. */
export default async function globalTeardown() {
  const { PLAN_LINEAGE_TEST_SERVER: serverUrl, PLAN_LINEAGE_TEST_RUN: run } = process.env;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select datname as name from pg_database where starts_with(datname, $1)', [
      `${run}_`,
    ]);
    for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
  } finally {
    await client.end();
    await globalThis.planLineageTestServer.stop();
  }
}
