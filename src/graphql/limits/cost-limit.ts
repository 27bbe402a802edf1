import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../context.js';
import type { DocumentParts } from './collect.js';
import { type Estimate, estimate } from './estimate.js';
import { MAX_COST } from './limits.js';
import { loadMeasures } from './load-measures.js';
import { recordMeasures } from './measures.js';
import { createSpreadMeter } from './spread.js';

/** An operation as a client asks for it. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Reckons the cost of an operation, with a fixed number of statements. Null where its variables are refused anyway. */
export async function costOf(asked: AskedOperation, context: RequestContext): Promise<Estimate | null> {
  const { schema, document, operation } = asked;
  const { fields } = createSpreadMeter(document)(operation);
  // Fragments in fragments can write out to more than there are atoms: nobody walks through that.
  if (fields > MAX_COST) return { cost: MAX_COST + 1, dearest: { path: '', count: 0 } };
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables ?? {});
  if (!coerced) return null;
  const parts: DocumentParts = { schema, fragments: fragmentsOf(document), variables: coerced };
  // First what the reckoning needs to know, then the reckoning.
  const { measures, wanted } = recordMeasures();
  estimate(parts, operation, measures);
  return estimate(parts, operation, await loadMeasures(context, wanted));
}

/** Refuses operations that could return too many objects, and tells the cost of each in its answer. */
export function costLimit(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let cost: number | undefined;
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          // Always there at this point, whatever its type says.
          if (!operation) return;
          const asked = { schema, document, operation, variables: request.variables };
          const found = await costOf(asked, contextValue).catch(asAnswer);
          cost = found?.cost;
          refuseCostly(found);
        },
        async willSendResponse({ response: { body } }) {
          if (cost === undefined || body.kind !== 'single') return;
          body.singleResult.extensions = {
            ...body.singleResult.extensions,
            cost: { estimated: cost, limit: MAX_COST },
          };
        },
      };
    },
  };
}

/** Fails with QUERY_TOO_COSTLY where an operation could return too many objects. */
export function refuseCostly(found: Estimate | null): void {
  if (found && found.cost > MAX_COST) throw refusal(found);
}

function refusal({ cost, dearest }: Estimate): GraphQLError {
  const message =
    dearest.path === ''
      ? `The document selects more than ${MAX_COST} fields once its fragments are written out. Spread them less often.`
      : `The operation could return ${cost} objects; the limit is ${MAX_COST}. Most of them, ${dearest.count}, come from ${dearest.path}: ask for a smaller page (first), for one plan or node at a time (fiveYearPlan, node), or for fewer levels in one request.`;
  const originalError = new PlanLineageError('QUERY_TOO_COSTLY', message, { cost, limit: MAX_COST });
  return new GraphQLError(message, {
    originalError,
    extensions: { code: originalError.code, http: { status: 400 } },
  });
}

/** A database that does not answer is no fault of the client. */
function asAnswer(error: unknown): never {
  if (!(error instanceof PlanLineageError)) throw error;
  throw new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: 503 } },
  });
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}
