import type { ReadDatabase } from '../../database/read-database.js';
import type { MoveComment, PlanMove } from '../domain/plan-move.js';

/** The moves of plans and goals that the reader may see, the latest first. Who made them is for those who see drafts. */
export function findMoves(db: ReadDatabase, holderIds: readonly number[]): Promise<PlanMove[]> {
  return db.query({
    label: 'approval.moves',
    text: `select m.id, m.holder_id as "holderId", k.code as "holderCode", m.revision, m.decision,
        m.from_state as "fromState", m.to_state as "toState", m.made_at as "madeAt",
        case when m.area_id = any ((select actor_areas('{PLANNER,COMMITTEE_SECRETARY,AUDITOR,ADMINISTRATOR}'))::integer[])
          then m.maker end as "madeBy",
        m.committee, m.resolution, m.decided_on::text as "decidedOn", m.document, m.reason
      from history.approval_move m join as_of.known_holder k using (holder_id)
      where m.holder_id = any($1)
      order by m.holder_id, m.id desc`,
    values: [holderIds],
  });
}

/** What was said of nodes, by move, in the order in which it was said. */
export function findComments(db: ReadDatabase, moveIds: readonly number[]): Promise<MoveComment[]> {
  return db.query({
    label: 'approval.comments',
    text: `select move_id as "moveId", node_code as "nodeCode", node_level as "nodeLevel", node_title as "nodeTitle",
        field, body as text
      from history.approval_comment where move_id = any($1) order by move_id, ordinal`,
    values: [moveIds],
  });
}
