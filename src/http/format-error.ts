import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { toPlanLineageError } from '../database/database-errors.js';
import { ERROR_CODES, type ErrorCode } from '../errors/error-code.js';
import { PlanLineageError } from '../errors/plan-lineage-error.js';
import { maskedMessage } from './error-body.js';
import { currentRequest } from './request-facts.js';

/** The message of graphql-js when a document exceeds the parser's token limit; it has no code. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that \d+ tokens/;

/** The message of graphql-js for a mutation or subscription where the schema has none; it has no code. */
const NO_SUCH_ROOT = /^Schema is not configured to execute (\w+) operation/;

/** How graphql-js says where a variable is wrong: in its message only. */
const WRONG_VARIABLE = /^Variable "\$(\w+)" (?:got invalid value [\s\S]*? at "([\w.[\]]+)"; )?/;

/** What graphql-js says when it gives up, with what helps instead. */
const GIVEN_UP: Readonly<Record<string, string>> = {
  'Validation aborted.':
    'The document asks for the same fields too often to tell whether they fit together: the limit is 500,000 comparisons, which one field repeated some 1,000 times in one place exceeds. Ask for each field once in each place.',
  'Too many validation errors, error limit reached. Validation aborted.':
    'There are more errors than the 100 that are listed. Mend these first, and ask again.',
};

/** These say what is wrong with the document or its variables: the message of GraphQL names the place. */
const KEEPS_MESSAGE = new Set<unknown>(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
}

/** An error and what caused it, the outermost first. */
function causes(error: unknown): unknown[] {
  const chain = [error];
  for (let at = error; at instanceof GraphQLError && at.originalError; ) {
    at = at.originalError;
    chain.push(at);
  }
  return chain;
}

/** The code and details of the first error in a chain that carries a code of our own catalogue. */
function ownError(chain: readonly unknown[]): PlanLineageError | undefined {
  for (const raw of chain) {
    const error = toPlanLineageError(raw);
    if (error instanceof PlanLineageError) return error;
  }
  return undefined;
}

/**
 * A rule of validation reports its code on its own error, which Apollo wraps in one with its own code:
 * the innermost code of the catalogue is the one that says most.
 */
function innermostCode(chain: readonly unknown[]): ErrorCode | undefined {
  for (const error of [...chain].reverse()) {
    const code = error instanceof GraphQLError ? error.extensions.code : undefined;
    if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR') return code;
  }
  return undefined;
}

/** Apollo refuses some requests without a code, such as a persisted query whose hash is of another text. */
function isRefusal(chain: readonly unknown[]): boolean {
  return chain.some((error) => {
    const http = error instanceof GraphQLError ? error.extensions.http : undefined;
    const { status = 0 } = (http ?? {}) as { status?: number };
    return status >= 400 && status < 500;
  });
}

/** What one error becomes in an answer: a code of the catalogue, a message that helps, the request ID. */
export function createErrorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const facts = currentRequest.getStore();
    const { message, extensions } = describe(formatted, error, facts?.requestId ?? '');
    facts?.errorCodes.add(extensions.code);
    if (extensions.code === 'INTERNAL_SERVER_ERROR') {
      logger.error(
        { requestId: facts?.requestId, err: causes(error).at(-1), path: formatted.path },
        'unexpected error',
      );
    }
    return {
      message,
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: { ...extensions, ...(facts && { requestId: facts.requestId }) },
    };
  };
}

function describe(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
): { message: string; extensions: Record<string, unknown> & { code: ErrorCode } } {
  const chain = causes(error);
  const own = ownError(chain);
  const given = formatted.extensions?.code;
  if (own) {
    const message = KEEPS_MESSAGE.has(given) ? formatted.message : own.message;
    return { message, extensions: { ...own.details, code: own.code } };
  }
  if (TOO_MANY_TOKENS.test(formatted.message)) {
    const limit = Number(/\d+/.exec(formatted.message)?.[0]);
    const message = `The document has more than ${limit} tokens. Ask for less in one document.`;
    return { message, extensions: { code: 'TOO_MANY_TOKENS', limit } };
  }
  const [, operation] = NO_SUCH_ROOT.exec(formatted.message) ?? [];
  if (operation) {
    const message = `This server answers queries only, and this is a ${operation}.`;
    return { message, extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } };
  }
  const code = innermostCode(chain) ?? (isRefusal(chain) ? 'BAD_REQUEST' : given);
  if (!isErrorCode(code) || code === 'INTERNAL_SERVER_ERROR') {
    return { message: maskedMessage(requestId), extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  }
  const { stacktrace: _never, ...extensions } = formatted.extensions ?? {};
  const [, variable, place] = (code === 'BAD_USER_INPUT' && WRONG_VARIABLE.exec(formatted.message)) || [];
  const field = (place ?? variable)?.replace(/\[(\d+)\]/g, '.$1');
  return {
    message: GIVEN_UP[formatted.message] ?? formatted.message,
    extensions: { ...(field && { field }), ...extensions, code },
  };
}
