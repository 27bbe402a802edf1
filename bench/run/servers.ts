import type { Country } from '../database/country.ts';
import type { ChildServer } from '../servers/child-server.ts';
import { startOurs, startPostGraphile, startRaw } from '../servers/start.ts';

/** The servers on one country. */
export interface Servers {
  readonly ours: ChildServer;
  /** Ours, keeping no plan in memory. */
  readonly uncached: ChildServer;
  readonly raw: ChildServer;
  readonly postgraphile: ChildServer;
}

/** Our server alone, with and without plans in memory: for the smaller country. */
export type OurServers = Pick<Servers, 'ours' | 'uncached'>;

/** Starts what runs on a country; whatever starts is stopped through `stops`, also when the next one fails. */
export async function startOurServers(country: Country, stops: AsyncDisposableStack): Promise<OurServers> {
  const ours = keep(stops, await startOurs(country));
  const uncached = keep(stops, await startOurs(country, { name: 'uncached', withoutSnapshots: true }));
  return { ours, uncached };
}

/** Starts all servers on a country. */
export async function startServers(country: Country, stops: AsyncDisposableStack): Promise<Servers> {
  const ours = await startOurServers(country, stops);
  const raw = keep(stops, await startRaw(country));
  const postgraphile = keep(stops, await startPostGraphile(country));
  return { ...ours, raw, postgraphile };
}

/** Has a server stopped at the end. */
export function keep(stops: AsyncDisposableStack, server: ChildServer): ChildServer {
  stops.defer(async () => await server.stop());
  return server;
}
