import type { LoadRequest } from '../load/job.ts';
import { runLoad } from '../load/run-load.ts';
import { type Figures, medianFigures } from '../report/figures.ts';
import type { ChildServer } from '../servers/child-server.ts';
import { peakMemoryMb, resetPeakMemory } from '../servers/memory.ts';

/** One server under one kind of load. */
export interface Lane {
  readonly name: string;
  readonly server: ChildServer;
  readonly requests: readonly LoadRequest[];
  /** How long one load runs. */
  readonly seconds: number;
}

export interface Schedule {
  readonly rounds: number;
  /** Load before the first round, so that nothing is compiled or read from disk for the first time in it. */
  readonly warmUpSeconds: number;
}

/**
 * Measures lanes in turn, round after round, so that whatever else the machine does falls on all of them; every
 * round begins with another lane. The figures are medians over the rounds; memory is the highest peak.
 */
export async function measureLanes(lanes: readonly Lane[], schedule: Schedule): Promise<Map<string, Figures>> {
  const seen = new Map<string, Figures[]>(lanes.map(({ name }) => [name, []]));
  if (schedule.warmUpSeconds > 0) for (const lane of lanes) await load(lane, schedule.warmUpSeconds);
  for (let round = 0; round < schedule.rounds; round += 1) {
    for (let i = 0; i < lanes.length; i += 1) {
      const lane = lanes[(i + round) % lanes.length] as Lane;
      resetPeakMemory(lane.server.pid);
      const { perSecond, p50Ms, p99Ms } = await load(lane, lane.seconds);
      seen.get(lane.name)?.push({ perSecond, p50Ms, p99Ms, peakMb: peakMemoryMb(lane.server.pid) });
    }
  }
  return new Map([...seen].map(([name, rounds]) => [name, medianFigures(rounds)]));
}

async function load({ server, requests }: Lane, seconds: number) {
  return await runLoad({ url: server.url, requests, seconds });
}
