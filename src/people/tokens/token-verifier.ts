import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';

/** Whom a token vouches for. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly expiresAt: Date;
}

/** Checks tokens of one issuer. */
export type TokenVerifier = (token: string) => Promise<Claims>;

/** An issuer whose tokens are believed. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Never "none", never a shared secret. */
  readonly algorithms: readonly string[];
  readonly keys: JWTVerifyGetKey;
}

/** Clocks differ a little. */
const TOLERANCE_SECONDS = 30;

/**
 * A verifier that takes signed tokens of this issuer for this audience, in their time; anything else fails with
 * UNAUTHENTICATED and a word on what is wrong. That the issuer's keys cannot be had is a fault of nobody's token.
 */
export function createTokenVerifier({ issuer, audience, algorithms, keys }: TrustedIssuer): TokenVerifier {
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: [...algorithms],
        requiredClaims: ['sub', 'exp'],
        clockTolerance: TOLERANCE_SECONDS,
      });
      const { sub: subject = '', exp = 0, iat = 0, name } = payload;
      if (iat > Date.now() / 1000 + TOLERANCE_SECONDS) throw refusal('it was issued in the future');
      if (subject.length === 0 || subject.length > 255) throw refusal('its subject is missing or too long');
      return {
        issuer,
        subject,
        name: typeof name === 'string' && /\S/.test(name) ? name.slice(0, 255) : subject,
        expiresAt: new Date(exp * 1000),
      };
    } catch (error) {
      if (error instanceof PlanLineageError) throw error;
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) {
        throw new PlanLineageError(
          'ISSUER_UNAVAILABLE',
          'The keys of the issuer of tokens cannot be fetched at the moment. Try again shortly.',
        );
      }
      throw refusal(REASONS[error.code] ?? 'it is not a signed token of the issuer that this server trusts');
    }
  };
}

const REASONS: Readonly<Record<string, string>> = {
  ERR_JWT_EXPIRED: 'it has expired',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'it is not meant for this server, or not yet valid',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'its signature is wrong',
  ERR_JWKS_NO_MATCHING_KEY: 'the issuer has no key of its name',
  ERR_JOSE_ALG_NOT_ALLOWED: 'its algorithm is not allowed',
};

function refusal(why: string): PlanLineageError {
  return new PlanLineageError(
    'UNAUTHENTICATED',
    `The token in the header Authorization is refused: ${why}. Get a new one.`,
  );
}
