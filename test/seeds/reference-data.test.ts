import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
});
afterAll(() => database.drop());

async function rowsOf(text: string): Promise<Record<string, unknown>[]> {
  return (await database.pool.query<Record<string, unknown>>(text)).rows;
}

test('six regions, 76 provinces without Bangkok, 18 groups, each with one operating centre among its members', async () => {
  expect(
    await rowsOf(`select (select count(*) from region) as regions,
      (select count(*) from area where kind = 'PROVINCE') as provinces,
      (select count(*) from area where code = 'TH-10') as bangkok,
      (select count(*) from area where kind = 'PROVINCIAL_GROUP') as groups,
      (select count(*) from group_membership) as memberships,
      (select count(distinct province_id) from group_membership) as members,
      (select count(*) from group_membership where is_operating_centre) as centres`),
  ).toEqual([{ regions: 6, provinces: 76, bangkok: 0, groups: 18, memberships: 76, members: 76, centres: 18 }]);
});

test('regions hold as many groups and provinces as the source says', async () => {
  expect(
    await rowsOf(`select r.code, count(*) filter (where a.kind = 'PROVINCIAL_GROUP')::int as groups,
        count(*) filter (where a.kind = 'PROVINCE')::int as provinces
      from region r join area a on a.region_id = r.id group by r.id order by r.id`),
  ).toEqual([
    { code: 'NORTH', groups: 4, provinces: 17 },
    { code: 'NORTHEAST', groups: 5, provinces: 20 },
    { code: 'CENTRAL', groups: 4, provinces: 17 },
    { code: 'EAST', groups: 2, provinces: 8 },
    { code: 'SOUTH', groups: 2, provinces: 11 },
    { code: 'SOUTH_BORDER', groups: 1, provinces: 3 },
  ]);
});

test('the elements of the frameworks, level by level', async () => {
  expect(
    await rowsOf(`select f.code as framework, f.is_national as national, l.level, l.catalogue_complete as complete,
        count(e.id)::int as elements
      from framework f join framework_level l on l.framework_id = f.id
      join framework_element e on e.framework_id = f.id and e.level = l.level
      group by f.id, l.framework_id, l.level order by f.ordinal, l.ordinal`),
  ).toEqual([
    { framework: 'NATIONAL_STRATEGY', national: true, level: 'STRATEGY', complete: true, elements: 6 },
    { framework: 'NATIONAL_STRATEGY', national: true, level: 'MASTER_PLAN', complete: true, elements: 23 },
    { framework: 'NATIONAL_STRATEGY', national: true, level: 'SUB_PLAN', complete: true, elements: 86 },
    { framework: 'NATIONAL_STRATEGY', national: true, level: 'TARGET', complete: false, elements: 28 },
    { framework: 'NESDP_13', national: true, level: 'GOAL', complete: true, elements: 5 },
    { framework: 'NESDP_13', national: true, level: 'DIMENSION', complete: true, elements: 4 },
    { framework: 'NESDP_13', national: true, level: 'MILESTONE', complete: true, elements: 13 },
    { framework: 'SDG', national: false, level: 'GOAL', complete: true, elements: 17 },
  ]);
});

test('a target hangs on its sub-plan or on the master plan itself, and every path begins at its root', async () => {
  const path = `(select string_agg(p.code, ' > ' order by u.i) from unnest(e.path) with ordinality u(id, i)
    join framework_element p on p.id = u.id)`;
  expect(
    await rowsOf(`select e.code, ${path} as path from framework_element e
      join framework f on f.id = e.framework_id
      where (f.code, e.level, e.code) in (('NATIONAL_STRATEGY', 'TARGET', '030101'), ('NATIONAL_STRATEGY', 'TARGET', '050002'),
        ('NESDP_13', 'MILESTONE', '13')) order by e.code`),
  ).toEqual([
    { code: '030101', path: '2 > 03 > 0301 > 030101' },
    { code: '050002', path: '2 > 05 > 050002' },
    { code: '13', path: 'D4 > 13' },
  ]);
});

test('the spellings that people use: 3, 3.1 and the strategy.master-plan of the forms', async () => {
  expect(
    await rowsOf(`select a.level, a.alias, e.code, s.code as stated from framework_element_alias a
      join framework_element e on e.id = a.element_id left join framework_element s on s.id = a.stated_parent_id
      where a.alias in ('3', '2.3', '6.16') order by a.level, a.alias`),
  ).toEqual([
    { level: 'DIMENSION', alias: '3', code: 'D3', stated: null },
    { level: 'MASTER_PLAN', alias: '2.3', code: '03', stated: '2' },
    { level: 'MASTER_PLAN', alias: '3', code: '03', stated: null },
    { level: 'MASTER_PLAN', alias: '6.16', code: '16', stated: '6' },
    { level: 'SUB_PLAN', alias: '2.3', code: '0203', stated: null },
  ]);
  expect(
    await rowsOf(`select level, count(*)::int as aliases from framework_element_alias group by level order by level`),
  ).toEqual([
    { level: 'DIMENSION', aliases: 4 },
    { level: 'MASTER_PLAN', aliases: 9 + 6 * 23 },
    { level: 'SUB_PLAN', aliases: 86 },
  ]);
});

test('an abbreviated agency is the same agency, and a list of agencies is several', async () => {
  expect(
    await rowsOf(`select a.name_th as name, array_agg(distinct n.printed order by n.printed) as printed, count(*)::int as times
      from agency a join node_agency n on n.agency_id = a.id
      where a.name_th like '%ประมงจังหวัดน่าน' or a.name_th like '%ตำบลดงพญา' group by a.id order by a.id`),
  ).toEqual([
    { name: 'สำนักงานประมงจังหวัดน่าน', printed: ['สนง.ประมงจังหวัดน่าน', 'สำนักงานประมงจังหวัดน่าน'], times: 9 },
    { name: 'องค์การบริหารส่วนตำบลดงพญา', printed: ['องค์การบริหารส่วนตำบลดงพญา', 'อบต.ดงพญา'], times: 4 },
  ]);
});
