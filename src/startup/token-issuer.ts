import { createRemoteJWKSet } from 'jose';
import { Client } from 'pg';
import type { Config } from '../config/config.js';
import { grantDevelopmentRoles } from '../people/store/development-people.js';
import { createDevelopmentIssuer, type DevelopmentIssuer } from '../people/tokens/development-issuer.js';
import { createTokenVerifier, type TokenVerifier } from '../people/tokens/token-verifier.js';

/** Whose tokens this server believes. */
export interface TokenIssuer {
  /** Null: nobody's. */
  readonly verify: TokenVerifier | null;
  /** The issuer for trying things out, where it exists. */
  readonly development: DevelopmentIssuer | null;
}

/** Keys are fetched again when a token names one that is not known, but not more often than this. */
const COOL_DOWN_MS = 30_000;
const FETCH_TIMEOUT_MS = 5_000;

/** The issuer of the configuration; without one, where nothing but this machine can ask, one for trying things out. */
export async function openTokenIssuer(config: Config, migrationUrl: string): Promise<TokenIssuer> {
  if (config.auth) {
    const { jwksUrl, ...issuer } = config.auth;
    const keys = createRemoteJWKSet(new URL(jwksUrl), {
      cooldownDuration: COOL_DOWN_MS,
      timeoutDuration: FETCH_TIMEOUT_MS,
    });
    return { verify: createTokenVerifier({ ...issuer, keys }), development: null };
  }
  if (!config.developmentIssuer) return { verify: null, development: null };
  const owner = new Client({ connectionString: migrationUrl, application_name: 'plan-lineage development issuer' });
  owner.on('error', () => {});
  await owner.connect();
  try {
    await grantDevelopmentRoles(owner);
  } finally {
    await owner.end();
  }
  const development = await createDevelopmentIssuer();
  return { verify: createTokenVerifier(development), development };
}
