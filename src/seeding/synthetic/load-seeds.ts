import type { ClientBase } from 'pg';
import type { SeededArea } from './country.js';
import type { SeededElement } from './elements.js';

/** The seeds lack what a synthetic country needs, or it is there already. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}

/** All areas with what stands at their tops, in the order of their codes. */
export async function loadAreas(client: ClientBase): Promise<SeededArea[]> {
  const { rows } = await client.query<SeededArea>(`
    select a.id, a.code, a.kind, coalesce(
        (select name_th from area_name m where m.area_id = a.id order by valid_from desc nulls last, m.id desc limit 1),
        a.code) as "nameTh",
      (select coalesce(max(ordinal), 0) from plan_node n
        where n.area_id = a.id and n.level = 0)::integer as "lastGoalOrdinal",
      (select coalesce(max(ordinal), 0) from plan_node n
        where n.area_id = a.id and n.level = 1 and n.parent_id is null)::integer as "lastLoosePlanOrdinal",
      ${periods(0)} as goals,
      ${periods(1)} as plans
    from area a
    order by a.kind, a.code collate "C"`);
  if (!rows.some(({ kind }) => kind === 'PROVINCE') || !rows.some(({ kind }) => kind === 'PROVINCIAL_GROUP')) {
    throw new NotReadyError(
      'The database has no provinces or no groups: load the seeds first (start the server once).',
    );
  }
  return rows;
}

function periods(level: number): string {
  return `(select coalesce(json_agg(json_build_object('startYear', n.start_year, 'endYear', n.end_year)), '[]'::json)
    from plan_node n where n.area_id = a.id and n.level = ${level})`;
}

/** All framework elements, in an order that does not depend on their ids. */
export async function loadElements(client: ClientBase): Promise<SeededElement[]> {
  const { rows } = await client.query<SeededElement>(`
    with level as (
      select framework_id, level, (rank() over (partition by framework_id order by ordinal) - 1)::integer as depth,
        (count(*) over (partition by framework_id))::integer as levels
      from framework_level)
    select e.id, f.code as framework, e.level, l.depth, l.levels, e.code,
      array(select up.code from framework_element up where up.id = any(e.path)
        order by array_position(e.path, up.id)) as "pathCodes"
    from framework_element e
    join framework f on f.id = e.framework_id
    join level l on l.framework_id = e.framework_id and l.level = e.level
    order by f.ordinal, l.depth, e.code collate "C"`);
  if (rows.length === 0) {
    throw new NotReadyError('The database has no national elements: load the seeds first (start the server once).');
  }
  return rows;
}

/** The label of the synthetic country that the database holds, or null. */
export async function loadSyntheticSource(client: ClientBase, prefix: string): Promise<string | null> {
  const { rows } = await client.query<{ source: string }>(
    'select source from plan_node where level < 2 and synthetic and starts_with(source, $1) order by id limit 1',
    [prefix],
  );
  return rows[0]?.source ?? null;
}
