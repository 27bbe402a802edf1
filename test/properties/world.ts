import type { Pool } from 'pg';
import { Model, type ModelArea, type ModelElement } from '../support/model.js';

/** Two provinces, of which the first is a member of the group. Their ids rise in this order. */
const AREAS: ModelArea[] = [
  { code: 'TH-91', isGroup: false, members: [] },
  { code: 'TH-92', isGroup: false, members: [] },
  { code: 'GRP-9', isGroup: true, members: ['TH-91'] },
];

const FRAMEWORKS = [
  { code: 'NATIONAL_STRATEGY', national: true, levels: ['STRATEGY', 'MASTER_PLAN', 'TARGET'] },
  { code: 'NESDP_13', national: true, levels: ['DIMENSION', 'MILESTONE'] },
  { code: 'SDG', national: false, levels: ['GOAL'] },
];

/** Framework, level, code, parent. Master plan 04 stands below no strategy; target 0500 skips a level. */
const ELEMENTS = `
  NATIONAL_STRATEGY/STRATEGY/1
  NATIONAL_STRATEGY/STRATEGY/2
  NATIONAL_STRATEGY/STRATEGY/3
  NATIONAL_STRATEGY/MASTER_PLAN/01 NATIONAL_STRATEGY/STRATEGY/1
  NATIONAL_STRATEGY/MASTER_PLAN/02 NATIONAL_STRATEGY/STRATEGY/1
  NATIONAL_STRATEGY/MASTER_PLAN/03 NATIONAL_STRATEGY/STRATEGY/2
  NATIONAL_STRATEGY/MASTER_PLAN/04
  NATIONAL_STRATEGY/TARGET/0101 NATIONAL_STRATEGY/MASTER_PLAN/01
  NATIONAL_STRATEGY/TARGET/0102 NATIONAL_STRATEGY/MASTER_PLAN/01
  NATIONAL_STRATEGY/TARGET/0301 NATIONAL_STRATEGY/MASTER_PLAN/03
  NATIONAL_STRATEGY/TARGET/0401 NATIONAL_STRATEGY/MASTER_PLAN/04
  NATIONAL_STRATEGY/TARGET/0500 NATIONAL_STRATEGY/STRATEGY/3
  NESDP_13/DIMENSION/D1
  NESDP_13/MILESTONE/1 NESDP_13/DIMENSION/D1
  SDG/GOAL/1
  SDG/GOAL/2`;

/** The elements of the small frameworks, by key, parents first. */
export function frameworkElements(): Map<string, ModelElement> {
  const elements = new Map<string, ModelElement>();
  for (const line of ELEMENTS.trim().split('\n')) {
    const [key = '', parent = null] = line.trim().split(' ');
    const [framework = '', level = '', code = ''] = key.split('/');
    elements.set(key, { key, framework, level, code, parent });
  }
  return elements;
}

/** The levels of all small frameworks, as framework and level. */
export const FRAMEWORK_LEVELS = FRAMEWORKS.flatMap(({ code, levels }) =>
  levels.map((level) => ({ framework: code, level })),
);

/** An empty model of that world. */
export function emptyModel(): Model {
  const national = FRAMEWORKS.filter(({ national }) => national).map(({ code }) => code);
  return new Model(AREAS, frameworkElements(), new Set(national));
}

/** Writes areas and frameworks into a migrated database. Plans are written by histories. */
export async function createWorld(pool: Pool): Promise<void> {
  await pool.query(`insert into region (code, name_th, name_en, confidence) values ('R', 'ภาค', 'Region', 'UNSURE')`);
  for (const { code, isGroup, members } of AREAS) {
    await pool.query(
      `with a as (
         insert into area (code, kind, region_id, source, confidence)
         select $1, $2, id, 'test', 'UNSURE' from region returning id)
       insert into area_name (area_id, name_th, name_en, confidence) select id, $1, $1, 'UNSURE' from a`,
      [code, isGroup ? 'PROVINCIAL_GROUP' : 'PROVINCE'],
    );
    await pool.query(
      `insert into group_membership (group_id, province_id, ordinal, confidence)
       select g.id, p.id, 1, 'UNSURE' from area g, area p where g.code = $1 and p.code = any($2)`,
      [code, members],
    );
  }
  for (const [i, { code, national, levels }] of FRAMEWORKS.entries()) {
    await pool.query(
      `with f as (
         insert into framework (code, edition, name_th, name_en, is_national, ordinal, source)
         values ($1, '1', $1, $1, $2, $3, 'test') returning id)
       insert into framework_level (framework_id, level, ordinal, name_th, name_en, catalogue_complete)
       select f.id, l.level, l.ordinal, l.level, l.level, true
       from f, unnest($4::text[]) with ordinality l(level, ordinal)`,
      [code, national, i + 1, levels],
    );
  }
  await writeElements(pool);
}

/** Writes the elements anew, as they were at first. */
export async function writeElements(pool: Pool): Promise<void> {
  await pool.query('truncate framework_element cascade');
  const elements = [...frameworkElements().values()];
  for (const [i, { framework, level, code, parent }] of elements.entries()) {
    await pool.query(
      `insert into framework_element (framework_id, level, code, name_th, name_en, parent_id, ordinal, confidence, source)
       select f.id, $2, $3, $3, $3,
         (select e.id from framework_element e where e.framework_id = f.id and $4 = f.code || '/' || e.level || '/' || e.code),
         $5, 'UNSURE', 'test'
       from framework f where f.code = $1`,
      [framework, level, code, parent, i + 1],
    );
  }
}
