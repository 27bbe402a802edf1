import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** What errors become in an answer, as over HTTP. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Errors that the protocol sends as they are formatted: it asks each for its JSON. */
export function sendableErrors(errors: readonly unknown[], formatError: FormatError): GraphQLError[] {
  return errors.map((error) => {
    const known = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
    const { extensions, ...rest } = known.toJSON();
    const formatted = formatError({ ...rest, extensions: { code: 'INTERNAL_SERVER_ERROR', ...extensions } }, known);
    return Object.assign(new GraphQLError(formatted.message), { toJSON: () => formatted });
  });
}
