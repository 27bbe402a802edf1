import { GraphQLError, type OperationDefinitionNode, type ValidationRule } from 'graphql';
import type { ErrorCode } from '../../errors/error-code.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import { MAX_ALIASES, MAX_DEPTH, MAX_DIRECTIVES } from './limits.js';
import { createSpreadMeter, type SpreadSize } from './spread.js';

interface Limit {
  readonly code: ErrorCode;
  readonly limit: number;
  readonly of: (size: SpreadSize) => number;
  readonly message: (found: string) => string;
}

const LIMITS: readonly Limit[] = [
  {
    code: 'QUERY_TOO_DEEP',
    limit: MAX_DEPTH,
    of: (size) => size.depth,
    message: (found) =>
      `The document nests fields ${found} deep; the limit is ${MAX_DEPTH}. Ask for the lower part in a request of its own, by the id of the object where it begins.`,
  },
  {
    code: 'TOO_MANY_ALIASES',
    limit: MAX_ALIASES,
    of: (size) => size.aliases,
    message: (found) =>
      `The document has ${found} aliases, those of fragments counted wherever they are spread; the limit is ${MAX_ALIASES}. Ask for many objects with \`nodes(ids:)\` or a list, or in several requests.`,
  },
  {
    code: 'TOO_MANY_DIRECTIVES',
    limit: MAX_DIRECTIVES,
    of: (size) => size.directives,
    message: (found) =>
      `The document has ${found} directives, those of fragments counted wherever they are spread; the limit is ${MAX_DIRECTIVES}. Leave out what is not needed instead of skipping it.`,
  },
];

/** Refuses documents that nest too deep or have too many aliases or directives, whatever the order of their parts. */
const documentLimits: ValidationRule = (context) => {
  const measure = createSpreadMeter(context.getDocument());
  return {
    OperationDefinition(operation) {
      for (const limit of LIMITS) {
        const found = limit.of(measure(operation));
        if (found > limit.limit) context.reportError(refusal(limit, found, operation));
      }
      return false;
    },
    FragmentDefinition: () => false,
  };
};

function refusal(limit: Limit, found: number, operation: OperationDefinitionNode): GraphQLError {
  const shown = Number.isSafeInteger(found) ? found : Number.MAX_SAFE_INTEGER;
  const message = limit.message(found === shown ? `${found}` : `more than ${shown}`);
  return new GraphQLError(message, {
    nodes: operation,
    originalError: new PlanLineageError(limit.code, message, { limit: limit.limit, found: shown }),
    extensions: { code: limit.code },
  });
}

/** The rules of documents beside those of GraphQL itself. */
export const validationRules: ValidationRule[] = [documentLimits];
