import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../context.js';
import { compiledFields } from './compiler-fit.js';
import { fitSchema } from './fit-schema.js';
import { conditionVariables, type Variables, withoutConditions } from './plain-operation.js';

/** An operation that passed validation. */
export interface ValidOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation compiled, null where it is left to graphql-js, and its size. */
interface Compiled {
  readonly query: CompiledQuery['query'] | null;
  readonly fields: number;
}

/** How much may be compiled. A field takes some milliseconds to compile at worst, and some kilobytes. */
export interface CompilerLimits {
  /** As many operations. */
  readonly operations: number;
  /** As many fields, as they are written out, in one operation. */
  readonly fieldsOfOne: number;
  /** As many fields in all operations together. */
  readonly fields: number;
}

/** Operations compiled to functions, the most recently asked ones. */
export interface CompiledOperations {
  /**
   * The data of an operation, exactly as graphql-js answers it; null where the answer is to come from graphql-js: the
   * operation is new, or it is no query, or something in it fails. Data of resolvers that it has read is in the
   * request's loaders by then.
   */
  run(key: string, asked: ValidOperation, context: RequestContext): Promise<Record<string, unknown> | null>;
  /** How much is compiled at this moment. */
  readonly size: { readonly operations: number; readonly fields: number };
}

/**
 * Keeps the compiled operations within the limits. One that was asked once only is not worth compiling. Conditions are
 * carried out before: an operation is compiled once for each combination of their variables, and graphql-jit, which
 * mixes up those of a fragment that is used twice, sees none.
 */
export function createCompiledOperations(limits: CompilerLimits): CompiledOperations {
  const asked = new LRUCache<string, true>({ max: limits.operations });
  const known = new LRUCache<string, Compiled>({ max: limits.operations, maxSize: limits.fields });
  const fitted = new WeakSet<GraphQLSchema>();
  const conditions = new WeakMap<DocumentNode, readonly string[]>();

  function conditionsOf(document: DocumentNode): readonly string[] {
    let names = conditions.get(document);
    if (!names) {
      names = conditionVariables(document);
      conditions.set(document, names);
    }
    return names;
  }

  return {
    async run(key, operation, context) {
      const variables = coerced(operation);
      if (!variables) return null;
      const variant = `${key} ${conditionsOf(operation.document).map((name) => Number(variables[name] === true))}`;
      let compiled = known.get(variant);
      if (!compiled) {
        if (!asked.has(variant)) {
          asked.set(variant, true);
          return null;
        }
        // An operation that is thrown out has to be asked twice again.
        asked.delete(variant);
        if (!fitted.has(operation.schema)) fitSchema(operation.schema);
        fitted.add(operation.schema);
        compiled = compile(operation, variables, limits.fieldsOfOne);
        known.set(variant, compiled, { size: compiled.fields });
      }
      return compiled.query && (await dataOf(compiled.query, operation, context));
    },
    get size() {
      return { operations: known.size, fields: known.calculatedSize };
    },
  };
}

function compile({ schema, document, operation }: ValidOperation, variables: Variables, max: number): Compiled {
  const plain = withoutConditions(document, operation, variables);
  const [plainOperation] = plain.definitions.filter((definition) => definition.kind === operation.kind);
  const fields = compiledFields({ schema, document: plain, operation: plainOperation ?? operation }, max);
  if (fields === null) return { query: null, fields: 1 };
  const compiled = compileQuery(schema, plain, operation.name?.value);
  return { query: isCompiledQuery(compiled) ? compiled.query : null, fields: Math.max(fields, 1) };
}

/** The compiled function reads variables too, but loses the message of a custom scalar. */
function coerced({ schema, operation, variables }: ValidOperation): Variables | undefined {
  return getVariableValues(schema, operation.variableDefinitions ?? [], variables).coerced;
}

/** The compiled function takes a required variable for missing even if it has a default. */
function withDefaults({ operation, variables }: ValidOperation): Variables {
  const all: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue) all[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  return { ...all, ...variables };
}

/** What it answers, if it is whole: whatever fails is left to graphql-js, which says how. */
async function dataOf(
  query: CompiledQuery['query'],
  operation: ValidOperation,
  context: RequestContext,
): Promise<Record<string, unknown> | null> {
  try {
    const { data, errors } = await query(undefined, context, withDefaults(operation));
    return errors?.length ? null : (data as Record<string, unknown>);
  } catch {
    return null;
  }
}
