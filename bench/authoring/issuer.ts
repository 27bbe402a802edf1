import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Client } from 'pg';

const AUDIENCE = 'plan-lineage-bench';
const SUBJECT = 'bench';
/** All that the tasks need. */
const ROLES = ['PLANNER', 'COMMITTEE_SECRETARY'] as const;

/** An issuer of tokens with its keys at an address, as production has one. */
export interface Issuer extends AsyncDisposable {
  /** What the server must be told of it. */
  readonly env: Readonly<Record<string, string>>;
  /** A token of somebody who may write any plan. */
  readonly token: string;
  /** Gives that person the roles in a database. */
  grantRoles(owner: Client): Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256' }] });
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(keys));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = await new SignJWT({ name: SUBJECT })
    .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setSubject(SUBJECT)
    .setIssuedAt()
    .setExpirationTime('6h')
    .sign(privateKey);
  return {
    env: { AUTH_ISSUER: issuer, AUTH_AUDIENCE: AUDIENCE, AUTH_JWKS_URL: issuer },
    token,
    async grantRoles(owner) {
      for (const role of ROLES) {
        await owner.query(
          `insert into role_grant (actor_id, role, area_id) values (actor_sign_in($1, $2, 'PERSON', $2), $3, null)`,
          [issuer, SUBJECT, role],
        );
      }
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
