import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres.ts';
import { type ComparedTask, compareAuthoring, type State } from '../authoring/against.ts';
import { type Country, prepareCountry } from '../database/country.ts';
import { takeSample } from '../database/sample.ts';
import { compile, runNpm } from '../install.ts';
import { answerOf, NotAnswered } from '../load/answers.ts';
import { graphqlRequest } from '../load/requests.ts';
import type { BenchOptions } from '../options.ts';
import { PROJECT } from '../paths.ts';
import type { Case, Question } from '../questions/question.ts';
import { markdownTable, short } from '../report/table.ts';
import type { ChildServer } from '../servers/child-server.ts';
import { startOurs } from '../servers/start.ts';
import { measureLanes } from './measure.ts';
import { keep } from './servers.ts';

/** One question, asked of both states. */
interface Compared {
  readonly question: string;
  readonly before: number | null;
  readonly now: number | null;
  /** Why there is no ratio. */
  readonly note: string;
}

/** What is asked of both states, and what is done with drafts in both. */
export interface Chosen {
  readonly asked: readonly Question[];
  readonly tasks: readonly string[];
}

/**
 * The present state beside an earlier one, each with the database of its own seeds. Questions that one of them
 * cannot answer are said, not failed.
 */
export async function measureAgainst(
  { asked, tasks }: Chosen,
  cluster: EmbeddedPostgres,
  country: Country,
  commit: string,
  options: BenchOptions,
  say: (message: string) => void,
): Promise<void> {
  await using stops = new AsyncDisposableStack();
  const project = checkOut(commit, stops);
  say(`Installing and compiling ${commit} …`);
  runNpm(project, 'ci', '--include=dev', '--include=optional');
  compile(project);
  const { nodes, planSize } = options;
  const earlier = await prepareCountry({ cluster, project, nodes, planSize, plainSchema: false, beside: true, say });
  const states = {
    before: { name: 'the earlier state', country: earlier, project },
    now: { name: 'the present state', country },
  };
  const compared = asked.length > 0 ? await compareQuestions(asked, states, options, say) : [];
  const comparedTasks = await compareAuthoring(tasks, cluster, states, options, say);
  print(compared, comparedTasks, commit, options.json);
}

async function compareQuestions(
  questions: readonly Question[],
  states: { readonly before: State; readonly now: State },
  options: BenchOptions,
  say: (message: string) => void,
): Promise<Compared[]> {
  await using stops = new AsyncDisposableStack();
  const now = keep(stops, await startOurs(states.now.country));
  const { project } = states.before;
  const before = keep(stops, await startOurs(states.before.country, { name: 'before', ...(project && { project }) }));
  const sample = await takeSample(states.now.country.databaseUrl, options.planSize);

  const compared: Compared[] = [];
  for (const question of questions) {
    const cases = question.cases(sample);
    const refused =
      (await refusalOf(states.before.name, before, question, cases)) ??
      (await refusalOf(states.now.name, now, question, cases));
    if (refused) {
      compared.push({ question: question.name, before: null, now: null, note: refused });
      continue;
    }
    say(`${question.title}: measuring …`);
    const requests = cases.map((of) => graphqlRequest(question.ours, of));
    const lanes = [
      { name: 'before', server: before, requests, seconds: options.seconds },
      { name: 'now', server: now, requests, seconds: options.seconds },
    ];
    const figures = await measureLanes(lanes, { rounds: options.rounds, warmUpSeconds: 1 });
    const perSecond = (lane: string) => figures.get(lane)?.perSecond ?? null;
    compared.push({ question: question.name, before: perSecond('before'), now: perSecond('now'), note: '' });
  }
  return compared;
}

/** A work tree of the commit in a temporary folder, removed at the end. */
function checkOut(commit: string, stops: AsyncDisposableStack): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-lineage-bench-'));
  const project = join(folder, 'project');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: PROJECT, stdio: ['ignore', 2, 2] });
  git('worktree', 'add', '--detach', project, commit);
  stops.defer(() => {
    git('worktree', 'remove', '--force', project);
    rmSync(folder, { recursive: true, force: true });
  });
  return project;
}

/** Why a state cannot answer a question, or null. */
async function refusalOf(
  state: string,
  server: ChildServer,
  question: Question,
  cases: readonly Case[],
): Promise<string | null> {
  try {
    for (const of of cases) await answerOf(server.url, graphqlRequest(question.ours, of), question.ours.read, of);
    return null;
  } catch (error) {
    if (error instanceof NotAnswered) return `${state} does not answer it: ${error.message.slice(0, 120)}`;
    throw error;
  }
}

function print(
  compared: readonly Compared[],
  comparedTasks: readonly ComparedTask[],
  commit: string,
  json: boolean,
): void {
  const rows = compared.map(({ question, before, now, note }) => ({
    name: question,
    before,
    now,
    ratio: quotient(now, before),
    ...(note ? { note } : {}),
  }));
  const tasks = comparedTasks.map(({ task, before, now, note }) => ({
    name: task,
    beforeMs: before,
    nowMs: now,
    // As above, more than one means that the present state is quicker.
    ratio: quotient(before, now),
    ...(note ? { note } : {}),
  }));
  if (json) {
    console.log(JSON.stringify({ against: commit, rows, tasks }, null, 2));
    return;
  }
  if (rows.length > 0) {
    const cells = rows.map(({ name, before, now, ratio, note }) => [
      name,
      short(before),
      short(now),
      told(ratio, note),
    ]);
    console.log(`\n${markdownTable(['question', `answers/s, ${commit}`, 'answers/s, now', 'ratio'], cells)}`);
  }
  if (tasks.length > 0) {
    const cells = tasks.map(({ name, beforeMs, nowMs, ratio, note }) => {
      return [name, short(beforeMs), short(nowMs), told(ratio, note)];
    });
    console.log(`\n${markdownTable(['task', `median ms, ${commit}`, 'median ms, now', 'ratio'], cells)}`);
  }
}

function quotient(a: number | null, b: number | null): number | null {
  return a && b ? Math.round((a / b) * 1000) / 1000 : null;
}

function told(ratio: number | null, note: string | undefined): string {
  return note ?? ratio?.toFixed(2) ?? '–';
}
