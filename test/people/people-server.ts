import { Client } from 'pg';
import type { Statement } from '../../src/database/read-database.js';
import { contextFactory } from '../../src/graphql/context.js';
import { compiledExecution } from '../../src/graphql/execution/compiled-execution.js';
import { createAuthentication } from '../../src/people/api/authenticate.js';
import { grantDevelopmentRoles } from '../../src/people/store/development-people.js';
import { createDevelopmentIssuer, type DevelopmentIssuer } from '../../src/people/tokens/development-issuer.js';
import { createTokenVerifier } from '../../src/people/tokens/token-verifier.js';
import { asApplication } from '../support/application-role.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testSchema } from '../support/graphql.js';
import { type Answer, startTestServer, type TestServer } from '../support/http.js';
import { asReader } from '../support/reader-role.js';

/** A server with real tokens, on a database of its own, over connections of the roles that production has. */
export interface PeopleServer extends AsyncDisposable {
  readonly server: TestServer;
  /** As the owner of the tables. */
  readonly owner: TestDatabase;
  /** As the application. */
  readonly application: TestDatabase;
  readonly statements: Statement[];
  /** A token of the development issuer. */
  token(role: DevelopmentIssuer['tokens'][number]['role']): string;
  /** Asks with a token; null: without. */
  ask(token: string | null, query: string, variables?: Record<string, unknown>): Promise<Answer>;
}

export async function startPeopleServer(): Promise<PeopleServer> {
  const owner = await createTestDatabase({ seeded: true });
  const application = await asApplication(owner);
  const reader = await asReader(owner, application);
  const client = new Client({ connectionString: owner.url });
  await client.connect();
  await grantDevelopmentRoles(client);
  await client.end();
  const issuer = await createDevelopmentIssuer();
  const statements: Statement[] = [];
  const server = await startTestServer(await testSchema(), application, {
    createContext: contextFactory(0),
    readerPool: reader.pool,
    authenticate: createAuthentication(createTokenVerifier(issuer)),
    plugins: [compiledExecution()],
    onStatement: (statement) => statements.push(statement),
  });
  return {
    server,
    owner,
    application,
    statements,
    token: (role) => issuer.tokens.find((one) => one.role === role)?.token as string,
    ask: (token, query, variables) =>
      server.ask(query, { variables, headers: token === null ? {} : { authorization: `Bearer ${token}` } }),
    async [Symbol.asyncDispose]() {
      await server.close();
      await reader.drop();
      await application.drop();
      await owner.drop();
    },
  };
}

/** The data of an answer without errors. */
// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
export function dataOf({ data, errors }: Answer): any {
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** The code of the only error. */
export function codeOf({ errors }: Answer): unknown {
  if (errors.length !== 1) throw new Error(`wanted is one error: ${JSON.stringify(errors)}`);
  return errors[0]?.extensions.code;
}
