import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { BENCH } from '../paths.ts';
import type { LoadJob, LoadResult } from './job.ts';

/** Connections of every load. */
export const CONNECTIONS = 8;

/** Runs one load to its end. A wrong status or a broken connection fails the run: its figures would mean nothing. */
export async function runLoad(job: Omit<LoadJob, 'connections'>): Promise<LoadResult> {
  const generator = spawn(process.execPath, [join(BENCH, 'load/generator.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  generator.stdin.end(JSON.stringify({ ...job, connections: CONNECTIONS }));
  const [output, [code]] = await Promise.all([text(generator.stdout), once(generator, 'exit')]);
  if (code !== 0) throw new Error(`The load generator failed (exit code ${code}).`);
  const result = JSON.parse(output) as LoadResult;
  if (result.failures > 0) {
    throw new Error(
      `${job.url}${job.requests[0]?.path}: ${result.failures} requests were not answered as they should be.`,
    );
  }
  return result;
}
