import type { ReadDatabase } from '../../database/read-database.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { Viewer } from '../domain/viewer.js';
import { signIn } from '../store/actor.store.js';
import type { TokenVerifier } from '../tokens/token-verifier.js';

/** Finds out who asks by the header Authorization. */
export type Authenticate = (authorization: string, db: ReadDatabase) => Promise<Viewer>;

/** Without a verifier no issuer is trusted, and every token is refused. */
export function createAuthentication(verify: TokenVerifier | null): Authenticate {
  return async (authorization, db) => {
    const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization) ?? [];
    if (!token) {
      throw new PlanLineageError('UNAUTHENTICATED', 'The header Authorization must be "Bearer" and a token.');
    }
    if (!verify) {
      throw new PlanLineageError(
        'UNAUTHENTICATED',
        'This server trusts no issuer of tokens (AUTH_ISSUER is not set): ask without the header Authorization.',
      );
    }
    const claims = await verify(token);
    const viewer = await signIn(db, { ...claims, kind: 'PERSON' });
    return { ...viewer, tokenExpiresAt: claims.expiresAt };
  };
}
