import type { DevelopmentIssuer } from '../people/tokens/development-issuer.js';

/** The five-year plan of Nan with its development issues. */
const EXAMPLE =
  '{ fiveYearPlan(areaCode: "TH-55", startYear: 2571) { title budget developmentIssues { title budget } } }';

/** What the terminal says when the server is ready: where, and one example that can be pasted. */
export function announcement(baseUrl: string, database: string, development: DevelopmentIssuer | null): string {
  return `
plan-lineage is ready.

  GraphQL    ${baseUrl}/graphql
  Try it     ${baseUrl}/
  Database   ${database}

One example, the five-year plan of Nan with its development issues:

  curl -s ${baseUrl}/graphql -H 'content-type: application/json' \\
    -d '${JSON.stringify({ query: EXAMPLE })}'
${development ? tokensOf(development) : ''}
Ctrl-C stops the server and its database.
`;
}

/** Tokens of people who do not exist, to try out what they may do. */
function tokensOf({ tokens }: DevelopmentIssuer): string {
  const list = tokens.map(({ name, token }) => `  ${name}\n    ${token}\n`);
  return `
To try out drafts and rights, send the header "Authorization: Bearer" with one of these. They are for this machine
alone, last 12 hours or until the server stops, and do not exist with NODE_ENV=production or a database of yours:

${list.join('')}`;
}
