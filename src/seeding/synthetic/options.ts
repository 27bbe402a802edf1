import { parseArgs } from 'node:util';

/** How large a country to make, and which one. */
export interface SyntheticOptions {
  /** Plan nodes to add, exactly: goals, plans and all that stands below them. */
  nodes: number;
  /** Another seed is another country of the same size. */
  seed: number;
  /** Nodes of a usual plan; plans vary by 15 per cent either way. */
  planSize: number;
}

/** What the command line asks for. */
export type Command = { kind: 'help' } | { kind: 'seed'; options: SyntheticOptions };

/** The command line cannot be followed; the message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const HELP = `Adds a reproducible synthetic country to the database, for benchmarks.

  npm run seed:synthetic -- --nodes 1000000

  --nodes <n>      plan nodes to add, exactly (10 to 20000000; default 100000)
  --seed <n>       which country: the same numbers give the same rows (0 to 2147483647; default 1)
  --plan-size <n>  nodes of a usual plan (20 to 100000; default 2020)
  --force          also where NODE_ENV is production
  --help           this text

The database is the one that the server uses: DATABASE_URL (as the role of MIGRATION_DATABASE_URL, where that is
set), or the embedded one in DATA_DIR, which must not be in use. It is migrated and seeded first where needed.
Everything made is marked synthetic. The same command a second time changes nothing.`;

/** Reads the command line; throws UsageError with a sentence that helps. */
export function readCommand(args: readonly string[], nodeEnv: string | undefined): Command {
  const values = parse(args);
  if (values.help) return { kind: 'help' };
  const options = {
    nodes: wholeNumber('nodes', values.nodes ?? '100000', 10, 20_000_000),
    seed: wholeNumber('seed', values.seed ?? '1', 0, 2_147_483_647),
    planSize: wholeNumber('plan-size', values['plan-size'] ?? '2020', 20, 100_000),
  };
  if (nodeEnv === 'production' && !values.force) {
    throw new UsageError(
      'NODE_ENV is production: synthetic plans would stand among real ones. Add --force if that is meant.',
    );
  }
  return { kind: 'seed', options };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        nodes: { type: 'string' },
        seed: { type: 'string' },
        'plan-size': { type: 'string' },
        force: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: string, text: string, low: number, high: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  throw new UsageError(`--${name} is a whole number from ${low} to ${high}; got "${text}".`);
}
