import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import type { ErrorCode } from '../../errors/error-code.js';
import { checkForUnstorable } from '../refuse-unstorable.js';

/** What a client sends to subscribe. */
export interface SentOperation {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** A subscription that may begin. */
export interface AskedSubscription {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** By which schema and rules documents are judged: the same as over HTTP. */
export interface DocumentRules {
  readonly schema: GraphQLSchema;
  readonly maxTokens: number;
  readonly validationRules: readonly ValidationRule[];
}

/** Reads what a client sent. What is wrong with it is thrown: all that can be told at once, as over HTTP. */
export function readSubscription(sent: SentOperation, rules: DocumentRules): AskedSubscription {
  const { schema } = rules;
  const document = parsed(sent.query, rules.maxTokens);
  const faults = validate(schema, document, [...specifiedRules, ...rules.validationRules]);
  if (faults.length > 0) throw new AggregateError(faults.map((fault) => coded('GRAPHQL_VALIDATION_FAILED', fault)));
  const operation = getOperationAST(document, sent.operationName);
  if (!operation) {
    const message = sent.operationName
      ? `Unknown operation named "${sent.operationName}".`
      : 'The document has several operations: send the operationName of one.';
    throw coded('OPERATION_RESOLUTION_FAILURE', new GraphQLError(message));
  }
  if (operation.operation !== 'subscription') {
    const message = `Over WebSocket there are subscriptions only, and this is a ${operation.operation}: send it to /graphql by HTTP.`;
    throw coded('WRONG_TRANSPORT', new GraphQLError(message));
  }
  const variables = sent.variables ?? {};
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
  if (errors) throw new AggregateError(errors.map((error) => coded('BAD_USER_INPUT', error)));
  checkForUnstorable(document, sent.query, variables);
  return { schema, document, operation, variables };
}

function parsed(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    throw coded('GRAPHQL_PARSE_FAILED', error as GraphQLError);
  }
}

/** The error with a code, unless it has one of its own. */
function coded(code: ErrorCode, error: GraphQLError): GraphQLError {
  error.extensions.code ??= code;
  return error;
}
