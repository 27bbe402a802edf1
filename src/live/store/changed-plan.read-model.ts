import type { ReadDatabase } from '../../database/read-database.js';
import type { ChangedPlan } from '../domain/changed-plan.js';

/** A plan or a goal as its version stands. */
export type PlanVersion = Omit<ChangedPlan, 'at' | 'state'>;

/** The versions of what is published of some plans and goals, those that are gone included; of all where none are named. */
export function findPlanVersions(db: ReadDatabase, nodeIds: readonly number[] | null): Promise<PlanVersion[]> {
  return db.query<PlanVersion>({
    label: 'live.versions',
    // What belongs to no plan has no area.
    text: `select v.holder_id as "nodeId", known.code, a.id as "areaId", a.code as "areaCode", v.version
      from content_version v join area a on a.id = v.area_id
      left join lateral (
        select n.code from public.plan_node n where n.id = v.holder_id
        union all select h.code from history.plan_node h where h.holder_id = v.holder_id and h.id = v.holder_id
        limit 1) known on true
      where $1::bigint[] is null or v.holder_id = any($1::bigint[])
      order by v.holder_id`,
    values: [nodeIds],
  });
}

/**
 * The same for drafts: how far the logs of plans and goals go, since each change of a draft is logged with it. For the server
 * alone, which knows who may hear of which.
 */
export function findDraftVersions(db: ReadDatabase, nodeIds: readonly number[] | null): Promise<PlanVersion[]> {
  return db.query<PlanVersion>({
    label: 'live.draft-versions',
    text: `select holder_id as "nodeId", code, area_id as "areaId", area_code as "areaCode", version from draft_versions($1)`,
    values: [nodeIds],
  });
}

/** Whether who reads may still hear of drafts of an area: grants end, and tokens of scripts are revoked. */
export async function mayHearOfDrafts(db: ReadDatabase, areaId: number): Promise<boolean> {
  const [answer] = await db.query<{ may: boolean }>({
    label: 'live.may-hear',
    text: 'select actor_may_hear($1) as may',
    values: [areaId],
  });
  return answer?.may ?? false;
}
