import type { Country } from '../database/country.ts';
import { answerOf } from '../load/answers.ts';
import { graphqlRequest } from '../load/requests.ts';
import type { Case, Question } from '../questions/question.ts';
import { median } from '../report/figures.ts';
import { startOurs } from '../servers/start.ts';

/** How often it is started: the figure is the median. */
const TIMES = 3;

/** Seconds from the start of our server's process to its first whole answer. */
export async function firstAnswerSeconds(country: Country, question: Question, of: Case): Promise<number> {
  const seconds: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const started = performance.now();
    const server = await startOurs(country);
    try {
      await answerOf(server.url, graphqlRequest(question.ours, of), question.ours.read, of);
      seconds.push((performance.now() - started) / 1000);
    } finally {
      await server.stop();
    }
  }
  return median(seconds);
}
