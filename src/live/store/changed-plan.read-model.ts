import type { ReadDatabase } from '../../database/read-database.js';
import type { ChangedPlan } from '../domain/changed-plan.js';

/** A plan or a goal as its version stands. */
export type PlanVersion = Omit<ChangedPlan, 'at'>;

/** The versions of some plans and goals, those that are gone included; of all where none are named. */
export function findPlanVersions(db: ReadDatabase, nodeIds: readonly number[] | null): Promise<PlanVersion[]> {
  return db.query<PlanVersion>({
    label: 'live.versions',
    // What belongs to no plan has no area.
    text: `select v.holder_id as "nodeId", a.id as "areaId", a.code as "areaCode", v.version
      from content_version v join area a on a.id = v.area_id
      where $1::bigint[] is null or v.holder_id = any($1::bigint[])
      order by v.holder_id`,
    values: [nodeIds],
  });
}
