import type { Sample } from '../database/sample.ts';

/** What varies between two requests of one question; it is also the raw server's query string. */
export type Case = Readonly<Record<string, string | number>>;

/** How a GraphQL server is asked, and how its `data` becomes the answer that all servers must share. */
export interface Ask {
  readonly query: string;
  readonly variables: (of: Case) => Readonly<Record<string, unknown>>;
  readonly read: (data: never, of: Case) => unknown;
}

/** One question of the benchmark. The raw server answers it at `/NAME`, in the form of our own answer. */
export interface Question {
  readonly name: string;
  /** For people, in the table. */
  readonly title: string;
  /** What the requests run through, the same for every server. */
  readonly cases: (sample: Sample) => readonly Case[];
  readonly ours: Ask;
  readonly postgraphile: Ask & {
    /** Whether generated fields can ask it, or somebody had to write a function in SQL. */
    readonly by: 'generated fields' | 'a function in SQL';
  };
  /** The question of the raw server, where another question has the same one. */
  readonly raw?: string;
}
