import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AreasQuery } from '../../examples/generated/operations.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';
import { seedRows } from './seed-files.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

const areas = async (filter?: object) =>
  (await graphql.ask<AreasQuery>(OPERATIONS.areas, { first: 200, filter })).areas;
const codes = async (filter: object) => (await areas(filter)).edges.map(({ node }) => node.code);

test('there are 76 provinces and 18 groups, by code', async () => {
  const { totalCount, edges, pageInfo } = await areas();
  expect(totalCount).toBe(94);
  expect(pageInfo.hasNextPage).toBe(false);
  const nodes = edges.map(({ node }) => node);
  expect(nodes.filter(({ kind }) => kind === 'PROVINCE')).toHaveLength(76);
  expect(nodes.filter(({ kind }) => kind === 'PROVINCIAL_GROUP')).toHaveLength(18);
  const listed = nodes.map(({ code }) => code);
  expect(listed).toEqual([...listed].sort());
  expect(listed).not.toContain('TH-10');
});

test('every area has the names, region, group and members of the reference files', async () => {
  const names = new Map(seedRows('reference/area_names.csv').map((row) => [row.area_code, row]));
  const rows = new Map(seedRows('reference/areas.csv').map((row) => [row.code, row]));
  const memberships = seedRows('reference/group_memberships.csv');
  for (const { node } of (await areas()).edges) {
    expect([node.nameTh, node.nameEn]).toEqual([names.get(node.code)?.name_th, names.get(node.code)?.name_en]);
    expect(node.region.code).toBe(rows.get(node.code)?.region_code);
    const group = memberships.find((row) => row.province_code === node.code);
    expect(node.group?.code).toBe(group?.group_code);
    const members = memberships.filter((row) => row.group_code === node.code);
    members.sort((a, b) => Number(a.ordinal) - Number(b.ordinal));
    expect(node.members.map(({ code }) => code)).toEqual(members.map((row) => row.province_code));
    const centre = members.find((row) => row.is_operating_centre === 'true');
    expect(node.operatingCentre?.code).toBe(centre?.province_code);
  }
});

test('the north-eastern central group has four members and its centre in Khon Kaen', async () => {
  // The reference file province_groups.csv, row 12: centre 40, members 46;40;44;45.
  const { edges } = await areas({ kind: 'PROVINCIAL_GROUP' });
  expect(edges.find(({ node }) => node.code === 'northeast-central')?.node).toMatchObject({
    nameTh: 'กลุ่มจังหวัดภาคตะวันออกเฉียงเหนือตอนกลาง',
    region: { code: 'NORTHEAST', nameTh: 'ภาคตะวันออกเฉียงเหนือ' },
    group: null,
    members: [{ code: 'TH-46' }, { code: 'TH-40' }, { code: 'TH-44' }, { code: 'TH-45' }],
    operatingCentre: { code: 'TH-40' },
    fiveYearPlans: [{ startYear: 2561, endYear: 2565, synthetic: false, sourceStatus: 'APPROVED' }],
  });
});

test('Nan is a province of the upper northern group 2 with one plan, a draft', async () => {
  const { edges } = await areas({ groupCode: 'north-upper-2' });
  expect(edges.map(({ node }) => node.code)).toEqual(['TH-54', 'TH-55', 'TH-56', 'TH-57']);
  expect(edges[1]?.node).toMatchObject({
    kind: 'PROVINCE',
    nameEn: 'Nan',
    group: { code: 'north-upper-2', nameTh: 'กลุ่มจังหวัดภาคเหนือตอนบน 2' },
    members: [],
    operatingCentre: null,
    fiveYearPlans: [{ startYear: 2571, endYear: 2575, synthetic: false, sourceStatus: 'DRAFT' }],
  });
});

describe('filters', () => {
  test('by region: 17 provinces and 4 groups in the north', async () => {
    expect(await codes({ regionCode: 'NORTH', kind: 'PROVINCE' })).toHaveLength(17);
    expect(await codes({ regionCode: 'NORTH', kind: 'PROVINCIAL_GROUP' })).toHaveLength(4);
  });

  test('by whether there is a plan: five areas have one', async () => {
    expect(await codes({ hasPlan: true })).toEqual(['TH-45', 'TH-50', 'TH-55', 'TH-67', 'northeast-central']);
    expect(await codes({ hasPlan: false })).toHaveLength(89);
  });

  test('conditions must all hold', async () => {
    expect(await codes({ hasPlan: true, kind: 'PROVINCIAL_GROUP' })).toEqual(['northeast-central']);
    expect(await codes({ groupCode: 'north-upper-2', hasPlan: true })).toEqual(['TH-55']);
  });
});

test('lists can be ordered by the English and by the Thai name', async () => {
  const order = async (orderBy: string) => {
    const { areas } = await graphql.ask<{ areas: { edges: { node: { nameEn: string; nameTh: string } }[] } }>(
      `{ areas(first: 200, orderBy: ${orderBy}, filter: { kind: PROVINCE }) { edges { node { nameEn nameTh } } } }`,
    );
    return areas.edges.map(({ node }) => node);
  };
  const english = (await order('NAME_EN')).map(({ nameEn }) => nameEn);
  expect(english[0]).toBe('Amnat Charoen');
  expect(english).toEqual([...english].sort());
  // In the Royal Institute's order a vowel written before its consonant sorts after it: เชียงราย stands under ช.
  const thai = (await order('NAME_TH')).map(({ nameTh }) => nameTh);
  expect(thai[0]).toBe('กระบี่');
  expect(thai.at(-1)).toBe('อุบลราชธานี');
  expect(thai.indexOf('เชียงราย')).toBeGreaterThan(thai.indexOf('ฉะเชิงเทรา'));
  expect(thai.indexOf('เชียงราย')).toBeLessThan(thai.indexOf('ตรัง'));
});

test('an area by its code has its memberships, names and provenance', async () => {
  const { area } = await graphql.ask(`{ area(code: "TH-55") {
    code goal { id } memberships { group { code } province { code } isOperatingCentre validFrom validTo }
    names { nameTh nameEn validFrom validTo } provenance { source confidence synthetic } } }`);
  expect(area).toMatchObject({
    code: 'TH-55',
    goal: null,
    memberships: [
      {
        group: { code: 'north-upper-2' },
        province: { code: 'TH-55' },
        isOperatingCentre: false,
        validFrom: null,
        validTo: null,
      },
    ],
    names: [{ nameTh: 'น่าน', nameEn: 'Nan', validFrom: null, validTo: null }],
    provenance: { confidence: 'SOURCED', synthetic: false },
  });
});

test('memberships and names that have ended are kept, and are not today’s', async () => {
  const own = await createTestDatabase({ seeded: true });
  try {
    await own.pool.query(
      `update area_name set valid_from = '2000-01-01' where area_id = (select id from area where code = 'TH-55')`,
    );
    await own.pool.query(`insert into area_name (area_id, name_th, name_en, valid_from, valid_to, confidence)
      select id, 'นันทบุรี', 'Nanthaburi', null, '2000-01-01', 'UNSURE' from area where code = 'TH-55'`);
    await own.pool.query(`update group_membership set valid_to = current_date
      where province_id = (select id from area where code = 'TH-55')`);
    const { area } = await createExecutor(own).ask(
      `{ area(code: "TH-55") { nameEn group { code } names { nameEn } memberships { group { code } } } }`,
    );
    expect(area).toEqual({
      nameEn: 'Nan',
      group: null,
      names: [{ nameEn: 'Nanthaburi' }, { nameEn: 'Nan' }],
      memberships: [{ group: { code: 'north-upper-2' } }],
    });
  } finally {
    await own.drop();
  }
});
