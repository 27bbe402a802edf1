import { readFileSync } from 'node:fs';
import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { createReadDatabase, type Statement } from '../../src/database/read-database.js';
import { PlanLineageError } from '../../src/errors/plan-lineage-error.js';
import { contextFactory } from '../../src/graphql/context.js';
import { buildGraphQLSchema } from '../../src/graphql/schema.js';
import type { TestDatabase } from './database.js';
import { testParts } from './request-parts.js';

/** An error as a client sees it. */
export interface AnswerError {
  readonly message: string;
  readonly path: string;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What one request answered, and the SQL that it ran. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors: AnswerError[];
  /** The labels of the statements, in the order in which they ended. */
  readonly statements: string[];
  readonly sql: Statement[];
}

/** Runs documents against one database, each with a context of its own, as the server does. */
export interface Executor {
  execute<Data = Record<string, unknown>>(
    source: string,
    variables?: object,
    operationName?: string,
  ): Promise<Answer<Data>>;
  /** The data of a document that must answer without any error. */
  ask<Data = Record<string, unknown>>(source: string, variables?: object, operationName?: string): Promise<Data>;
  /** The only error of a document that must fail, with the data that came beside it. */
  fail(source: string, variables?: object, operationName?: string): Promise<AnswerError & { data: unknown }>;
}

const NAMES = [
  'areas',
  'coverage',
  'frameworks',
  'gaps',
  'plan-tree',
  'refetch',
  'search',
  'supporting-nodes',
  'trace',
] as const;
export type OperationName = (typeof NAMES)[number];

/** The example operations, as text. */
export const OPERATIONS = Object.fromEntries(
  NAMES.map((name) => [
    name,
    readFileSync(new URL(`../../examples/operations/${name}.graphql`, import.meta.url), 'utf8'),
  ]),
) as Record<OperationName, string>;

let schema: Promise<GraphQLSchema> | undefined;

/** The schema under test, built once for each test file. */
export function testSchema(): Promise<GraphQLSchema> {
  schema ??= buildGraphQLSchema();
  return schema;
}

/** The moment of every request of a test, unless it says otherwise: the first of fiscal year 2570. */
const TEST_NOW = '2026-10-01T00:00:00Z';

/** An executor over a test database; it keeps nothing in memory unless it is told to. */
export function createExecutor(
  database: Pick<TestDatabase, 'pool'>,
  options: { keptBytes?: number; now?: string } = {},
): Executor {
  const createContext = contextFactory(options.keptBytes ?? 0);
  async function run<Data>(source: string, variables: object = {}, operationName?: string): Promise<Answer<Data>> {
    const document = parse(source);
    const faults = validate(await testSchema(), document);
    const sql: Statement[] = [];
    const db = createReadDatabase(database.pool, { onStatement: (statement) => sql.push(statement) });
    const context = createContext(testParts({ db, now: new Date(options.now ?? TEST_NOW) }));
    const result: ExecutionResult =
      faults.length > 0
        ? { errors: faults }
        : await execute({
            schema: await testSchema(),
            document,
            contextValue: context,
            variableValues: { ...variables },
            operationName,
          });
    // Plain objects instead of those without a prototype, as if it had gone over the wire.
    const data = result.data ? (JSON.parse(JSON.stringify(result.data)) as Data) : null;
    return { data, errors: (result.errors ?? []).map(asSeen), statements: sql.map(({ label }) => label), sql };
  }

  async function ask<Data>(source: string, variables?: object, operationName?: string): Promise<Data> {
    const { data, errors } = await run<Data>(source, variables, operationName);
    if (errors.length > 0 || data === null) throw new Error(`The query failed: ${JSON.stringify(errors)}`);
    return data;
  }

  async function fail(source: string, variables?: object, operationName?: string) {
    const { data, errors } = await run(source, variables, operationName);
    const [error] = errors;
    if (errors.length !== 1 || !error) throw new Error(`Wanted is one error: ${JSON.stringify(errors)}`);
    return { ...error, data };
  }

  return { execute: run, ask, fail };
}

function asSeen(error: GraphQLError): AnswerError {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  const own = cause instanceof PlanLineageError ? cause : null;
  return {
    message: error.message,
    path: (error.path ?? []).join('.'),
    code: own?.code ?? String(error.extensions.code ?? 'NONE'),
    details: own?.details ?? {},
  };
}
