import type { Parameters as RunParameters } from 'fast-check';

type Limits = Required<Pick<RunParameters<unknown>, 'numRuns' | 'interruptAfterTimeLimit' | 'markInterruptAsFailure'>>;

/**
 * How often properties are tried: a few times in `npm test`, at length in `npm run test:long`. The time limit
 * ends a long search for the smallest counter-example, and fails a property that did not get through its runs.
 */
export function runs(short: number, long: number): { limits: Limits; timeout: number } {
  const isLong = process.env.LONG === '1';
  const time = isLong ? 600_000 : 90_000;
  return {
    limits: { numRuns: isLong ? long : short, interruptAfterTimeLimit: time, markInterruptAsFailure: true },
    timeout: time + 30_000,
  };
}
