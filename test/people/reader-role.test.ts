import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import { contextFactory } from '../../src/graphql/context.js';
import { viewerOf } from '../drafts/server.js';
import { questions } from '../kept/questions.js';
import type { ExampleOperation } from '../limits/operations.js';
import { asApplication } from '../support/application-role.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testSchema } from '../support/graphql.js';
import { readAnswer, startTestServer, type TestServer } from '../support/http.js';
import { asReader, type TestReader } from '../support/reader-role.js';

let owner: TestDatabase;
let application: TestDatabase;
let reading: TestReader;
let reader: Pool;
let server: TestServer;
beforeAll(async () => {
  owner = await createTestDatabase({ seeded: true });
  application = await asApplication(owner);
  reading = await asReader(owner, application);
  reader = reading.pool;
  server = await startTestServer(await testSchema(), application, {
    createContext: contextFactory(0),
    readerPool: reader,
  });
});
afterAll(async () => {
  await server.close();
  await reading.drop();
  await application.drop();
  await owner.drop();
});

describe('the role that reads what is published', () => {
  test.each([
    'select from actor',
    'select from role_grant',
    'select from service_token',
    'select from audit_event',
    'select from audit_head',
    'select title from draft.plan_node',
    'select from draft.node_budget',
    'select from draft.plan_draft',
    'select from draft.request_once',
    'select from history.consideration',
    'select title from history.plan_node',
    'select from as_of.plan_node',
    `select actor_sign_in('x', 'x', 'PERSON', 'x')`,
    'select actor_grants(1)',
    `select service_sign_in('x')`,
    `select audit_append_all('[]')`,
    'update plan_node set title = title',
    'delete from region',
    'insert into draft.plan_draft (holder_id, area_id) values (1, 1)',
    'create table public.intruder (id int)',
  ])('may not: %s', async (statement) => {
    await expect(reader.query(statement)).rejects.toThrow(/permission denied/);
  });

  test('reads no table that row-level security guards, whichever there are, but the reviews of what is published', async () => {
    const { rows } = await owner.pool.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c where c.relrowsecurity and c.relnamespace = 'public'::regnamespace
       and c.relname <> 'alignment_review'`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(5);
    for (const { name } of rows) {
      await expect(reader.query(`select from ${name}`)).rejects.toThrow(/permission denied/);
    }
  });

  test('sees the reviews of alignments that are published, and none of a draft', async () => {
    await owner.pool.query(`
      insert into alignment_review (node_id, node_code, element_id, area_id, node_fingerprint, element_fingerprint, note, reviewer)
      select n.id, n.code, a.element_id, n.area_id, w.now, 'x', w.note, 'x'
      from (select * from alignment order by id limit 1) a join plan_node n on n.id = a.node_id
      cross join lateral (values (a.node_fingerprint, 'published'), ('of a draft', 'drafted')) w(now, note)`);
    const { rows } = await reader.query('select note from alignment_review');
    expect(rows).toEqual([{ note: 'published' }]);
  });

  test('is nobody, whatever it says', async () => {
    const { actorId } = await viewerOf(owner, 'ADMINISTRATOR', null);
    const answer = async (pool: Pool) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query(`select set_config('plan_lineage.actor', $1, true)`, [String(actorId)]);
        return (await client.query(`select actor_id() as id, actor_may('{ADMINISTRATOR}', null) as may`)).rows[0];
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    expect(await answer(application.pool)).toEqual({ id: actorId, may: true });
    expect(await answer(reader)).toEqual({ id: null, may: false });
  });

  test('sees the revisions that were published, and no others', async () => {
    await owner.pool.query(`
      insert into history.revision (holder_id, number, area_id) select id, n, area_id from plan_node, generate_series(8, 9) n
      where code = 'TH-55-P2571';
      insert into history.publication (holder_id, revision, published_at, ended_at)
      select id, 8, now() - interval '2 days', now() - interval '1 day' from plan_node where code = 'TH-55-P2571'`);
    const { rows } = await reader.query('select number from history.revision where number > 7');
    expect(rows).toEqual([{ number: 8 }]);
    const { data } = await server.ask(
      '{ planNode(code: "TH-55-P2571") { ... on FiveYearPlan { revisions { number } } } }',
    );
    const numbers = (data as { planNode: { revisions: { number: number }[] } }).planNode.revisions;
    expect(numbers.map(({ number }) => number)).toContain(8);
    expect(numbers.map(({ number }) => number)).not.toContain(9);
  });
});

/** What a server answers to somebody unknown. */
async function answerOf({ url }: TestServer, { name, document, variables }: ExampleOperation) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document, variables, operationName: name }),
  });
  const { data, errors } = await readAnswer(response);
  return { data, errors };
}

test('how what is published differs from a revision is told to everybody', async () => {
  const { data } = await server.ask(
    '{ planNode(code: "TH-55-P2571") { id ... on FiveYearPlan { revisions { id number } } } }',
  );
  const { id, revisions } = (data as { planNode: { id: string; revisions: { id: string; number: number }[] } })
    .planNode;
  const first = revisions.find(({ number }) => number === 1)?.id;
  const diff = await server.ask(
    'query ($from: PlanStateInput!, $to: PlanStateInput!) { planDiff(from: $from, to: $to) { changeCount money { level change } } }',
    { variables: { from: { revision: first }, to: { published: id } } },
  );
  expect(diff.errors).toEqual([]);
  expect(diff.data).toMatchObject({ planDiff: { changeCount: 0 } });
});

describe('anonymous questions', () => {
  const asked = questions();

  test.each(asked)('$name is answered as by the owner of the tables', async (question) => {
    await using all = await startTestServer(await testSchema(), owner, { createContext: contextFactory(0) });
    const theirs = await answerOf(all, question);
    expect(theirs.errors).toEqual([]);
    expect(await answerOf(server, question)).toEqual(theirs);
  });

  test('take no connection of the application', async () => {
    const used = async () => {
      const { rows } = await owner.pool.query<{ n: number }>(
        `select count(*)::integer as n from pg_stat_activity where usename = $1 and datname = current_database()`,
        [new URL(application.url).username],
      );
      return rows[0]?.n;
    };
    await owner.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = current_database()',
      [new URL(application.url).username],
    );
    for (const question of asked) await answerOf(server, question);
    expect(await used()).toBe(0);
  });
});
