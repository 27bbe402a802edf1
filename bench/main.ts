// `npm run bench`: the command line, what must be there first, one of the three kinds of run, and the report.
import { startCluster } from './database/cluster.ts';
import { prepareCountry } from './database/country.ts';
import { compile, ensureBenchInstalled } from './install.ts';
import { NotAnswered } from './load/answers.ts';
import { type BenchOptions, HELP, readOptions, UsageError } from './options.ts';
import { PROJECT } from './paths.ts';
import { questions } from './questions/index.ts';
import type { Question } from './questions/question.ts';
import { printFindings } from './report/print.ts';
import { measureAgainst } from './run/against.ts';
import { measureBesideOthers } from './run/beside-others.ts';
import { AnswersDiffer } from './run/compare-answers.ts';
import { profileOurs } from './run/profile.ts';

function say(message: string): void {
  console.error(message);
}

function chosen({ only }: BenchOptions): readonly Question[] {
  const parts = only?.split(',') ?? [''];
  const found = questions.filter(({ name }) => parts.some((part) => name.includes(part)));
  if (found.length > 0) return found;
  throw new UsageError(`--only: no such question. There are ${questions.map(({ name }) => name).join(', ')}.`);
}

async function bench(options: BenchOptions): Promise<void> {
  const asked = chosen(options);
  ensureBenchInstalled();
  compile(PROJECT);
  const cluster = await startCluster();
  const stopped = () => void cluster.stop().finally(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopped);
  try {
    const { nodes, planSize } = options;
    const prepare = async (size: number, plainSchema: boolean) =>
      await prepareCountry({ cluster, project: PROJECT, nodes: size, planSize, plainSchema, say });
    if (options.profile) {
      await profileOurs(asked, await prepare(nodes, false), options, say);
    } else if (options.against) {
      await measureAgainst(asked, cluster, await prepare(nodes, false), options.against, options, say);
    } else {
      const country = await prepare(nodes, true);
      const smaller = options.quick ? null : await prepare(Math.round(nodes / 10), false);
      const findings = await measureBesideOthers(asked, country, smaller, options, say);
      printFindings(findings, options);
    }
  } finally {
    await cluster.stop();
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options) await bench(options);
  else console.log(HELP);
} catch (error) {
  const expected = error instanceof UsageError || error instanceof AnswersDiffer || error instanceof NotAnswered;
  console.error(expected ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
