import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromAST,
} from 'graphql';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import { type AsOf, asOfKey } from '../../revisions/domain/as-of.js';
import { type RequestContext, stateContext } from '../context.js';
import { AS_OF_ARGUMENT, asOfArgument, readAsOf } from './as-of-argument.js';
import { withFirstAnswers } from './first-answers.js';

/** What an operation asks about one state: the key of the state, null for what is published, and the state. */
interface Part {
  readonly asOf: AsOf | null;
  readonly document: DocumentNode;
}

/**
 * Carries out the fields of a query that ask `asOf` another state. Resolvers know nothing of it: the fields of each state
 * are executed together, with a context that reads that state, and the answers are put together again. A mutation is
 * executed over the drafts, so that its payload shows what it has changed.
 */
export function stateExecution(formatError: FormatError): ApolloServerPlugin<RequestContext> {
  const asks = new WeakMap<DocumentNode, boolean>();
  function asksForStates(document: DocumentNode): boolean {
    let known = asks.get(document);
    if (known === undefined) {
      known = mentions(document);
      asks.set(document, known);
    }
    return known;
  }
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, request, contextValue }) {
          const isMutation = operation?.operation === 'mutation' && schema.getMutationType() != null;
          if (!isMutation && (operation?.operation !== 'query' || !asksForStates(document))) return null;
          const asked = { schema, document, operation, variables: request.variables ?? {} };
          // Apollo's own execution says what is wrong with them.
          if (getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables).errors) return null;
          const { errors, data } = isMutation
            ? await withFirstAnswers(
                await executeOver({ asOf: { kind: 'DRAFT' }, document }, asked, contextValue),
                asked,
                contextValue,
              )
            : await executeParts(asked, contextValue);
          const formatted = errors
            ?.map((error) => formatError(withCode(error), error))
            .map((error) => (isMutation ? inTermsOfInput(error) : error));
          const singleResult = { ...(formatted && { errors: formatted }), data };
          return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}

/** Apollo formats errors of its own execution only. */
type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

function withCode(error: GraphQLError): GraphQLFormattedError {
  return { ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions } };
}

/** A mutation has one argument: whoever refuses a field of it need not say so each time. */
function inTermsOfInput(error: GraphQLFormattedError): GraphQLFormattedError {
  const { path, extensions } = error;
  const field = extensions?.field;
  if (typeof field !== 'string' || path?.length !== 1 || /^input\b/.test(field)) return error;
  return { ...error, extensions: { ...extensions, field: `input.${field}` } };
}

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Executes an operation part by part, and answers as if it had been one. */
export async function executeParts(asked: Asked, context: RequestContext): Promise<ExecutionResult> {
  let parts: Part[];
  try {
    parts = partsOf(asked);
  } catch (error) {
    if (!(error instanceof PlanLineageError)) throw error;
    return refused(error);
  }
  const results = await Promise.all(parts.map((part) => executeOver(part, asked, context)));
  const errors = results.flatMap((result) => result.errors ?? []);
  const data = results.some((result) => !result.data) ? null : inOrder(asked.operation, results);
  return { ...(errors.length > 0 && { errors }), ...(results.some((result) => 'data' in result) && { data }) };
}

function refused(error: PlanLineageError): ExecutionResult {
  return { errors: [new GraphQLError(error.message, { originalError: error })], data: null };
}

async function executeOver({ asOf, document }: Part, asked: Asked, context: RequestContext): Promise<ExecutionResult> {
  const { schema, operation, variables } = asked;
  const operationName = operation.name?.value;
  const run = async (contextValue: RequestContext) =>
    await execute({ schema, document, operationName, variableValues: variables, contextValue });
  if (!asOf) return await run(context);
  if (asOf.kind === 'DRAFT' && operation.operation === 'query' && !context.viewer) {
    return refused(
      new PlanLineageError(
        'UNAUTHENTICATED',
        'asOf.draft: drafts are not for everybody. Send the header Authorization: Bearer with a token.',
        { field: 'asOf.draft' },
      ),
    );
  }
  const over = stateContext(context, asOf);
  try {
    return await run(over);
  } finally {
    await over.end();
  }
}

/** The operation once for each state, with the fields that ask about it. */
function partsOf({ schema, document, operation, variables }: Asked): Part[] {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const fragments = new Map(
    document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])),
  );
  const states = new Map<string, AsOf | null>();
  const keyOf = (field: FieldNode): string => {
    const argument = field.arguments?.find(({ name }) => name.value === AS_OF_ARGUMENT);
    const asOf = argument && readAsOf(valueFromAST(argument.value, asOfArgument(schema), coerced));
    const key = asOf ? asOfKey(asOf) : '';
    states.set(key, asOf ?? null);
    return key;
  };
  // Fragments of the root are written out, so that each part can have its own fields of them.
  const only = (set: SelectionSetNode, key: string): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return keyOf(selection) === key ? [selection] : [];
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) return [];
      const inner = only(fragment.selectionSet, key);
      const { typeCondition } = fragment;
      const { directives } = selection;
      return inner.selections.length > 0
        ? [{ kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: inner }]
        : [];
    }),
  });
  only(operation.selectionSet, '');
  return [...states].map(([key, asOf]) => {
    const part = { ...operation, selectionSet: only(operation.selectionSet, key) };
    return {
      asOf,
      document: { ...document, definitions: document.definitions.map((d) => (d === operation ? part : d)) },
    };
  });
}

/** The data of all parts, in the order in which the operation names its fields. */
function inOrder(operation: OperationDefinitionNode, results: readonly ExecutionResult[]): Record<string, unknown> {
  const all = Object.assign(Object.create(null) as object, ...results.map(({ data }) => data)) as Record<
    string,
    unknown
  >;
  const [first, ...rest] = results;
  if (rest.length === 0 && first) return all;
  const named = operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.alias?.value ?? selection.name.value] : [],
  );
  const ordered = [...new Set([...named, ...Object.keys(all)])].filter((name) => name in all);
  return Object.fromEntries(ordered.map((name) => [name, all[name]]));
}

function mentions(document: DocumentNode): boolean {
  return document.definitions.some(
    (definition) => 'selectionSet' in definition && mentionedIn(definition.selectionSet),
  );
}

/** In fields of the root only, and of fragments that may be used there: no other field has the argument. */
function mentionedIn(set: SelectionSetNode): boolean {
  return set.selections.some((selection) =>
    selection.kind === Kind.FIELD
      ? selection.arguments?.some(({ name }) => name.value === AS_OF_ARGUMENT)
      : selection.kind === Kind.INLINE_FRAGMENT && mentionedIn(selection.selectionSet),
  );
}
