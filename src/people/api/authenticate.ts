import type { ReadDatabase } from '../../database/read-database.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { Viewer } from '../domain/viewer.js';
import { signIn, signInService } from '../store/actor.store.js';
import { hashOfSecret, isServiceSecret } from '../tokens/service-secret.js';
import type { TokenVerifier } from '../tokens/token-verifier.js';

/** Finds out who asks by the header Authorization. */
export type Authenticate = (authorization: string, db: ReadDatabase) => Promise<Viewer>;

/** Without a verifier no issuer is trusted, and every JWT is refused; tokens of scripts are the server's own. */
export function createAuthentication(verify: TokenVerifier | null): Authenticate {
  return async (authorization, db) => {
    const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization) ?? [];
    if (!token) {
      throw new PlanLineageError('UNAUTHENTICATED', 'The header Authorization must be "Bearer" and a token.');
    }
    if (isServiceSecret(token)) return await authenticateService(token, db);
    if (!verify) {
      throw new PlanLineageError(
        'UNAUTHENTICATED',
        'This server trusts no issuer of tokens (AUTH_ISSUER is not set): ask without the header Authorization.',
      );
    }
    const claims = await verify(token);
    const viewer = await signIn(db, claims);
    return { ...viewer, tokenExpiresAt: claims.expiresAt };
  };
}

async function authenticateService(secret: string, db: ReadDatabase): Promise<Viewer> {
  const viewer = await signInService(db, hashOfSecret(secret));
  if (viewer) return viewer;
  throw new PlanLineageError(
    'UNAUTHENTICATED',
    'The service token in the header Authorization is refused: it is unknown, has expired or was revoked. Ask an administrator for a new one.',
  );
}
