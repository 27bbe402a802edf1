/** The five-year plan of Nan with its development issues. */
const EXAMPLE =
  '{ fiveYearPlan(areaCode: "TH-55", startYear: 2571) { title budget developmentIssues { title budget } } }';

/** What the terminal says when the server is ready: where, and one example that can be pasted. */
export function announcement(baseUrl: string, database: string): string {
  return `
plan-lineage is ready.

  GraphQL    ${baseUrl}/graphql
  Try it     ${baseUrl}/
  Database   ${database}

One example, the five-year plan of Nan with its development issues:

  curl -s ${baseUrl}/graphql -H 'content-type: application/json' \\
    -d '${JSON.stringify({ query: EXAMPLE })}'

Ctrl-C stops the server and its database.
`;
}
