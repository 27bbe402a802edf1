// `npm run bench`: the command line, what must be there first, one of the three kinds of run, and the report.
import { measureAuthoring } from './authoring/index.ts';
import { TASK_NAMES } from './authoring/tasks.ts';
import { startCluster } from './database/cluster.ts';
import { prepareCountry } from './database/country.ts';
import { compile, ensureBenchInstalled } from './install.ts';
import { NotAnswered } from './load/answers.ts';
import { type BenchOptions, HELP, readOptions, UsageError } from './options.ts';
import { PROJECT } from './paths.ts';
import { questions } from './questions/index.ts';
import { printFindings } from './report/print.ts';
import { type Chosen, measureAgainst } from './run/against.ts';
import { measureBesideOthers } from './run/beside-others.ts';
import { AnswersDiffer } from './run/compare-answers.ts';
import { profileOurs } from './run/profile.ts';

function say(message: string): void {
  console.error(message);
}

/** What the command line names, of questions and of tasks. */
function chosen({ only }: BenchOptions): Chosen {
  const parts = only?.split(',') ?? [''];
  const isWanted = (name: string) => parts.some((part) => name.includes(part));
  const asked = questions.filter(({ name }) => isWanted(name));
  const tasks = TASK_NAMES.filter(isWanted);
  if (asked.length + tasks.length > 0) return { asked, tasks };
  const names = [...questions.map(({ name }) => name), ...TASK_NAMES];
  throw new UsageError(`--only: no such question or task. There are ${names.join(', ')}.`);
}

async function bench(options: BenchOptions): Promise<void> {
  const { asked, tasks } = chosen(options);
  if (options.profile && asked.length === 0) throw new UsageError('--profile: tasks with drafts are not profiled.');
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
      await measureAgainst({ asked, tasks }, cluster, await prepare(nodes, false), options.against, options, say);
    } else {
      const country = await prepare(nodes, asked.length > 0);
      const smaller = options.quick || asked.length === 0 ? null : await prepare(Math.round(nodes / 10), false);
      const findings = await measureBesideOthers(asked, country, smaller, options, say);
      const authoring = await measureAuthoring(tasks, cluster, country, options, say);
      printFindings({ ...findings, authoring }, options);
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
