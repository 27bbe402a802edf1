import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A fenced block of a document, with the language that it names. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

/** The text of a file of the project. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Every document for people: those at the top, and docs/. */
export function documents(): string[] {
  const below = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' });
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...below.map((path) => join('docs', path))].filter((path) =>
    path.endsWith('.md'),
  );
}

/** The fenced blocks of a document, in order. */
export function blocks(text: string): Block[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', body = '']) => ({
    language,
    text: body,
  }));
}

/** The part of a document below a heading, up to the next heading of the same rank or above. */
export function section(text: string, heading: string): string {
  const rank = /^#+/.exec(heading)?.[0].length ?? 1;
  const from = text.indexOf(`\n${heading}\n`);
  if (from < 0) throw new Error(`There is no heading "${heading}"`);
  const rest = text.slice(from + heading.length + 2);
  const end = rest.search(new RegExp(`^#{1,${rank}} `, 'm'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** The rows of the first table of a text, cell by cell, without the heading and the rule below it. */
export function table(text: string): string[][] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  const rows = lines.slice(start);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(2, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Text as it reads: line breaks are spaces. */
export function flowing(text: string): string {
  return text.replace(/\s+/g, ' ');
}

const CURL = /^curl -s (\S+) -H 'content-type: application\/json' -d '([^']+)'\n$/;

/** A request that the README prints, and the answer that it prints below. */
export interface WorkedRequest {
  readonly url: string;
  readonly body: string;
  readonly answer: unknown;
}

/** The requests of the README, in order. */
export function workedRequests(): WorkedRequest[] {
  return blocks(read('README.md')).flatMap(({ text }, i, all) => {
    const [, url, body] = CURL.exec(text) ?? [];
    if (!url || !body) return [];
    const answer = all[i + 1];
    if (answer?.language !== 'json') throw new Error(`No answer is printed below ${text}`);
    return [{ url, body, answer: JSON.parse(answer.text) as unknown }];
  });
}
