import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface BenchOptions {
  readonly nodes: number;
  /** Nodes of a usual plan. */
  readonly planSize: number;
  readonly rounds: number;
  /** How long one load runs, at least. */
  readonly seconds: number;
  /** How many different requests a question varies over, at most. */
  readonly cases: number;
  readonly quick: boolean;
  readonly json: boolean;
  /** Only questions whose names contain this, or one of these: comma-separated. */
  readonly only: string | undefined;
  /** An earlier state of ours to compare with. */
  readonly against: string | undefined;
  readonly profile: boolean;
}

/** The command line cannot be followed; the message says why. */
export class UsageError extends Error {}

export const HELP = `Measures our server beside PostGraphile 5 and beside the limit of the machine. docs/performance.md says how to read it.

  npm run bench                        everything, on a country of 760,000 nodes: about a quarter of an hour
  npm run bench -- --quick             a small country: all answers compared, a second of load each
  npm run bench -- --only trace        one question or task (or all whose names contain it; several with commas)
  npm run bench -- --against COMMIT    beside an earlier state of ours
  npm run bench -- --only plan-tree --profile   where our server spends its time

  --nodes N     nodes of the country (default 760000); a tenth of it is the smaller one
  --rounds R    rounds of every load (default 3)
  --seconds S   seconds of every load (default 4)
  --json        rows for machines on standard output; what people read goes to standard error
  --help        this text

The first run installs bench/package.json, starts a PostgreSQL 18 of its own and fills it; later runs find it there.
The exit code is 1 where servers answer differently, and never for times.`;

/** Reads the command line. Null: the help is wanted. */
export function readOptions(args: readonly string[]): BenchOptions | null {
  const values = parse(args);
  if (values.help) return null;
  const quick = values.quick ?? false;
  return {
    nodes: wholeNumber('nodes', values.nodes ?? (quick ? '7600' : '760000'), 1000),
    planSize: quick ? 300 : 2020,
    rounds: wholeNumber('rounds', values.rounds ?? (quick ? '1' : '3'), 1),
    seconds: wholeNumber('seconds', values.seconds ?? (quick ? '1' : '4'), 1),
    cases: quick ? 12 : 200,
    quick,
    json: values.json ?? false,
    only: values.only,
    against: values.against,
    profile: values.profile ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        nodes: { type: 'string' },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        only: { type: 'string' },
        against: { type: 'string' },
        quick: { type: 'boolean' },
        json: { type: 'boolean' },
        profile: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: string, text: string, low: number): number {
  const value = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= low) return value;
  throw new UsageError(`--${name} is a whole number from ${low} on; got "${text}".`);
}
