import { type DocumentNode, type GraphQLSchema, getVariableValues, Kind, type OperationDefinitionNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../context.js';

/** An operation that passed validation. */
export interface ValidOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation compiled; null: it cannot be, and is left to graphql-js. */
type Compiled = CompiledQuery['query'] | null;

/** Operations compiled to functions, the most recently asked ones. */
export interface CompiledOperations {
  /**
   * The data of an operation, exactly as graphql-js answers it; null where the answer is to come from graphql-js: the
   * operation is new, or it is no query, or something in it fails. Data of resolvers that it has read is in the
   * request's loaders by then.
   */
  run(key: string, asked: ValidOperation, context: RequestContext): Promise<Record<string, unknown> | null>;
}

/** Keeps at most `max` compiled operations. One that was asked once only is not worth compiling. */
export function createCompiledOperations(max: number): CompiledOperations {
  const known = new LRUCache<string, { compiled?: Compiled }>({ max });
  return {
    async run(key, asked, context) {
      const entry = known.get(key);
      if (!entry) {
        known.set(key, {});
        return null;
      }
      entry.compiled ??= compile(asked);
      if (!entry.compiled || !variablesFit(asked)) return null;
      const { data, errors } = await entry.compiled(undefined, context, asked.variables);
      return errors?.length ? null : (data as Record<string, unknown>);
    },
  };
}

function compile({ schema, document, operation }: ValidOperation): Compiled {
  if (operation.operation !== 'query' || asksForSchema(operation)) return null;
  const compiled = compileQuery(schema, document, operation.name?.value);
  return isCompiledQuery(compiled) ? compiled.query : null;
}

/** The compiled function reads variables too, but loses the message of a custom scalar. */
function variablesFit({ schema, operation, variables }: ValidOperation): boolean {
  return getVariableValues(schema, operation.variableDefinitions ?? [], variables).coerced !== undefined;
}

/** Questions about the schema itself are rare, and graphql-js answers them. */
function asksForSchema({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.some(
    (selection) => selection.kind === Kind.FIELD && ['__schema', '__type'].includes(selection.name.value),
  );
}
