/**
 * Every code that an answer's `extensions.code` can carry, with what it means.
 * Codes are a promise to clients: one is never renamed, and docs/errors.md is checked against this list.
 */
export const ERROR_CODES = {
  UNKNOWN_AREA: 'No province or provincial group has this code.',
  UNKNOWN_REGION: 'No development region has this code.',
  UNKNOWN_PLAN: 'There is no such five-year plan.',
  UNKNOWN_NODE: 'No plan node has this code.',
  UNKNOWN_FRAMEWORK: 'No framework has this code.',
  UNKNOWN_FRAMEWORK_LEVEL: 'The framework has no such level.',
  UNKNOWN_FRAMEWORK_ELEMENT: 'The framework has no element with this code.',
  AMBIGUOUS_CODE: 'The code means several elements: name the level, or use a canonical code.',
  UNKNOWN_REVISION: 'There is no such revision, or it is not for the viewer to see.',
  UNAUTHENTICATED: 'This needs a valid token in the header Authorization.',
  FORBIDDEN: 'The viewer may read this, but not do it: a role for the area is missing.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used with another input before.',
  INVALID_ID: 'The ID is malformed or names another kind of object.',
  INVALID_CURSOR: 'The cursor is malformed or belongs to another list or order.',
  INVALID_PAGE: 'first, last, after and before do not fit together, or a page size is out of bounds.',
  BAD_USER_INPUT: 'An argument or variable has a wrong value.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE: 'The document has no operation of this name.',
  PERSISTED_QUERY_NOT_FOUND: 'The server does not hold this persisted query yet: send it with its text.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Persisted queries are switched off.',
  WRONG_TRANSPORT: 'Subscriptions are answered over WebSocket only, and everything else over HTTP only.',
  TOO_MANY_SUBSCRIPTIONS: 'The connection has as many subscriptions as it may have.',
  ORIGIN_NOT_ALLOWED: 'Pages of this origin may not connect by WebSocket.',
  BAD_REQUEST: 'The HTTP request is not a GraphQL request.',
  NOT_FOUND: 'There is nothing at this path.',
  METHOD_NOT_ALLOWED: 'This path does not answer this method.',
  REQUEST_TOO_LARGE: 'The body is larger than the limit.',
  TOO_MANY_TOKENS: 'The document has more tokens than the limit.',
  QUERY_TOO_DEEP: 'The document nests deeper than the limit.',
  TOO_MANY_ALIASES: 'The document has more aliases than the limit.',
  TOO_MANY_DIRECTIVES: 'The document has more directives than the limit.',
  QUERY_TOO_COSTLY: 'The query could return more objects than the limit.',
  QUERY_TIMEOUT: 'The query took longer than the limit and was cancelled.',
  DATABASE_UNAVAILABLE: 'The database cannot be reached, or all its connections are in use.',
  INTERNAL_SERVER_ERROR: 'A fault of ours: quote the request ID.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;
