import { execute, type GraphQLSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { contextFactory, type RequestContext } from '../../src/graphql/context.js';
import { costOf } from '../../src/graphql/limits/cost-limit.js';
import { testParts } from '../support/request-parts.js';

export interface Asked {
  readonly document: string;
  readonly name?: string;
  readonly variables?: Record<string, unknown>;
}

/** The estimate of an operation. */
export async function reckon(schema: GraphQLSchema, db: RequestContext['db'], asked: Asked) {
  const document = parse(asked.document);
  expectValid(schema, asked);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (asked.name === undefined || definition.name?.value === asked.name),
  );
  if (!operation) throw new Error('no such operation');
  const estimate = await costOf({ schema, document, operation, variables: asked.variables }, contextOf(db));
  if (!estimate) throw new Error('the variables were refused');
  return estimate;
}

function contextOf(db: RequestContext['db']): RequestContext {
  return contextFactory(0)(testParts({ db }));
}

/** How many objects an operation does return. */
export async function objectsReturned(schema: GraphQLSchema, db: RequestContext['db'], asked: Asked) {
  const contextValue = contextOf(db);
  const { data, errors } = await execute({
    schema,
    document: parse(asked.document),
    operationName: asked.name,
    variableValues: asked.variables,
    contextValue,
  });
  return { count: data ? countObjects(data) - 1 : 0, errors: errors ?? [] };
}

function expectValid(schema: GraphQLSchema, asked: Asked): void {
  const [error] = validate(schema, parse(asked.document));
  if (error) throw error;
}

/** Counts objects, and the value itself where it is one. */
export function countObjects(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((total, entry) => total + countObjects(entry), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((total, entry) => total + countObjects(entry), 1);
}
