import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Pool } from 'pg';
import { type Child, startChild } from '../support/child.js';

const AUDIENCE = 'plan-lineage-faults';

/** An issuer of tokens with its keys at an address, as a ministry's would be. */
export interface Issuer extends AsyncDisposable {
  readonly env: Record<string, string>;
  /** A token of somebody with a role for the whole country, whom the database knows from now on. */
  tokenFor(pool: Pool, role: string): Promise<string>;
}

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'a', alg: 'ES256' }] });
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(keys));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: { AUTH_ISSUER: issuer, AUTH_AUDIENCE: AUDIENCE, AUTH_JWKS_URL: `${issuer}/jwks` },
    async tokenFor(pool, role) {
      await pool.query(
        `insert into role_grant (actor_id, role, area_id) values (actor_sign_in($1, $2, 'PERSON', $2), $2, null)`,
        [issuer, role],
      );
      return await new SignJWT({ name: role })
        .setProtectedHeader({ alg: 'ES256', kid: 'a', typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setSubject(role)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A server process of its own, as `npm start` runs it. */
export interface ServerProcess {
  readonly child: Child;
  readonly url: string;
}

export async function startServerProcess(databaseUrl: string, env: Record<string, string>): Promise<ServerProcess> {
  const child = startChild(`const { main } = await import('./dist/main.js'); await main();`, {
    PORT: '0',
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'error',
    ...env,
  });
  return { child, url: (await child.output(/GraphQL +(http:\S+)\/graphql/))[1] as string };
}

/** The data of an answer; fails when there is none, or errors. */
// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
export async function post(url: string, token: string, query: string, variables: object): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown[] };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
