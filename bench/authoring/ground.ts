import { Client } from 'pg';
import type { Country } from '../database/country.ts';
import { keep } from '../run/servers.ts';
import { type OurOptions, startOurs } from '../servers/start.ts';
import { startIssuer } from './issuer.ts';
import { LARGE, type NewNode, SMALL, treeOf } from './tree.ts';
import { createWriter, type Writer } from './writer.ts';

/** Where plans are written: a server with somebody who may write, its database, and what is to be written. */
export interface Ground {
  readonly country: Country;
  readonly writer: Writer;
  /** Another server on the same database, without memory, asked by the same person. */
  readonly uncached: () => Promise<Writer>;
  /** The owner of the tables, whom no row-level security holds. */
  readonly owner: Client;
  readonly nodes: readonly NewNode[];
  /** The IDs of framework elements that projects may serve. */
  readonly elementIds: readonly string[];
  /** Nodes of a usual plan of the country. */
  readonly planSize: number;
}

export interface GroundOptions extends Pick<OurOptions, 'name' | 'project'> {
  readonly quick: boolean;
  readonly planSize: number;
}

/** Our server as production runs it, under the role that row-level security holds. All of it is stopped through `stops`. */
export async function openGround(
  country: Country,
  { quick, planSize, name, project }: GroundOptions,
  stops: AsyncDisposableStack,
): Promise<Ground> {
  const owner = new Client({ connectionString: country.migrationUrl, options: '-c timezone=UTC -c jit=off' });
  await owner.connect();
  stops.defer(() => owner.end());
  const issuer = stops.use(await startIssuer());
  await issuer.grantRoles(owner);
  const checkout = { ...(name && { name }), ...(project && { project }) };
  const start = async (how: OurOptions) => {
    const server = keep(stops, await startOurs(country, { ...checkout, ...how, env: issuer.env }));
    return createWriter(server.url, issuer.token);
  };
  const writer = await start({});
  const { frameworkElements } = await writer.ask<{ frameworkElements: { edges: { node: { id: string } }[] } }>(
    '{ frameworkElements(framework: "NATIONAL_STRATEGY", level: "MASTER_PLAN", first: 23) { edges { node { id } } } }',
  );
  const elementIds = frameworkElements.edges.map(({ node }) => node.id);
  const nodes = treeOf(quick ? SMALL : LARGE, elementIds.length);
  return { country, writer, uncached: () => start({ withoutSnapshots: true }), owner, nodes, elementIds, planSize };
}

/** Counts what drafts and revisions hold, as the autovacuum of a server does within a minute. */
export async function gatherStatistics(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('draft', 'history')`,
  );
  await owner.query(`analyze ${rows.map(({ name }) => name).join(', ')}`);
}
