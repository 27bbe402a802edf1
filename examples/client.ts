import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** Where the server answers: what `npm start` prints, unless PLAN_LINEAGE_URL says otherwise. */
const ENDPOINT = process.env.PLAN_LINEAGE_URL ?? 'http://127.0.0.1:4000/graphql';

/** Who asks, where that matters: a token that the server takes. */
const TOKEN = process.env.PLAN_LINEAGE_TOKEN;

/** Asks one typed operation. Errors of the server end the script with their codes and messages. */
export async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  token: string | undefined = TOKEN,
): Promise<Data> {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors = [] } = (await response.json()) as {
    data: Data;
    errors?: { message: string; extensions: { code: string } }[];
  };
  if (errors.length > 0) {
    for (const error of errors) console.error(`${error.extensions.code}: ${error.message}`);
    process.exit(1);
  }
  return data;
}
