import type { Ask, Case } from '../questions/question.ts';
import type { LoadRequest } from './job.ts';

/** A server refused or failed a question. */
export class NotAnswered extends Error {}

/** Asks once and reads the answer into the form that all servers share. */
export async function answerOf(url: string, request: LoadRequest, read: Ask['read'], of: Case): Promise<unknown> {
  const { method, headers, body } = request;
  const response = await fetch(url + request.path, { method, headers, body });
  const text = await response.text();
  const shown = `HTTP ${response.status} ${text.slice(0, 400)}`;
  if (response.status !== 200) throw new NotAnswered(shown);
  const { data, errors } = JSON.parse(text) as { data: never; errors?: unknown };
  if (errors || !data) throw new NotAnswered(shown);
  return read(data, of);
}
