import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, getOperationAST, parse } from 'graphql';
import type { ReadDatabase } from '../../src/database/read-database.js';
import { contextFactory } from '../../src/graphql/context.js';
import { type CompiledOperations, createCompiledOperations } from '../../src/graphql/execution/compiled-operations.js';
import { testParts } from '../support/request-parts.js';

/** An operation as a client sends it. */
export interface Asked {
  readonly document: string;
  readonly name?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What one way of executing answered. */
export interface Ran {
  /** As it goes over the wire; null: not answered, or not whole. */
  readonly text: string | null;
  readonly errors: readonly string[];
}

/** More than any test needs. */
const LIMITS = { operations: 2_000, fieldsOfOne: 1_000, fields: 1_000_000 };

/** Runs operations by graphql-js and by compiled functions, each in a request of its own. */
export function createRuns(
  schema: GraphQLSchema,
  db: ReadDatabase,
  compiled: CompiledOperations = createCompiledOperations(LIMITS),
) {
  const createContext = contextFactory(0);
  const documents = new Map<string, DocumentNode>();
  const context = () => createContext(testParts({ db, now: new Date('2026-10-01T00:00:00Z') }));

  // As Apollo does, a document that comes again is not parsed again.
  function parsed(text: string): DocumentNode {
    const document = documents.get(text) ?? parse(text);
    documents.set(text, document);
    return document;
  }

  async function byGraphqlJs({ document, name, variables }: Asked): Promise<Ran> {
    const result: ExecutionResult = await execute({
      schema,
      document: parsed(document),
      operationName: name,
      variableValues: variables,
      contextValue: context(),
    });
    const errors = (result.errors ?? []).map(({ path = [], message }) => `${path.join('.')}: ${message}`);
    return { text: errors.length > 0 ? null : JSON.stringify(result.data), errors };
  }

  /** One request: null where it is left to graphql-js. */
  async function once({ document, name, variables = {} }: Asked): Promise<string | null> {
    const operation = getOperationAST(parsed(document), name);
    if (!operation) throw new Error('no such operation');
    const data = await compiled.run(
      `${document} ${name}`,
      { schema, document: parsed(document), operation, variables },
      context(),
    );
    return data && JSON.stringify(data);
  }

  /** The second request, of which the compiled function answers what it can. */
  async function byCompiled(asked: Asked): Promise<string | null> {
    await once(asked);
    return await once(asked);
  }

  return { byGraphqlJs, once, byCompiled, compiled };
}
