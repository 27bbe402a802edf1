import { Client, escapeIdentifier } from 'pg';
import type { EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres.ts';
import { onDatabase } from './cluster.ts';
import { allowConnections, type Country } from './country.ts';

/**
 * A copy of a country under another name, dropped at the end: what is written there leaves no trace in the country, so
 * that every run begins with the same content. Nobody may be connected to the country meanwhile.
 */
export async function copyCountry(
  cluster: EmbeddedPostgres,
  country: Country,
  name: string,
  stops: AsyncDisposableStack,
): Promise<Country> {
  const original = escapeIdentifier(decodeURIComponent(new URL(country.databaseUrl).pathname.slice(1)));
  const copy = escapeIdentifier(name);
  const administrator = new Client({ connectionString: cluster.administratorUrl });
  await administrator.connect();
  stops.defer(async () => {
    await administrator.query(`drop database if exists ${copy} with (force)`);
    await administrator.end();
  });
  await administrator.query(`drop database if exists ${copy} with (force)`);
  // By files: pages that are written to the log first take several times as long.
  await administrator.query(`create database ${copy} template ${original} strategy file_copy`);
  await allowConnections(administrator, name, cluster);
  return {
    nodes: country.nodes,
    databaseUrl: onDatabase(cluster.databaseUrl, name),
    migrationUrl: onDatabase(cluster.migrationUrl, name),
  };
}
