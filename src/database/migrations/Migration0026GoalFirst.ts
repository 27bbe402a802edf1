import { Migration } from '@mikro-orm/migrations';
import { MAKE_ACTS } from './approval-functions.js';
import { MAKE_REVISIONS } from './draft-schemas.js';
import { functionIn } from './function-in.js';

/**
 * What is published hangs together: a plan comes into force after the goal that it stands below, and a goal is taken back after
 * its plans. Keys saw to that before, and said it in the words of a key. What is taken back, and what comes into force again,
 * is on record among the moves of the plan, with who, when and why.
 */
export class Migration0026GoalFirst extends Migration {
  override up(): void {
    this.addSql(`
      create function history.goal_is_published(holder bigint, revision integer) returns boolean language sql stable as $$
        select not exists (
          select from history.plan_node n
          where n.holder_id = holder and n.id = holder and n.since <= revision and (n.until is null or n.until > revision)
            and n.parent_id is not null and not exists (select from public.plan_node goal where goal.id = n.parent_id))
      $$;

      -- A move that is no step of the way: rights were asked before.
      create function history.note_move(of_holder bigint, of_revision integer, decision text, from_state text,
        to_state text, why text) returns void language sql set search_path = public, pg_temp as $$
        insert into history.approval_move (holder_id, revision, area_id, decision, from_state, to_state, made_by, maker, reason)
        select r.holder_id, r.number, r.area_id, decision, from_state, to_state, actor_id(),
          (select name from actor where id = actor_id()), why
        from history.revision r where r.holder_id = of_holder and r.number = of_revision
      $$;

      ${functionIn(MAKE_ACTS, 'history.put_in_force').replace(
        'perform history.publish(',
        `if not history.goal_is_published(holder, revision) then
          perform history.refuse('GOAL_NOT_PUBLISHED');
        end if;
        perform history.publish(`,
      )}

      ${functionIn(MAKE_ACTS, 'history.publish_revision').replace(
        'perform history.put_in_force(',
        `perform history.note_move(holder, revision, 'PUBLISHED_AGAIN', case when exists (
            select from history.publication p where p.holder_id = holder and p.ended_at is null)
          then 'PUBLISHED' else 'WITHDRAWN' end, 'PUBLISHED', reason);
        perform history.put_in_force(`,
      )}

      ${functionIn(MAKE_REVISIONS, 'history.withdraw').replace(
        'if not last.frozen then',
        `if exists (select from public.plan_node below where below.parent_id = holder and below.level = 1) then
          perform history.refuse('PLANS_BELOW');
        end if;
        perform history.note_move(holder, last.number, 'WITHDRAWN', 'PUBLISHED', 'WITHDRAWN', reason);
        if not last.frozen then`,
      )}
    `);
  }

  override down(): void {
    this.addSql(`
      ${functionIn(MAKE_ACTS, 'history.put_in_force')}
      ${functionIn(MAKE_ACTS, 'history.publish_revision')}
      ${functionIn(MAKE_REVISIONS, 'history.withdraw')}
      drop function history.note_move, history.goal_is_published;
    `);
  }
}
