import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dataOf, type PeopleServer, startPeopleServer } from './people-server.js';

let people: PeopleServer;
beforeAll(async () => {
  people = await startPeopleServer();
});
afterAll(async () => await people[Symbol.asyncDispose]());

const VIEWER =
  '{ viewer { actorId kind name scopes roles { role areas { code } } grants { role area { code } validFrom validUntil } } }';

const labelsOf = async (work: () => Promise<unknown>) => {
  people.statements.length = 0;
  await work();
  return people.statements.map(({ label }) => label);
};

describe('who asks', () => {
  test('is nobody without the header, and costs no statement', async () => {
    const labels = await labelsOf(async () => {
      expect(dataOf(await people.ask(null, VIEWER))).toEqual({ viewer: null });
    });
    expect(labels).toEqual([]);
  });

  test('is told by a token, in one statement', async () => {
    const labels = await labelsOf(async () => {
      dataOf(await people.ask(people.token('PLANNER'), '{ viewer { name } }'));
    });
    expect(labels).toEqual(['actor.sign-in']);
    expect(dataOf(await people.ask(people.token('PLANNER'), VIEWER)).viewer).toEqual({
      actorId: expect.any(String),
      kind: 'PERSON',
      name: 'Planner of Nan (made up)',
      scopes: null,
      roles: [{ role: 'PLANNER', areas: [{ code: 'TH-55' }] }],
      grants: [
        {
          role: 'PLANNER',
          area: { code: 'TH-55' },
          validFrom: new Date().toISOString().slice(0, 10),
          validUntil: null,
        },
      ],
    });
    expect(dataOf(await people.ask(people.token('AUDITOR'), VIEWER)).viewer.roles).toEqual([
      { role: 'AUDITOR', areas: null },
    ]);
  });

  test('is noted once, and the name follows the token', async () => {
    const rows = async () =>
      (await people.owner.pool.query(`select id, name from actor where subject = 'planner'`)).rows;
    const [before] = await rows();
    await people.owner.pool.query(`update actor set name = 'an old name' where subject = 'planner'`);
    dataOf(await people.ask(people.token('PLANNER'), VIEWER));
    expect(await rows()).toEqual([before]);
  });

  test('loses a role with the next request after it was withdrawn', async () => {
    const asked = '{ auditAnchor { chains } }';
    expect((await people.ask(people.token('AUDITOR'), asked)).errors).toEqual([]);
    const change = async (set: string) =>
      await people.owner.pool.query(
        `update role_grant g set ${set} from actor a where a.id = g.actor_id and a.subject = 'auditor'`,
      );
    await change(`withdrawn_at = now(), withdrawal_reason = 'a test'`);
    const { errors } = await people.ask(people.token('AUDITOR'), asked);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    await change('withdrawn_at = null, withdrawal_reason = null');
  });

  test('is never answered with 304 to a tag of before', async () => {
    const address = `${people.server.url}/graphql?query=${encodeURIComponent('{ viewer { name } }')}`;
    const headers = { authorization: `Bearer ${people.token('PLANNER')}`, 'apollo-require-preflight': '1' };
    const response = await fetch(address, { headers });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBeNull();
  });
});

describe('a token that does not hold', () => {
  test.each(['Bearer abc', 'Bearer', 'Basic dXNlcjpwdw==', 'Bearer a b', 'nonsense'])(
    '%s: 401',
    async (authorization) => {
      const labels = await labelsOf(async () => {
        const { status, headers, errors, data } = await people.server.ask('{ viewer { name } }', {
          headers: { authorization },
        });
        expect({ status, data }).toEqual({ status: 401, data: undefined });
        expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
        expect(errors).toHaveLength(1);
        expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', requestId: expect.any(String) });
        expect(errors[0]?.message).toMatch(/Authorization/);
      });
      expect(labels).toEqual([]);
    },
  );

  test('a mutation over GET is refused before anything runs', async () => {
    const query = 'mutation { withdrawRole(input: { grantId: "x" }) { userErrors { code } } }';
    const response = await fetch(`${people.server.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { authorization: `Bearer ${people.token('ADMINISTRATOR')}`, 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(405);
    expect(((await response.json()) as { data?: unknown }).data).toBeUndefined();
  });
});
