import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../src/people/domain/viewer.js';
import type { Any } from '../support/any.js';
import { draftsForFile } from './drafts-for-file.js';
import { viewerOf } from './server.js';

let nan: number;
let roiEt: number;
const { database, application, server } = await draftsForFile();
beforeAll(async () => {
  const { rows } = await database.pool.query(`select code, id from area where code in ('TH-55', 'TH-45')`);
  nan = rows.find(({ code }) => code === 'TH-55').id;
  roiEt = rows.find(({ code }) => code === 'TH-45').id;
});
const PLAN = '{ fiveYearPlan(areaCode: "TH-55", startYear: 2571) { id version title } }';
const DRAFT = '{ fiveYearPlan(areaCode: "TH-55", startYear: 2571, asOf: { draft: true }) { title } }';
const CHANGE = 'mutation ($input: ChangeNodeInput!) { changeNode(input: $input) { userErrors { code } } }';
const SUBMIT =
  'mutation ($input: SubmitPlanInput!) { submitPlan(input: $input) { revision { id } userErrors { code } } }';
const PUBLISH = 'mutation ($input: PublishRevisionInput!) { publishRevision(input: $input) { userErrors { code } } }';
const APPROVE = 'mutation ($input: ApprovePlanInput!) { approvePlan(input: $input) { userErrors { code } } }';
const RECALL = 'mutation ($input: RecallPlanInput!) { recallPlan(input: $input) { userErrors { code } } }';
const DISCARD = 'mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { userErrors { code } } }';

describe('who may do what', () => {
  const ALL = (code: string) => ({ change: code, submit: code, approve: code, publish: code });
  const people: [Role | null, 'own' | 'other', Record<string, string>][] = [
    ['PLANNER', 'own', { ...ALL('FORBIDDEN'), change: 'done', submit: 'done', sees: 'draft' }],
    ['PLANNER', 'other', { ...ALL('FORBIDDEN'), sees: 'published' }],
    [
      'COMMITTEE_SECRETARY',
      'own',
      { change: 'FORBIDDEN', submit: 'done', approve: 'done', publish: 'NOT_APPROVED', sees: 'draft' },
    ],
    ['AUDITOR', 'own', { ...ALL('FORBIDDEN'), sees: 'draft' }],
    ['ADMINISTRATOR', 'own', { ...ALL('FORBIDDEN'), sees: 'draft' }],
    ['VIEWER', 'own', { ...ALL('FORBIDDEN'), sees: 'published' }],
    [null, 'own', { ...ALL('UNAUTHENTICATED'), sees: 'UNAUTHENTICATED' }],
  ];
  test.each(people)('%s of the %s area', async (role, where, expected) => {
    const asked = server.as(role, role === null ? undefined : [where === 'own' ? nan : roiEt]);
    const planner = server.as('PLANNER', [nan]);
    const { fiveYearPlan: plan } = await planner.ask<Any>(PLAN);
    // There is always a draft.
    await planner.ask<Any>(DISCARD, { input: { planId: plan.id } });
    const drafted = { input: { id: plan.id, version: plan.version, content: { title: `ร่าง ${role} ${where}` } } };
    expect(await planner.ask<Any>(CHANGE, drafted)).toEqual({ changeNode: { userErrors: [] } });
    const draft = (await planner.ask<Any>('{ planNode(code: "TH-55-P2571", asOf: { draft: true }) { version } }'))
      .planNode;

    async function outcome(query: string, input: Any): Promise<string> {
      const { data, errors } = await asked.answer(query, { input });
      if (errors.length > 0) return String(errors[0]?.extensions.code);
      const userErrors = (Object.values(data as Any)[0] as Any).userErrors;
      return userErrors.length === 0 ? 'done' : userErrors[0].code;
    }
    // A revision that waits, whoever has submitted it.
    async function submitted(): Promise<string> {
      const { data } = await planner.answer(SUBMIT, { input: { planId: plan.id } });
      const { revision, userErrors } = (data as Any).submitPlan;
      if (revision) return revision.id;
      expect(userErrors).toEqual([{ code: 'UNDER_CONSIDERATION' }]);
      const { planNode } = await planner.ask<Any>(
        '{ planNode(code: "TH-55-P2571") { ... on FiveYearPlan { approval { revision { id } } } } }',
      );
      return planNode.approval.revision.id;
    }
    const seen = await asked.answer(DRAFT);
    const title = (seen.data as Any)?.fiveYearPlan?.title;
    const change = await outcome(CHANGE, { id: plan.id, version: draft.version, content: { areaOfWork: 'x' } });
    const submit = await outcome(SUBMIT, { planId: plan.id });
    const revisionId = await submitted();
    const approve = await outcome(APPROVE, { revisionId, state: 'DIALOGUE' });
    expect({
      change,
      submit,
      approve,
      publish: await outcome(PUBLISH, { revisionId }),
      sees: title ? (title === plan.title ? 'published' : 'draft') : seen.errors[0]?.extensions.code,
    }).toEqual(expected);
    const state = approve === 'done' ? 'AREA_COMMITTEE' : 'DIALOGUE';
    const recalled = await planner.ask<Any>(RECALL, { input: { revisionId, state, reason: 'ทดสอบ' } });
    expect(recalled).toEqual({ recallPlan: { userErrors: [] } });
  });
});

describe('the second wall: the database itself', () => {
  const as = async (actorId: number | null, statement: string) => {
    const client = await application.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('plan_lineage.actor', $1, true)`, [String(actorId ?? '')]);
      return (await client.query(statement)).rowCount;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  test('a statement that forgets whom it serves answers nothing that is not published', async () => {
    const planner = (await viewerOf(database, 'PLANNER', [nan])).actorId;
    const other = (await viewerOf(database, 'PLANNER', [roiEt])).actorId;
    const tables = [
      'draft.plan_node',
      'draft.node_budget',
      'draft.indicator',
      'draft.alignment',
      'draft.alignment_evidence',
    ];
    const { fiveYearPlan: plan } = await server.as('PLANNER', [nan]).ask<Any>(PLAN);
    const change = { input: { id: plan.id, version: plan.version, content: { areaOfWork: 'y' } } };
    await server.as('PLANNER', [nan]).ask<Any>(CHANGE, change);
    for (const table of [...tables, 'draft.plan_draft']) {
      expect([table, await as(planner, `select from ${table}`)]).not.toEqual([table, 0]);
      expect([table, await as(other, `select from ${table}`), await as(null, `select from ${table}`)]).toEqual([
        table,
        0,
        0,
      ]);
    }
    expect(await as(other, 'update draft.plan_node set title = title')).toBe(0);
  });

  test.each([
    'update public.plan_node set title = title',
    'insert into public.alignment (node_id, element_id, element_path) select 1, 1, array[1]',
    'delete from public.node_budget',
    'update history.plan_node set title = title',
    'delete from history.revision',
    'delete from history.publication',
    'insert into draft.plan_draft (holder_id, area_id) select 1, 1',
    'delete from role_grant',
    "insert into actor (issuer, subject, name) values ('x', 'x', 'x')",
    'alter table draft.plan_node disable row level security',
    'drop table audit_event',
  ])('nobody: %s', async (statement) => {
    const administrator = (await viewerOf(database, 'ADMINISTRATOR', null)).actorId;
    await expect(as(administrator, statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  test.each([
    ['PLANNER', (id: number) => `select history.publish_revision(${id}, 1, null)`],
    ['COMMITTEE_SECRETARY', (id: number) => `select draft.open(${id})`],
    ['AUDITOR', (id: number) => `select history.act(${id}, 'SUBMIT', null, null, '{}')`],
  ] as const)('the functions ask for the role themselves: %s', async (role, statement) => {
    const actor = (await viewerOf(database, role, [nan])).actorId;
    const { rows } = await database.pool.query(
      `select id from plan_node where code = '${role === 'COMMITTEE_SECRETARY' ? 'TH-45-P2566' : 'TH-55-P2571'}'`,
    );
    await expect(as(actor, statement(rows[0].id))).rejects.toThrow(/needs one of the roles/);
  });
});
