import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Country } from '../database/country.ts';
import { takeSample } from '../database/sample.ts';
import { graphqlRequest } from '../load/requests.ts';
import { runLoad } from '../load/run-load.ts';
import type { BenchOptions } from '../options.ts';
import { DATA } from '../paths.ts';
import type { Question } from '../questions/question.ts';
import { type CpuProfile, selfTimes } from '../report/self-times.ts';
import { markdownTable } from '../report/table.ts';
import { startOurs } from '../servers/start.ts';

/** How many functions are shown. */
const SHOWN = 30;

/** Puts our server, without its memory and with it, under the load of each question, with V8's profiler on, and prints where its time goes. */
export async function profileOurs(
  questions: readonly Question[],
  country: Country,
  options: BenchOptions,
  say: (message: string) => void,
): Promise<void> {
  const sample = await takeSample(country.databaseUrl, options.planSize);
  const folder = join(DATA, 'profiles');
  mkdirSync(folder, { recursive: true });
  for (const question of questions) {
    for (const withoutSnapshots of [true, false]) {
      const name = `${question.name}${withoutSnapshots ? '-uncached' : ''}-${Date.now()}`;
      const nodeOptions = ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}.cpuprofile`];
      const server = await startOurs(country, { withoutSnapshots, nodeOptions });
      const requests = question.cases(sample).map((of) => graphqlRequest(question.ours, of));
      try {
        await runLoad({ url: server.url, requests, seconds: options.seconds * 2 });
      } finally {
        await server.stop();
      }
      const file = readdirSync(folder).find((entry) => entry.startsWith(name));
      if (!file) throw new Error('Node.js wrote no profile.');
      print(name, JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile);
      say(`The whole profile, for the developer tools of a browser: ${join(folder, file)}`);
    }
  }
}

function print(name: string, profile: CpuProfile): void {
  const rows = selfTimes(profile)
    .slice(0, SHOWN)
    .map(({ share, functionName, place }) => [`${(share * 100).toFixed(1)} %`, functionName, place]);
  console.log(`\n${name}\n\n${markdownTable(['self time', 'function', 'place'], rows)}\n`);
}
