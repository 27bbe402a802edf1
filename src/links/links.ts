import { jwtVerify, SignJWT } from 'jose';
import { JWTExpired } from 'jose/errors';
import { PlanLineageError } from '../errors/plan-lineage-error.js';

/** What a link lets whoever has it do. */
export type LinkClaims = Readonly<Record<string, string | number | boolean | null>>;

/** A link that was made: what comes after the address of the server, and until when it serves. */
export interface Link {
  readonly path: string;
  readonly expiresAt: Date;
}

/** Links that need no other proof of who asks, each for one purpose and a short time. */
export interface Links {
  make(purpose: LinkPurpose, claims: LinkClaims, seconds: number): Promise<Link>;
  /** What a link was made for; fails with LINK_EXPIRED, and with NOT_FOUND where it was never made. */
  read(purpose: LinkPurpose, token: string): Promise<LinkClaims>;
}

/** What links are for, each with the path that it is at. The secret stands where logs leave it out. */
export const LINK_PATHS = { upload: '/uploads', download: '/downloads' } as const;
export type LinkPurpose = keyof typeof LINK_PATHS;

const ALGORITHM = 'HS256';

/** Links that are signed with a key which all servers of one database share. */
export function createLinks(findKey: () => Promise<string>): Links {
  let found: Promise<Uint8Array> | undefined;
  const key = () => {
    found ??= findKey().then(
      (text) => new TextEncoder().encode(text),
      (error: unknown) => {
        found = undefined;
        throw error;
      },
    );
    return found;
  };
  return {
    async make(purpose, claims, seconds) {
      const expiresAt = new Date((Math.floor(Date.now() / 1000) + seconds) * 1000);
      const token = await new SignJWT({ ...claims })
        .setProtectedHeader({ alg: ALGORITHM })
        .setAudience(purpose)
        .setExpirationTime(expiresAt)
        .sign(await key());
      return { path: `${LINK_PATHS[purpose]}?token=${token}`, expiresAt };
    },
    async read(purpose, token) {
      const by = await key();
      try {
        const { payload } = await jwtVerify<LinkClaims>(token, by, { algorithms: [ALGORITHM], audience: purpose });
        return payload;
      } catch (error) {
        if (error instanceof JWTExpired) {
          throw new PlanLineageError('LINK_EXPIRED', 'The time of this link is over: ask for another one.');
        }
        throw new PlanLineageError('NOT_FOUND', 'There is no such link: use the url as it was answered, whole.');
      }
    },
  };
}
