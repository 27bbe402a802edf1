import type { ClientBase } from 'pg';
import { outlineCountry } from './country.js';
import { ElementChoice } from './elements.js';
import { fillCountry, type OnProgress } from './fill-country.js';
import { loadAreas, loadElements, loadSyntheticSource, NotReadyError } from './load-seeds.js';
import type { SyntheticOptions } from './options.js';
import { TARGETS } from './tables.js';

/** What was made. */
export interface SyntheticResult {
  /** False: exactly this country was there already, and nothing was done. */
  made: boolean;
  /** Nodes, goals and plans that were added. */
  nodes: number;
  goals: number;
  plans: number;
}

const SOURCE = 'Synthetic country for benchmarks';

/** The label that every synthetic goal and plan carries, and the evidence of every alignment. */
function sourceOf({ nodes, seed, planSize }: SyntheticOptions): string {
  return `${SOURCE}: no real plan (npm run seed:synthetic -- --nodes ${nodes} --seed ${seed} --plan-size ${planSize})`;
}

/**
 * Adds a synthetic country in one transaction: all of it or nothing. `client` is one connection of the role
 * that owns the tables. Writers wait meanwhile. The same country a second time changes nothing; another one
 * in the same database is refused.
 */
export async function seedSynthetic(
  client: ClientBase,
  options: SyntheticOptions,
  onProgress: OnProgress = () => {},
): Promise<SyntheticResult> {
  await client.query('begin');
  try {
    const result = await addCountry(client, options, onProgress);
    await client.query('commit');
    if (result.made) {
      onProgress(options.nodes, 'statistics');
      await client.query('set statement_timeout = 0');
      const tables = [...TARGETS.map(({ table }) => table), 'plan_size', 'plan_support', 'country_support'];
      await client.query(`vacuum (analyze) ${tables.join(', ')}`);
      await client.query('reset statement_timeout');
    }
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function addCountry(
  client: ClientBase,
  options: SyntheticOptions,
  onProgress: OnProgress,
): Promise<SyntheticResult> {
  await client.query('set local statement_timeout = 0');
  await client.query('lock table plan_node, node_budget, indicator, alignment in share row exclusive mode');
  const source = sourceOf(options);
  const there = await loadSyntheticSource(client, SOURCE);
  if (there === source) return { made: false, nodes: 0, goals: 0, plans: 0 };
  if (there !== null) {
    throw new NotReadyError(`The database already holds another country: "${there}". Take an empty database.`);
  }
  const areas = await loadAreas(client);
  const elements = new ElementChoice(await loadElements(client));
  const country = outlineCountry(areas, options);
  await fillCountry(client, country, { seed: options.seed, source, elements }, onProgress);
  return { made: true, nodes: options.nodes, goals: country.goals.length, plans: country.plans.length };
}
