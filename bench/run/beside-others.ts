import type { Country } from '../database/country.ts';
import { takeSample } from '../database/sample.ts';
import type { BenchOptions } from '../options.ts';
import { planTree } from '../questions/plan-tree.ts';
import type { Case, Question } from '../questions/question.ts';
import type { Findings, QuestionFigures } from '../report/targets.ts';
import { compareAnswers } from './compare-answers.ts';
import { firstAnswerSeconds } from './first-answer.ts';
import { lanesOf } from './lanes.ts';
import { measureLanes } from './measure.ts';
import { startOurServers, startServers } from './servers.ts';

/** A load of slow answers runs longer, up to this: several on each connection must come to an end in it. */
const LONGEST_SECONDS = 20;

function loadSeconds(atLeast: number, slowestMs: number): number {
  return Math.min(LONGEST_SECONDS, Math.max(atLeast, Math.ceil((slowestMs / 1000) * 6)));
}

/** Ours beside the raw limit and PostGraphile, on one country, and on a smaller one for the growth of the time. */
export async function measureBesideOthers(
  questions: readonly Question[],
  country: Country,
  smallCountry: Country | null,
  options: BenchOptions,
  say: (message: string) => void,
): Promise<Findings> {
  if (questions.length === 0) return { figures: new Map(), firstAnswerSeconds: null };
  await using stops = new AsyncDisposableStack();
  const sample = await takeSample(country.databaseUrl, options.planSize);
  const treeCase = planTree.cases(sample)[0] as Case;
  const firstAnswer = smallCountry ? await firstAnswerSeconds(country, planTree, treeCase) : null;
  const servers = await startServers(country, stops);
  const smaller = smallCountry && {
    servers: await startOurServers(smallCountry, stops),
    sample: await takeSample(smallCountry.databaseUrl, options.planSize),
  };
  const figures = new Map<string, QuestionFigures>();
  for (const question of questions) {
    const cases = question.cases(sample).slice(0, options.cases);
    const slowestMs = await compareAnswers(question, cases, servers);
    say(`${question.title}: ${cases.length} ${cases.length === 1 ? 'answer agrees' : 'answers agree'}; measuring …`);
    const lanes = await lanesOf(question, sample, servers, smaller, {
      cases: options.cases,
      seconds: (server) => (options.quick ? options.seconds : loadSeconds(options.seconds, slowestMs.get(server) ?? 0)),
    });
    figures.set(
      question.name,
      await measureLanes(lanes, { rounds: options.rounds, warmUpSeconds: options.quick ? 0 : 1 }),
    );
  }
  return { figures, firstAnswerSeconds: firstAnswer };
}
