import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { ask } from '../client.ts';

/** Somebody of the story, who shows a token. */
export type Person = <Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** The person whose token stands in a variable of the environment. */
export function person(variable: string): Person {
  const token = process.env[variable];
  if (!token) throw new Error(`${variable} is missing: npm start prints tokens to try things out with`);
  return (document, variables) => ask(document, variables, token);
}

interface UserError {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}

/** What came of a mutation. What a person would have to mend ends the story. */
export function done<Payload extends { readonly userErrors: readonly UserError[] }>(
  payload: Payload | null | undefined,
): Payload {
  if (!payload) throw new Error('the server answered neither a payload nor an error');
  for (const { code, field, message } of payload.userErrors) console.error(`${code} at ${field.join('.')}: ${message}`);
  if (payload.userErrors.length > 0) process.exit(1);
  return payload;
}
