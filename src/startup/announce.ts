/** Which national goals one project of Nan serves, and what breaks its chain. */
const EXAMPLE =
  '{ planNode(code: "TH-55-P2571-PJ001") { title trace { complete breaks { message } ' +
  'nationalPaths { basis elements { code nameEn } } } } }';

/** What the terminal says when the server is ready: where, and one example that can be pasted. */
export function announcement(baseUrl: string, database: string): string {
  return `
plan-lineage is ready.

  GraphQL    ${baseUrl}/graphql
  Try it     ${baseUrl}/
  Database   ${database}

One example: which national goals does a project of Nan serve, and where does its chain break?

  curl -s ${baseUrl}/graphql -H 'content-type: application/json' \\
    -d '${JSON.stringify({ query: EXAMPLE })}'

Ctrl-C stops the server and its database.
`;
}
