import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { codeOf, dataOf, type PeopleServer, startPeopleServer } from './people-server.js';

let people: PeopleServer;
beforeAll(async () => {
  people = await startPeopleServer();
});
afterAll(async () => await people[Symbol.asyncDispose]());

const CREATE = `mutation ($input: CreateServiceTokenInput!) { createServiceToken(input: $input) {
  secret userErrors { code field }
  token { id actorId name role area { code } includeMembers scopes expiresAt revokedAt lastUsedOn }
} }`;
const REVOKE = `mutation ($input: RevokeServiceTokenInput!) { revokeServiceToken(input: $input) {
  token { id revokedAt revocationReason } userErrors { code field }
} }`;
const LIST = `query ($includeEnded: Boolean) {
  serviceTokens(first: 100, includeEnded: $includeEnded) { totalCount edges { node { id name lastUsedOn } } }
}`;
const LOG = '{ auditLog(first: 1) { totalCount } }';
const VIEWER = '{ viewer { kind name scopes roles { role areas { code } } grants { validUntil } } }';
const CHANGE = `mutation { createPlan(input: {
  areaCode: "TH-55", startYear: 2586, endYear: 2590, content: { title: "แผน" }
}) { userErrors { code message } } }`;

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const report = { name: 'รายงานประจำเดือน', role: 'AUDITOR', areaCode: 'TH-55', expiresAt: inDays(30) };

async function create(input: object = {}, asking = people.token('ADMINISTRATOR')) {
  return dataOf(await people.ask(asking, CREATE, { input: { ...report, ...input } })).createServiceToken;
}

describe('a service token', () => {
  test('shows who a script is, with one role for one area', async () => {
    const { token, secret, userErrors } = await create();
    expect(userErrors).toEqual([]);
    expect(secret).toMatch(/^pls_[\w-]{43}$/);
    expect(token).toMatchObject({
      name: report.name,
      role: 'AUDITOR',
      area: { code: 'TH-55' },
      scopes: ['READ'],
      expiresAt: report.expiresAt,
      revokedAt: null,
      lastUsedOn: null,
    });
    expect(dataOf(await people.ask(secret, VIEWER)).viewer).toEqual({
      kind: 'SERVICE',
      name: report.name,
      scopes: ['READ'],
      roles: [{ role: 'AUDITOR', areas: [{ code: 'TH-55' }] }],
      grants: [{ validUntil: report.expiresAt.slice(0, 10) }],
    });
    expect(dataOf(await people.ask(secret, LOG)).auditLog.totalCount).toBeGreaterThan(0);
  });

  test('has a secret that is kept nowhere, in no table, no log line and no event', async () => {
    const { secret } = await create({ idempotencyKey: 'kept nowhere' });
    const { rows: tables } = await people.owner.pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'draft', 'history')`,
    );
    expect(tables.length).toBeGreaterThan(40);
    for (const { name } of tables) {
      const { rows } = await people.owner.pool.query(
        `select from ${name} t where position($1 in t::text) > 0 or position($2 in t::text) > 0`,
        [secret, secret.slice(4)],
      );
      expect([name, rows.length]).toEqual([name, 0]);
    }
    expect(JSON.stringify(people.server.logged)).not.toContain(secret.slice(4));
  });

  test('shows its secret once: the same key again answers the token alone', async () => {
    const first = await create({ idempotencyKey: 'once' });
    const again = await create({ idempotencyKey: 'once' });
    expect(again).toEqual({ token: first.token, secret: null, userErrors: [] });
    expect(dataOf(await people.ask(first.secret, VIEWER)).viewer.kind).toBe('SERVICE');
  });

  test('notes the day of its last use, once a day', async () => {
    const { secret, token } = await create({ name: 'a daily script' });
    dataOf(await people.ask(secret, VIEWER));
    const listed = dataOf(await people.ask(people.token('AUDITOR'), LIST)).serviceTokens.edges;
    const today = new Date().toISOString().slice(0, 10);
    expect(listed.find((edge: { node: { id: string } }) => edge.node.id === token.id).node.lastUsedOn).toBe(today);
    const version = async () =>
      (await people.owner.pool.query('select xmin::text as version from service_token order by id desc limit 1')).rows;
    const before = await version();
    dataOf(await people.ask(secret, VIEWER));
    expect(await version()).toEqual(before);
  });

  test('writes only with the scope WRITE', async () => {
    const reads = await create({ role: 'PLANNER' });
    const refused = await people.ask(reads.secret, CHANGE);
    expect(codeOf(refused)).toBe('FORBIDDEN');
    expect(refused.errors[0]?.message).toContain('WRITE');
    const writes = await create({ role: 'PLANNER', scopes: ['WRITE'] });
    expect(writes.token.scopes).toEqual(['READ', 'WRITE']);
    expect(dataOf(await people.ask(writes.secret, CHANGE)).createPlan.userErrors).toEqual([]);
    const { rows } = await people.owner.pool.query(
      `select actor_label from audit_event where operation = 'createPlan' order by at desc limit 1`,
    );
    expect(rows[0]?.actor_label).toContain(report.name);
  });

  test('does no more than its role', async () => {
    const { secret } = await create({ scopes: ['READ', 'WRITE'] });
    expect(codeOf(await people.ask(secret, CHANGE))).toBe('FORBIDDEN');
    const { secret: viewer } = await create({ role: 'VIEWER' });
    expect(codeOf(await people.ask(viewer, LOG))).toBe('FORBIDDEN');
  });

  test('is refused when it was revoked, with its role, and revoked only once', async () => {
    const { secret, token } = await create({ name: 'a script to end' });
    const admin = people.token('ADMINISTRATOR');
    const revoke = async (reason: string | null) =>
      dataOf(await people.ask(admin, REVOKE, { input: { tokenId: token.id, reason } })).revokeServiceToken;
    expect(await revoke(null)).toMatchObject({
      token: null,
      userErrors: [{ code: 'BLANK', field: ['input', 'reason'] }],
    });
    expect(await revoke('left lying about')).toMatchObject({
      token: { revokedAt: expect.any(String), revocationReason: 'left lying about' },
      userErrors: [],
    });
    expect((await revoke('again')).userErrors).toEqual([{ code: 'ENDED_ALREADY', field: ['input', 'tokenId'] }]);
    const refused = await people.ask(secret, VIEWER);
    expect([refused.status, codeOf(refused)]).toEqual([401, 'UNAUTHENTICATED']);
    const { rows } = await people.owner.pool.query(
      `select g.withdrawal_reason from role_grant g join actor a on a.id = g.actor_id where a.name = 'a script to end'`,
    );
    expect(rows).toEqual([{ withdrawal_reason: 'left lying about' }]);
    const names = async (includeEnded: boolean) =>
      dataOf(await people.ask(admin, LIST, { includeEnded })).serviceTokens.edges.map(
        ({ node }: { node: { name: string } }) => node.name,
      );
    expect(await names(false)).not.toContain('a script to end');
    expect(await names(true)).toContain('a script to end');
  });

  test('is refused when it has expired', async () => {
    const { secret } = await create({ name: 'an old script' });
    await people.owner.pool.query(
      `update service_token t set created_at = now() - interval '2 days', expires_at = now() - interval '1 second'
       from role_grant g join actor a on a.id = g.actor_id where g.id = t.grant_id and a.name = 'an old script'`,
    );
    expect((await people.ask(secret, VIEWER)).status).toBe(401);
  });

  test.each(['pls_', `pls_${'A'.repeat(43)}`])('%s was never made', async (secret) => {
    const answer = await people.ask(secret, VIEWER);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  });
});

describe('making one', () => {
  test.each([
    [{ expiresAt: inDays(-1) }, 'OUT_OF_RANGE', 'expiresAt'],
    [{ expiresAt: inDays(400) }, 'OUT_OF_RANGE', 'expiresAt'],
    [{ role: 'ADMINISTRATOR' }, 'NOT_FOR_SCRIPTS', 'role'],
    [{ name: ' ' }, 'BLANK', 'name'],
  ])('with %j is refused', async (input, code, field) => {
    expect(await create(input)).toEqual({ token: null, secret: null, userErrors: [{ code, field: ['input', field] }] });
  });

  test('is for administrators, and for the areas that their own role reaches', async () => {
    for (const role of ['PLANNER', 'COMMITTEE_SECRETARY', 'AUDITOR'] as const) {
      expect(codeOf(await people.ask(people.token(role), CREATE, { input: report }))).toBe('FORBIDDEN');
    }
    expect(codeOf(await people.ask(null, CREATE, { input: report }))).toBe('UNAUTHENTICATED');
    expect(
      codeOf(await people.ask(people.token('ADMINISTRATOR'), CREATE, { input: { ...report, areaCode: 'TH-99' } })),
    ).toBe('UNKNOWN_AREA');
  });
});

describe('the second wall', () => {
  const as = async (actorId: number | null, statement: string) => {
    const client = await people.application.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('plan_lineage.actor', $1, true)`, [String(actorId ?? '')]);
      return (await client.query(statement)).rowCount;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  const actor = async (subject: string) =>
    (await people.owner.pool.query('select id from actor where subject = $1', [subject])).rows[0].id as number;

  test.each([
    'select hash from service_token',
    `update service_token set expires_at = now() + interval '300 days'`,
    'update service_token set revoked_at = null, last_used_day = null',
    'delete from service_token',
    `insert into role_grant (actor_id, role, granted_at) values (1, 'VIEWER', '2020-01-01')`,
    'update role_grant set valid_until = null',
    `update actor set name = 'x'`,
  ])('the application may not: %s', async (statement) => {
    await expect(as(await actor('administrator'), statement)).rejects.toThrow(/permission denied/);
  });

  test('shows tokens to those who look after the area, and to nobody else', async () => {
    await create();
    const count = 'select id from service_token';
    expect(await as(await actor('administrator'), count)).toBeGreaterThan(0);
    expect(await as(await actor('auditor'), count)).toBeGreaterThan(0);
    expect(await as(await actor('planner'), count)).toBe(0);
    expect(await as(null, count)).toBe(0);
  });

  test('a token cannot be hung on a grant of somebody else, nor be called back to life', async () => {
    const hang = `insert into service_token (grant_id, hash, scopes, created_by, expires_at)
      select id, decode(repeat('00', 32), 'hex'), '{READ}', actor_id(), now() + interval '1 day' from role_grant limit 1`;
    await expect(as(await actor('planner'), hang)).rejects.toThrow(/row-level security/);
    const { token } = await create();
    dataOf(await people.ask(people.token('ADMINISTRATOR'), REVOKE, { input: { tokenId: token.id, reason: 'a test' } }));
    const revive = 'update service_token set revoked_at = null, revocation_reason = null where revoked_at is not null';
    expect(await as(await actor('administrator'), revive)).toBe(0);
  });
});
