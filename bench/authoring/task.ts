/** One way to do a task. Only `run` is timed; what it answers must be the same in every lane. */
export interface Lane {
  before?(): Promise<void>;
  run(): Promise<unknown>;
  after?(): Promise<void>;
}

/** Something that people do with a draft. */
export interface Task {
  readonly name: string;
  /** For people, in the table. */
  readonly title: string;
  /** It takes milliseconds: it is done several times as often. */
  readonly short?: boolean;
  readonly lanes: ReadonlyMap<string, Lane>;
  /** Before the first run, and after the last. */
  prepare?(): Promise<void>;
  finish?(): Promise<void>;
}
