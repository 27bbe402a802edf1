import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Role } from '../domain/viewer.js';
import type { TrustedIssuer } from './token-verifier.js';

/** Somebody made up, for trying things out. */
export interface DevelopmentPerson {
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  /** Null: the whole country. */
  readonly areaCode: string | null;
}

export const DEVELOPMENT_PEOPLE: readonly DevelopmentPerson[] = [
  { subject: 'planner', name: 'Planner of Nan (made up)', role: 'PLANNER', areaCode: 'TH-55' },
  {
    subject: 'secretary',
    name: 'Committee secretary of Nan (made up)',
    role: 'COMMITTEE_SECRETARY',
    areaCode: 'TH-55',
  },
  { subject: 'auditor', name: 'Auditor (made up)', role: 'AUDITOR', areaCode: null },
  { subject: 'administrator', name: 'Administrator (made up)', role: 'ADMINISTRATOR', areaCode: null },
];

export const DEVELOPMENT_ISSUER = 'plan-lineage-development';
const AUDIENCE = 'plan-lineage';
const ALGORITHM = 'ES256';
const VALID_FOR = '12h';

/** An issuer that lives in this process, and a token of each of its people. Its key is new at each start, and never leaves. */
export interface DevelopmentIssuer extends TrustedIssuer {
  readonly tokens: readonly (DevelopmentPerson & { readonly token: string })[];
}

export async function createDevelopmentIssuer(): Promise<DevelopmentIssuer> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  const tokens = await Promise.all(
    DEVELOPMENT_PEOPLE.map(async (person) => ({
      ...person,
      token: await new SignJWT({ name: person.name })
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(DEVELOPMENT_ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(person.subject)
        .setIssuedAt()
        .setExpirationTime(VALID_FOR)
        .sign(privateKey),
    })),
  );
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: ALGORITHM }] });
  return { issuer: DEVELOPMENT_ISSUER, audience: AUDIENCE, algorithms: [ALGORITHM], keys, tokens };
}
