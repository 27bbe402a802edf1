import { beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/graphql/relay/global-id.js';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import { type DraftServer, viewerOf } from '../drafts/server.js';
import type { Any } from '../support/any.js';

let nan: number;
let group: number;
let member: number;
let memberCode: string;
let groupCode: string;
const { database: owner, application, server } = await draftsForFile();
beforeAll(async () => {
  const { rows } = await owner.pool.query(`
    select (select id from area where code = 'TH-55') as nan, m.group_id as group, g.code as "groupCode", m.province_id as member,
      p.code as "memberCode"
    from group_membership m join area g on g.id = m.group_id join area p on p.id = m.province_id
    where daterange(m.valid_from, m.valid_to) @> current_date order by g.code, p.code limit 1`);
  ({ nan, group, groupCode, member, memberCode } = rows[0]);
});
const GRANT = `mutation ($input: GrantRoleInput!) { grantRole(input: $input) {
  grant { id actorId actorName actorIssuer actorSubject role area { code } includeMembers validFrom validUntil reason withdrawnAt }
  userErrors { code field messageTh }
} }`;
const WITHDRAW = `mutation ($input: WithdrawRoleInput!) { withdrawRole(input: $input) {
  grant { id withdrawnAt withdrawalReason } userErrors { code field }
} }`;
const LIST = `query ($areaCode: String, $actorId: ID, $includeEnded: Boolean, $first: Int = 100, $after: String) {
  roleGrants(areaCode: $areaCode, actorId: $actorId, includeEnded: $includeEnded, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id actorSubject role area { code } } }
  }
}`;

let number = 0;
/** Somebody who holds nothing yet. */
function somebody() {
  number += 1;
  return { issuer: 'https://login.example.go.th', subject: `u-${number}`, name: `คนที่ ${number}` };
}

async function grant(asking: ReturnType<DraftServer['as']>, input: object): Promise<Any> {
  return (await asking.ask<Any>(GRANT, { input: { ...somebody(), role: 'PLANNER', ...input } })).grantRole;
}

async function subjects(asking: ReturnType<DraftServer['as']>, variables: object = {}): Promise<string[]> {
  const { roleGrants } = await asking.ask<Any>(LIST, { ...variables });
  expect(roleGrants.totalCount).toBe(roleGrants.edges.length);
  return roleGrants.edges.map(({ node }: Any) => node.actorSubject);
}

describe('grantRole', () => {
  test('gives a role for an area, from today on, and the audit log has it', async () => {
    const who = somebody();
    const given = await grant(server.as('ADMINISTRATOR'), { ...who, areaCode: 'TH-55', reason: 'คำสั่งที่ 1' });
    expect(given.userErrors).toEqual([]);
    expect(given.grant).toMatchObject({
      actorName: who.name,
      actorIssuer: who.issuer,
      actorSubject: who.subject,
      role: 'PLANNER',
      area: { code: 'TH-55' },
      includeMembers: false,
      validFrom: new Date().toISOString().slice(0, 10),
      validUntil: null,
      reason: 'คำสั่งที่ 1',
      withdrawnAt: null,
    });
    const { rows } = await owner.pool.query(
      `select operation, area_id, before, after ->> 'actorSubject' as subject, reason from audit_event order by position desc limit 1`,
    );
    const event = { operation: 'grantRole', area_id: nan, before: null, subject: who.subject, reason: 'คำสั่งที่ 1' };
    expect(rows).toEqual([event]);
  });

  test('does not give the very same role twice for the same time', async () => {
    const admin = server.as('ADMINISTRATOR');
    const who = { ...somebody(), areaCode: 'TH-55' };
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    expect((await grant(admin, { ...who, validUntil: day(9) })).userErrors).toEqual([]);
    const code = async (input: object) => (await grant(admin, { ...who, ...input })).userErrors.map((e: Any) => e.code);
    expect(await code({})).toEqual(['ALREADY_EXISTS']);
    expect(await code({ validFrom: day(9) })).toEqual(['ALREADY_EXISTS']);
    expect(await code({ validFrom: day(10) })).toEqual([]);
    expect(await code({ role: 'AUDITOR' })).toEqual([]);
    expect(await code({ areaCode: memberCode })).toEqual([]);
  });

  test('two at once: one of them is told', async () => {
    const who = { ...somebody(), areaCode: 'TH-55' };
    const admin = server.as('ADMINISTRATOR');
    const both = await Promise.all([grant(admin, who), grant(admin, who)]);
    expect(both.filter((one) => one.userErrors.length === 0)).toHaveLength(1);
    const { rows } = await owner.pool.query(
      'select from role_grant g join actor a on a.id = g.actor_id where a.subject = $1',
      [who.subject],
    );
    expect(rows).toHaveLength(1);
  });

  test.each([
    [{ issuer: ' ' }, 'BLANK', 'issuer'],
    [{ subject: '' }, 'BLANK', 'subject'],
    [{ name: '\n' }, 'BLANK', 'name'],
    [{ validUntil: '2020-01-01' }, 'OUT_OF_RANGE', 'validUntil'],
    [{ validFrom: '2030-02-01', validUntil: '2030-01-31' }, 'OUT_OF_RANGE', 'validUntil'],
  ])('with %j is refused', async (input, code, field) => {
    const refused = await grant(server.as('ADMINISTRATOR'), { areaCode: 'TH-55', ...input });
    expect(refused.grant).toBeNull();
    expect(refused.userErrors).toMatchObject([
      { code, field: ['input', field], messageTh: expect.stringMatching(/\p{L}/u) },
    ]);
  });
});

describe('nobody gives more than their own role reaches', () => {
  const code = async (areaIds: number[] | undefined, input: object) => {
    const { data, errors } = await server.as('ADMINISTRATOR', areaIds).answer(GRANT, {
      input: { ...somebody(), role: 'PLANNER', ...input },
    });
    return errors[0]?.extensions.code ?? (data as Any).grantRole.userErrors[0]?.code ?? 'done';
  };

  test('an area', async () => {
    expect(await code([nan], { areaCode: 'TH-55' })).toBe('done');
    expect(await code([nan], { areaCode: memberCode })).toBe('FORBIDDEN');
    expect(await code([nan], {})).toBe('FORBIDDEN');
    expect(await code(undefined, {})).toBe('done');
    expect(await code(undefined, { areaCode: 'TH-99' })).toBe('UNKNOWN_AREA');
  });

  test('a group without its members does not reach them by way of somebody else', async () => {
    expect(await code([group], { areaCode: groupCode })).toBe('done');
    expect(await code([group], { areaCode: memberCode })).toBe('FORBIDDEN');
    expect(await code([group], { areaCode: groupCode, includeMembers: true })).toBe('FORBIDDEN');
    expect(await code(undefined, { areaCode: groupCode, includeMembers: true })).toBe('done');
  });

  test('nor does the database let them', async () => {
    const admin = (await viewerOf(owner, 'ADMINISTRATOR', [group])).actorId;
    const insert = (area: number | null, members: boolean, by: string) =>
      as(
        admin,
        `insert into role_grant (actor_id, role, area_id, include_members, granted_by)
        values (${admin}, 'PLANNER', ${area}, ${members}, ${by})`,
      );
    expect(await insert(group, false, 'actor_id()')).toBe(1);
    await expect(insert(group, true, 'actor_id()')).rejects.toThrow(/row-level security/);
    await expect(insert(member, false, 'actor_id()')).rejects.toThrow(/row-level security/);
    await expect(insert(null, false, 'actor_id()')).rejects.toThrow(/row-level security/);
    await expect(insert(group, false, 'null')).rejects.toThrow(/row-level security/);
  });
});

async function as(actorId: number | null, statement: string): Promise<number | null> {
  const client = await application.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('plan_lineage.actor', $1, true)`, [String(actorId ?? '')]);
    return (await client.query(statement)).rowCount;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('withdrawRole', () => {
  test('ends a role with a reason, once', async () => {
    const admin = server.as('ADMINISTRATOR');
    const { grant: given } = await grant(admin, { areaCode: 'TH-55' });
    const withdraw = async (input: object) =>
      (await admin.ask<Any>(WITHDRAW, { input: { grantId: given.id, ...input } })).withdrawRole;
    expect((await withdraw({})).userErrors).toEqual([{ code: 'BLANK', field: ['input', 'reason'] }]);
    expect(await withdraw({ reason: 'ย้ายหน่วยงาน' })).toMatchObject({
      grant: { id: given.id, withdrawnAt: expect.any(String), withdrawalReason: 'ย้ายหน่วยงาน' },
      userErrors: [],
    });
    expect((await withdraw({ reason: 'again' })).userErrors).toEqual([
      { code: 'ENDED_ALREADY', field: ['input', 'grantId'] },
    ]);
    expect(await withdraw({ reason: 'x', grantId: toGlobalId('RoleGrant', '999999') })).toMatchObject({
      userErrors: [{ code: 'UNKNOWN_GRANT' }],
    });
  });

  test('is for administrators of its area; to others it is not there', async () => {
    const { grant: given } = await grant(server.as('ADMINISTRATOR'), { areaCode: memberCode });
    const input = { grantId: given.id, reason: 'x' };
    const { withdrawRole } = await server.as('ADMINISTRATOR', [nan]).ask<Any>(WITHDRAW, { input });
    expect(withdrawRole.userErrors).toEqual([{ code: 'UNKNOWN_GRANT', field: ['input', 'grantId'] }]);
    const error = await server
      .as('ADMINISTRATOR')
      .fail(WITHDRAW, { input: { ...input, grantId: toGlobalId('Area', 'TH-55') } });
    expect(error.extensions.code).toBe('INVALID_ID');
  });

  test('what was withdrawn stays so, for the application too', async () => {
    const admin = (await viewerOf(owner, 'ADMINISTRATOR', null)).actorId;
    await owner.pool.query(
      `update role_grant set withdrawn_at = now(), withdrawal_reason = 'x' where id = (select max(id) from role_grant)`,
    );
    const revive = 'update role_grant set withdrawn_at = null, withdrawal_reason = null where withdrawn_at is not null';
    expect(await as(admin, revive)).toBe(0);
    await expect(
      as(admin, `update role_grant set withdrawn_at = now(), withdrawal_reason = 'x', withdrawn_by = null`),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('roleGrants', () => {
  test('lists what the viewer may see, page by page, the latest first', async () => {
    const admin = server.as('ADMINISTRATOR', [nan]);
    const first = await grant(admin, { areaCode: 'TH-55' });
    const second = await grant(admin, { areaCode: 'TH-55' });
    const elsewhere = await grant(server.as('ADMINISTRATOR'), { areaCode: memberCode });
    const all = await subjects(admin);
    expect(all.slice(0, 2)).toEqual([second.grant.actorSubject, first.grant.actorSubject]);
    expect(all).not.toContain(elsewhere.grant.actorSubject);
    expect(await subjects(server.as('ADMINISTRATOR'))).toContain(elsewhere.grant.actorSubject);
    expect(await subjects(server.as('AUDITOR', [nan]), { actorId: first.grant.actorId })).toEqual([
      first.grant.actorSubject,
    ]);
    const { roleGrants: page } = await admin.ask<Any>(LIST, { first: 1 });
    expect(page.pageInfo.hasNextPage).toBe(true);
    const { roleGrants: next } = await admin.ask<Any>(LIST, { first: 1, after: page.pageInfo.endCursor });
    const paged = [page, next].map(({ edges }) => edges[0].node.actorSubject);
    expect(paged).toEqual((await subjects(admin)).slice(0, 2));
  });

  test('leaves out what has ended, unless asked', async () => {
    const admin = server.as('ADMINISTRATOR', [nan]);
    const { grant: given } = await grant(admin, { areaCode: 'TH-55' });
    await admin.ask(WITHDRAW, { input: { grantId: given.id, reason: 'x' } });
    const { actorId } = given;
    expect(await subjects(admin, { actorId })).toEqual([]);
    expect(await subjects(admin, { actorId, includeEnded: true })).toEqual([given.actorSubject]);
  });

  test('of an area is for those who look after it', async () => {
    const fail = async (areaIds: number[], variables: object) =>
      (await server.as('AUDITOR', areaIds).fail(LIST, { ...variables })).extensions.code;
    expect(await fail([nan], { areaCode: memberCode })).toBe('FORBIDDEN');
    expect(await fail([nan], { areaCode: 'TH-99' })).toBe('UNKNOWN_AREA');
    expect(await fail([nan], { actorId: 'x' })).toBe('INVALID_ID');
    expect(await fail([nan], { first: 201 })).toBe('INVALID_PAGE');
    expect(await subjects(server.as('AUDITOR', [nan]), { areaCode: 'TH-55' })).not.toEqual([]);
  });

  test('tells nobody else in the database who may do what', async () => {
    const planner = (await viewerOf(owner, 'PLANNER', [nan])).actorId;
    expect(await as(planner, 'select from role_grant')).toBe(1);
    expect(await as(planner, 'select from actor')).toBe(1);
    expect(await as(null, 'select from role_grant')).toBe(0);
    expect(await as(null, 'select from actor')).toBe(0);
  });
});

describe('actor_may', () => {
  const TODAY = `current_date`;
  /** Whether somebody with just this grant may, for an area. */
  async function may(values: string, area: number | null): Promise<boolean> {
    const client = await owner.pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query(`select actor_sign_in('test', 'may', 'PERSON', 'x') as id`);
      await client.query(`select set_config('plan_lineage.actor', $1, true)`, [String(rows[0].id)]);
      await client.query(
        `insert into role_grant (actor_id, role, area_id, include_members, valid_from, valid_until, withdrawn_at, withdrawal_reason)
         values (actor_id(), 'PLANNER', ${values})`,
      );
      return (await client.query(`select actor_may('{PLANNER,AUDITOR}', $1) as may`, [area])).rows[0].may;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  test.each([
    ['an area reaches it', () => `${nan}, false, ${TODAY}, null, null, null`, () => nan, true],
    ['an area reaches no other', () => `${nan}, false, ${TODAY}, null, null, null`, () => member, false],
    ['an area is not the country', () => `${nan}, false, ${TODAY}, null, null, null`, () => null, false],
    ['the country reaches every area', () => `null, false, ${TODAY}, null, null, null`, () => nan, true],
    ['the country reaches the country', () => `null, false, ${TODAY}, null, null, null`, () => null, true],
    ['a group does not reach its members', () => `${group}, false, ${TODAY}, null, null, null`, () => member, false],
    ['a group reaches them if it says so', () => `${group}, true, ${TODAY}, null, null, null`, () => member, true],
    ['a group reaches no other province', () => `${group}, true, ${TODAY}, null, null, null`, () => nan, false],
    ['from tomorrow on is not yet', () => `${nan}, false, ${TODAY} + 1, null, null, null`, () => nan, false],
    ['until yesterday is over', () => `${nan}, false, ${TODAY} - 9, ${TODAY} - 1, null, null`, () => nan, false],
    ['until today still holds', () => `${nan}, false, ${TODAY} - 9, ${TODAY}, null, null`, () => nan, true],
    ['withdrawn is over', () => `${nan}, false, ${TODAY}, null, now(), 'x'`, () => nan, false],
  ] as [string, () => string, () => number | null, boolean][])('a grant for %s', async (_, values, area, expected) => {
    expect(await may(values(), area())).toBe(expected);
  });

  test('asks an index, however many grants there are', async () => {
    const client = await owner.pool.connect();
    try {
      await client.query('begin');
      await client.query(
        `insert into actor (issuer, subject, name) select 'many', n::text, 'x' from generate_series(1, 20000) n`,
      );
      await client.query(
        `insert into role_grant (actor_id, role, area_id) select id, 'PLANNER', ${nan} from actor where issuer = 'many'`,
      );
      await client.query('analyze role_grant');
      const { rows } = await client.query(`explain (costs off)
        select g.role from role_grant g where g.actor_id = 12 and g.withdrawn_at is null`);
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/^(Index|Bitmap Heap) Scan/);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
