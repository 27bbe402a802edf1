import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createWorld } from '../properties/world.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { afterwards, createChain, refusal } from './chain.js';

let database: TestDatabase;

const NS = 'NATIONAL_STRATEGY';
const element = (level: string, code: string, framework = NS) =>
  `(select e.id from framework_element e join framework f on f.id = e.framework_id
    where f.code = '${framework}' and e.level = '${level}' and e.code = '${code}')`;
const framework = (code: string) => `(select id from framework where code = '${code}')`;
const align = (node: number, to: string, statedRoot = 'null') =>
  `insert into alignment (node_id, element_id, stated_root_id) values (${node}, ${to}, ${statedRoot})`;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  await createWorld(database.pool);
  await createChain(database.pool);
  await database.pool.query(align(104, element('TARGET', '0101')));
});
afterAll(() => database.drop());

const sql = (...statements: string[]) =>
  refusal(database.pool, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

const insertElement = (level: string, parent: string, of = NS, code = 'X') =>
  `insert into framework_element (framework_id, level, code, parent_id, ordinal, confidence, source)
   values (${framework(of)}, '${level}', '${code}', ${parent}, 99, 'UNSURE', 'test')`;

describe('framework elements', () => {
  const PARENT_LEVEL = 'framework_element_parent_level_check';
  const PERMANENT = 'framework_element_permanent';

  test('stand below a higher level of their own framework', async () => {
    expect(await sql(insertElement('MASTER_PLAN', element('STRATEGY', '1')))).toBeNull();
    expect(await sql(insertElement('TARGET', element('STRATEGY', '1')))).toBeNull();
    expect(await sql(insertElement('STRATEGY', element('STRATEGY', '1')))).toBe(PARENT_LEVEL);
    expect(await sql(insertElement('MASTER_PLAN', element('MASTER_PLAN', '01')))).toBe(PARENT_LEVEL);
    expect(await sql(insertElement('MASTER_PLAN', element('TARGET', '0101')))).toBe(PARENT_LEVEL);
    expect(await sql(insertElement('MASTER_PLAN', element('DIMENSION', 'D1', 'NESDP_13')))).not.toBeNull();
    expect(await sql(insertElement('MASTER_PLAN', '12345'))).toBe('framework_element_parent_fk');
  });

  test('have a level of their own framework', async () => {
    expect(await sql(insertElement('MILESTONE', 'null'))).toBe('framework_element_level_fk');
    expect(await sql(insertElement('TARGET', 'null', 'SDG'))).toBe('framework_element_level_fk');
  });

  test('have a code that is unique at their level', async () => {
    expect(await sql(insertElement('TARGET', 'null', NS, '0101'))).toBe('framework_element_code_key');
  });

  test('form no cycle', async () => {
    const move = (from: string, to: string) => `update framework_element set parent_id = ${to} where id = ${from}`;
    expect(await sql(move(element('STRATEGY', '1'), element('MASTER_PLAN', '01')))).toBe(PARENT_LEVEL);
    expect(await sql(move(element('MASTER_PLAN', '01'), element('TARGET', '0101')))).toBe(PARENT_LEVEL);
    expect(await sql(move(element('MASTER_PLAN', '01'), element('MASTER_PLAN', '01')))).toBe(PARENT_LEVEL);
  });

  test('keep their level while something stands below them', async () => {
    const change = `update framework_element set level = 'TARGET' where id = ${element('MASTER_PLAN', '01')}`;
    expect([PARENT_LEVEL, PERMANENT]).toContain(await sql(change));
  });

  test('keep their framework', async () => {
    const change = `update framework_element set framework_id = ${framework('SDG')}, level = 'GOAL', code = '9', parent_id = null`;
    expect(['framework_element_parent_fk', PERMANENT]).toContain(
      await sql(`${change} where id = ${element('MASTER_PLAN', '01')}`),
    );
  });

  test('are not orphaned, and stay while nodes are aligned to them', async () => {
    expect(await sql(`delete from framework_element where id = ${element('MASTER_PLAN', '01')}`)).toBe(
      'framework_element_parent_fk',
    );
    expect(await sql(`delete from framework_element where id = ${element('TARGET', '0101')}`)).toBe(
      'alignment_element_id_fkey',
    );
  });

  test('have a path that cannot be written by hand', async () => {
    const read = 'select id, path from framework_element order by id';
    const kept = await afterwards(database.pool, [], read);
    expect(await afterwards(database.pool, [`update framework_element set path = '{1,2}'`], read)).toEqual(kept);
  });
});

describe('alignments', () => {
  const STATED_ROOT = 'alignment_stated_root_check';

  test('are made once, of what exists', async () => {
    expect(await sql(align(104, element('TARGET', '0101')))).toBe('alignment_node_element_key');
    expect(await sql(align(104, element('TARGET', '0101'), element('STRATEGY', '2')))).toBe(
      'alignment_node_element_key',
    );
    expect(await sql(align(12345, element('TARGET', '0102')))).toBe('alignment_node_id_fkey');
    expect(await sql(align(104, '12345'))).not.toBeNull();
  });

  test('may state another strategy of the same framework, above the element', async () => {
    const to = element('TARGET', '0102');
    expect(await sql(align(104, to, element('STRATEGY', '2')))).toBeNull();
    expect(await sql(align(104, to, element('DIMENSION', 'D1', 'NESDP_13')))).toBe(STATED_ROOT);
    expect(await sql(align(104, to, element('GOAL', '1', 'SDG')))).toBe(STATED_ROOT);
    expect(await sql(align(104, to, element('MASTER_PLAN', '02')))).toBe(STATED_ROOT);
    expect(await sql(align(104, to, element('TARGET', '0301')))).toBe(STATED_ROOT);
    expect(await sql(align(104, element('STRATEGY', '1'), element('STRATEGY', '2')))).toBe(STATED_ROOT);
    expect(await sql(align(104, to, '12345'))).not.toBeNull();
    const change = `update alignment set stated_root_id = ${element('MASTER_PLAN', '02')}`;
    expect(await sql(change)).toBe(STATED_ROOT);
  });

  test('have a path that cannot be written by hand', async () => {
    const read = 'select element_path from alignment order by id';
    const kept = await afterwards(database.pool, [], read);
    for (const value of [`'{1}'`, `'{}'`, 'null']) {
      expect(await afterwards(database.pool, [`update alignment set element_path = ${value}`], read)).toEqual(kept);
    }
  });

  test('have evidence in an order', async () => {
    const evidence = (ordinal: number) =>
      `insert into alignment_evidence (alignment_id, ordinal, kind) select id, ${ordinal}, 'OFFICER' from alignment`;
    expect(await sql(evidence(0))).toBe('alignment_evidence_ordinal_check');
    expect(await sql(evidence(1), evidence(1))).toBe('alignment_evidence_ordinal_key');
    expect(await sql(evidence(1), evidence(2))).toBeNull();
  });
});

describe('justified gaps', () => {
  const justify = (node: string, area: string, kind = 'CHILDLESS_NODE', reason = 'because') =>
    `insert into gap_justification (kind, node_id, area_id, reason, justified_by, justified_at)
     values ('${kind}', ${node}, ${area}, '${reason}', 'somebody', now())`;
  const area = `(select id from area where code = 'TH-91')`;

  test('have one subject, once', async () => {
    expect(await sql(justify('null', 'null'))).toBe('gap_justification_one_subject');
    expect(await sql(justify('104', area))).toBe('gap_justification_one_subject');
    expect(await sql(justify('104', 'null'), justify('104', 'null'))).toBe('gap_justification_key');
    expect(await sql(justify('null', area), justify('null', area))).toBe('gap_justification_key');
    expect(await sql(justify('104', 'null'), justify('null', area))).toBeNull();
  });

  test('say a kind and a reason', async () => {
    expect(await sql(justify('104', 'null', 'no kind'))).toBe('gap_justification_kind_check');
    expect(await sql(justify('104', 'null', 'CHILDLESS_NODE', ' '))).toBe('gap_justification_reason_check');
  });
});
