import { createHash, randomBytes } from 'node:crypto';

/** By this a token of a script is told from a JWT, and found where it was left lying about. */
const PREFIX = 'pls_';

/** A secret that cannot be guessed (256 bits), shown once and kept nowhere. */
export function newServiceSecret(): string {
  return PREFIX + randomBytes(32).toString('base64url');
}

export function isServiceSecret(token: string): boolean {
  return token.startsWith(PREFIX);
}

/** What is kept of a secret. It has nothing to guess, so that a plain hash is enough, and quick for each request. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
