import { createServer } from 'node:http';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, createRemoteJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { loadConfig } from '../../src/config/config.js';
import { ConfigError } from '../../src/config/config-error.js';
import { createDevelopmentIssuer } from '../../src/people/tokens/development-issuer.js';
import { createTokenVerifier, type TokenVerifier } from '../../src/people/tokens/token-verifier.js';

const ISSUER = 'https://login.example.go.th';
const AUDIENCE = 'plan-lineage';
type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

let ours: KeyPair;
let theirs: KeyPair;
let verify: TokenVerifier;
beforeAll(async () => {
  ours = await generateKeyPair('ES256');
  theirs = await generateKeyPair('ES256');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'a' }] });
  verify = createTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, algorithms: ['ES256'], keys });
});

/** A token that is good, but for what the test makes of it. */
function token(
  change: (jwt: SignJWT) => SignJWT = (jwt) => jwt,
  { key = ours.privateKey, kid = 'a' } = {},
): Promise<string> {
  const jwt = new SignJWT({ name: 'สมชาย' })
    .setProtectedHeader({ alg: 'ES256', kid })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject('u-1')
    .setIssuedAt()
    .setExpirationTime('5m');
  return change(jwt).sign(key);
}

const seconds = (from: number) => Math.floor(Date.now() / 1000) + from;

test('a good token says who it is', async () => {
  expect(await verify(await token())).toEqual({
    issuer: ISSUER,
    subject: 'u-1',
    name: 'สมชาย',
    expiresAt: expect.any(Date),
  });
});

describe('refused with UNAUTHENTICATED and a reason that names no secret', () => {
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const cases: Record<string, [() => Promise<string> | string, RegExp]> = {
    'it has expired': [() => token((jwt) => jwt.setExpirationTime(seconds(-60))), /has expired/],
    'it is not valid yet': [() => token((jwt) => jwt.setNotBefore(seconds(120))), /not yet valid/],
    'it was issued in the future': [() => token((jwt) => jwt.setIssuedAt(seconds(120))), /issued in the future/],
    'another issuer': [() => token((jwt) => jwt.setIssuer('https://evil.example')), /not meant for this server/],
    'another audience': [() => token((jwt) => jwt.setAudience('other')), /not meant for this server/],
    'another key': [() => token(undefined, { key: theirs.privateKey }), /signature is wrong/],
    'a key that the issuer does not have': [() => token(undefined, { kid: 'b' }), /no key of its name/],
    'no signature': [
      () => new UnsecuredJWT({ sub: 'u-1' }).setIssuer(ISSUER).setAudience(AUDIENCE).setExpirationTime('5m').encode(),
      /is refused/,
    ],
    'a shared secret': [
      () =>
        new SignJWT({ sub: 'u-1' })
          .setProtectedHeader({ alg: 'HS256' })
          .setIssuer(ISSUER)
          .setAudience(AUDIENCE)
          .setExpirationTime('5m')
          .sign(Buffer.from('plan-lineage-plan-lineage-plan-lineage')),
      /is refused/,
    ],
    'no end': [
      () => `${encoded({ alg: 'ES256', kid: 'a' })}.${encoded({ sub: 'u-1', iss: ISSUER, aud: AUDIENCE })}.AAAA`,
      /is refused/,
    ],
    'no token at all': [() => 'abc', /is refused/],
  };
  test.each(Object.entries(cases))('%s', async (_, [make, reason]) => {
    await expect(verify(await make())).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringMatching(reason),
    });
  });

  test('a signed token without an end, or without a subject', async () => {
    const endless = new SignJWT({ sub: 'u-1' }).setProtectedHeader({ alg: 'ES256', kid: 'a' });
    await expect(
      verify(await endless.setIssuer(ISSUER).setAudience(AUDIENCE).sign(ours.privateKey)),
    ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const nobody = new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid: 'a' }).setExpirationTime('5m');
    await expect(
      verify(await nobody.setIssuer(ISSUER).setAudience(AUDIENCE).sign(ours.privateKey)),
    ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

test('a new key of the issuer is found, and keys that cannot be fetched are nobody’s fault', async () => {
  let keys = [{ ...(await exportJWK(ours.publicKey)), kid: 'a' }];
  let served = 0;
  const server = createServer((_, response) => {
    served += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const remote = createRemoteJWKSet(new URL(`http://127.0.0.1:${port}/`), { cooldownDuration: 0 });
  const check = createTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, algorithms: ['ES256'], keys: remote });
  expect((await check(await token())).subject).toBe('u-1');
  keys = [{ ...(await exportJWK(theirs.publicKey)), kid: 'b' }];
  const rotated = await token(undefined, { key: theirs.privateKey, kid: 'b' });
  expect((await check(rotated)).subject).toBe('u-1');
  expect(served).toBe(2);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));

  const gone = createRemoteJWKSet(new URL(`http://127.0.0.1:${port}/`), { timeoutDuration: 200 });
  const helpless = createTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, algorithms: ['ES256'], keys: gone });
  await expect(helpless(await token())).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
});

describe('the development issuer', () => {
  test('makes tokens that its own verifier takes, and no other', async () => {
    const issuer = await createDevelopmentIssuer();
    const other = await createDevelopmentIssuer();
    for (const { token: good, subject } of issuer.tokens) {
      expect((await createTokenVerifier(issuer)(good)).subject).toBe(subject);
      await expect(createTokenVerifier(other)(good)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    expect(issuer.tokens.map(({ role }) => role)).toEqual([
      'PLANNER',
      'COMMITTEE_SECRETARY',
      'AUDITOR',
      'ADMINISTRATOR',
    ]);
  });

  test.each([
    [{}, true],
    [{ NODE_ENV: 'development' }, true],
    [{ NODE_ENV: 'production', NODE_ENV_IS_OURS: '1' }, true],
    [{ NODE_ENV: 'production' }, false],
    [{ NODE_ENV: 'production', NODE_ENV_IS_OURS: '' }, false],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '::1' }, true],
    [{ DATABASE_URL: 'postgres://u:p@localhost/x' }, false],
    [{ AUTH_ISSUER: ISSUER, AUTH_AUDIENCE: AUDIENCE }, false],
  ] as [Record<string, string>, boolean][])('with %j exists: %s', (env, exists) => {
    expect(loadConfig(env).developmentIssuer).toBe(exists);
  });
});

describe('the configuration of the issuer', () => {
  test('has its keys where issuers have them, and signatures by key pairs', () => {
    expect(loadConfig({ AUTH_ISSUER: `${ISSUER}/`, AUTH_AUDIENCE: AUDIENCE }).auth).toEqual({
      issuer: `${ISSUER}/`,
      audience: AUDIENCE,
      jwksUrl: `${ISSUER}/.well-known/jwks.json`,
      algorithms: ['RS256', 'ES256', 'EdDSA'],
    });
  });

  test.each([
    [{ AUTH_ISSUER: ISSUER }],
    [{ AUTH_AUDIENCE: AUDIENCE }],
    [{ AUTH_JWKS_URL: ISSUER }],
    [{ AUTH_ISSUER: 'http://login.example.go.th', AUTH_AUDIENCE: AUDIENCE }],
    [{ AUTH_ISSUER: ISSUER, AUTH_AUDIENCE: AUDIENCE, AUTH_ALGORITHMS: 'HS256' }],
    [{ AUTH_ISSUER: ISSUER, AUTH_AUDIENCE: AUDIENCE, AUTH_ALGORITHMS: 'none' }],
  ] as [Record<string, string>][])('%j is refused', (env) => {
    expect(() => loadConfig(env)).toThrow(ConfigError);
  });
});
