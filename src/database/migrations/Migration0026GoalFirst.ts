import { Migration } from '@mikro-orm/migrations';
import { MAKE_ACTS } from './approval-functions.js';
import { MAKE_REVISIONS } from './draft-schemas.js';
import { functionIn } from './function-in.js';

/**
 * What is published hangs together: a plan comes into force after the goal that it stands below, and a goal is taken back after
 * its plans. Keys saw to that before, and said it in the words of a key.
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

      ${functionIn(MAKE_ACTS, 'history.put_in_force').replace(
        'perform history.publish(',
        `if not history.goal_is_published(holder, revision) then
          perform history.refuse('GOAL_NOT_PUBLISHED');
        end if;
        perform history.publish(`,
      )}

      ${functionIn(MAKE_REVISIONS, 'history.withdraw').replace(
        'if not last.frozen then',
        `if exists (select from public.plan_node below where below.parent_id = holder and below.level = 1) then
          perform history.refuse('PLANS_BELOW');
        end if;
        if not last.frozen then`,
      )}
    `);
  }

  override down(): void {
    this.addSql(`
      ${functionIn(MAKE_ACTS, 'history.put_in_force')}
      ${functionIn(MAKE_REVISIONS, 'history.withdraw')}
      drop function history.goal_is_published;
    `);
  }
}
