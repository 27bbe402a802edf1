import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createWorld } from '../properties/world.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { refusal } from './chain.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  await createWorld(database.pool);
});
afterAll(() => database.drop());

const sql = (...statements: string[]) =>
  refusal(database.pool, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
const area = (code: string) => `(select id from area where code = '${code}')`;
const date = (value: string | null) => (value ? `'${value}'` : 'null');

describe('names of an area', () => {
  const name = (from: string | null, to: string | null, th = 'น่าน') =>
    `insert into area_name (area_id, name_th, name_en, valid_from, valid_to, confidence)
     values (${area('TH-91')}, '${th}', 'Nan', ${date(from)}, ${date(to)}, 'UNSURE')`;
  const until2010 = `update area_name set valid_to = '2010-01-01'`;

  test('one at a time', async () => {
    expect(await sql(name(null, null))).toBe('area_name_one_at_a_time');
    expect(await sql(name('2020-01-01', null))).toBe('area_name_one_at_a_time');
    expect(await sql(until2010, name('2009-12-31', null))).toBe('area_name_one_at_a_time');
    expect(await sql(until2010, name('2010-01-01', null))).toBeNull();
  });

  test('say something, and do not end before they begin', async () => {
    expect(await sql(until2010, name('2012-01-01', '2011-01-01'))).not.toBeNull();
    expect(await sql(until2010, name('2012-01-01', '2012-01-01'))).toBe('area_name_dates_check');
    expect(await sql(until2010, name('2010-01-01', null, ' '))).toBe('area_name_name_th_check');
  });
});

describe('groups', () => {
  const member = (group: string, province: string, from: string | null, to: string | null, centre = false) =>
    `insert into group_membership (group_id, province_id, ordinal, is_operating_centre, valid_from, valid_to, confidence)
     values (${area(group)}, ${area(province)}, 1, ${centre}, ${date(from)}, ${date(to)}, 'UNSURE')`;
  const secondGroup = `insert into area (code, kind, region_id, source, confidence)
    select 'GRP-8', 'PROVINCIAL_GROUP', id, 'test', 'UNSURE' from region`;
  const until2010 = `update group_membership set valid_to = '2010-01-01'`;

  test('a province is in one group at a time', async () => {
    expect(await sql(secondGroup, member('GRP-8', 'TH-91', null, null))).toBe('group_membership_one_group_at_a_time');
    expect(await sql(secondGroup, until2010, member('GRP-8', 'TH-91', '2009-01-01', null))).toBe(
      'group_membership_one_group_at_a_time',
    );
    expect(await sql(secondGroup, until2010, member('GRP-8', 'TH-91', '2010-01-01', null))).toBeNull();
  });

  test('a group has one operating centre at a time', async () => {
    const centre = 'update group_membership set is_operating_centre = true';
    expect(await sql(centre, member('GRP-9', 'TH-92', null, null, true))).toBe('group_membership_one_centre');
    expect(await sql(centre, until2010, member('GRP-9', 'TH-92', '2010-01-01', null, true))).toBeNull();
  });

  test('a province is no group, and a group no member', async () => {
    expect(await sql(member('TH-91', 'TH-92', null, null))).toBe('group_membership_group_fk');
    expect(await sql(secondGroup, member('GRP-9', 'GRP-8', null, null))).toBe('group_membership_province_fk');
    expect(await sql(`update area set kind = 'PROVINCE' where code = 'GRP-9'`)).toBe('group_membership_group_fk');
    expect(await sql(`update area set kind = 'PROVINCIAL_GROUP' where code = 'TH-91'`)).toBe(
      'group_membership_province_fk',
    );
  });

  test('a code is that of one area', async () => {
    expect(await sql(`update area set code = 'TH-91' where code = 'TH-92'`)).toBe('area_code_key');
  });
});
