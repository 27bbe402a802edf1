import { isDeepStrictEqual } from 'node:util';
import { answerOf } from '../load/answers.ts';
import { graphqlRequest, rawRequest } from '../load/requests.ts';
import type { Case, Question } from '../questions/question.ts';
import type { Servers } from './servers.ts';

/** Where two servers answer one question differently. */
export class AnswersDiffer extends Error {}

/**
 * Asks every case of a question of every server and fails at the first difference. Answers the milliseconds that
 * the slowest answer of each server took, for the length of its load.
 */
export async function compareAnswers(
  question: Question,
  cases: readonly Case[],
  servers: Servers,
): Promise<Map<string, number>> {
  const slowest = new Map<string, number>();
  const { ours, uncached, raw, postgraphile } = servers;
  for (const of of cases) {
    const asked = [
      ['ours', ours.url, graphqlRequest(question.ours, of), question.ours],
      ['uncached', uncached.url, graphqlRequest(question.ours, of), question.ours],
      // Twice: the second answer may come from memory.
      ['ours', ours.url, graphqlRequest(question.ours, of), question.ours],
      ['raw', raw.url, rawRequest(question, of), question.ours],
      ['postgraphile', postgraphile.url, graphqlRequest(question.postgraphile, of), question.postgraphile],
    ] as const;
    let expected: unknown;
    for (const [i, [name, url, request, { read }]] of asked.entries()) {
      const started = performance.now();
      const answer = await answerOf(url, request, read, of);
      slowest.set(name, Math.max(slowest.get(name) ?? 0, performance.now() - started));
      if (i === 0) expected = answer;
      else if (!isDeepStrictEqual(answer, expected)) throw difference(question, of, name, expected, answer);
    }
  }
  return slowest;
}

function difference(question: Question, of: Case, name: string, expected: unknown, answer: unknown): AnswersDiffer {
  return new AnswersDiffer(
    `${question.name} ${JSON.stringify(of)}: ${name} answers differently.\n${nearDifference('ours', expected, name, answer)}`,
  );
}

/** Both answers where they begin to differ. */
export function nearDifference(name: string, expected: unknown, otherName: string, answer: unknown): string {
  const [one, other] = [JSON.stringify(expected), JSON.stringify(answer)];
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const near = (text: string) => text.slice(Math.max(0, at - 60), at + 120);
  return `  ${name}: …${near(one)}…\n  ${otherName}: …${near(other)}…`;
}
