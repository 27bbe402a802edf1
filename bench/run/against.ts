import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres.ts';
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

/**
 * The present state beside an earlier one, each with the database of its own seeds. Questions that one of them
 * cannot answer are said, not failed.
 */
export async function measureAgainst(
  questions: readonly Question[],
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
  const now = keep(stops, await startOurs(country));
  const before = keep(stops, await startOurs(earlier, { name: 'before', project }));
  const sample = await takeSample(country.databaseUrl, planSize);

  const compared: Compared[] = [];
  for (const question of questions) {
    const cases = question.cases(sample);
    const refused =
      (await refusalOf('the earlier state', before, question, cases)) ??
      (await refusalOf('the present state', now, question, cases));
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
  print(compared, commit, options.json);
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

function print(compared: readonly Compared[], commit: string, json: boolean): void {
  const rows = compared.map(({ question, before, now, note }) => ({
    name: question,
    before,
    now,
    ratio: before && now ? Math.round((now / before) * 1000) / 1000 : null,
    ...(note ? { note } : {}),
  }));
  if (json) {
    console.log(JSON.stringify({ against: commit, rows }, null, 2));
    return;
  }
  const cells = rows.map(({ name, before, now, ratio, note }) => [
    name,
    short(before),
    short(now),
    note ?? ratio?.toFixed(2) ?? '–',
  ]);
  console.log(`\n${markdownTable(['question', `answers/s, ${commit}`, 'answers/s, now', 'ratio'], cells)}`);
}
