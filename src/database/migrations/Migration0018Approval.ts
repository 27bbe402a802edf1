import { Migration } from '@mikro-orm/migrations';
import { LEAVE_CONSIDERED_ALONE, MAKE_ACTS, MAKE_RECORDS } from './approval-functions.js';
import { MAKE_ROUTES } from './approval-routes.js';
import { MAKE_REVISIONS } from './draft-schemas.js';
import { MAKE_FOLLOW } from './follow-content.js';
import { functionIn } from './function-in.js';

/**
 * Plans are approved on a way that is data, step by step, by those who decide. What was decided is on record for ever, and so
 * are the dialogues and the advice that the steps need; a draft is left alone while it is under consideration.
 */
export class Migration0018Approval extends Migration {
  override up(): void {
    this.addSql(`
      create type working_step as enum ('CLARIFIED', 'CONSULTED', 'DETAILED', 'PROPOSED');
      create type budget_destination as enum ('PROVINCE_BUDGET', 'AGENCY_BUDGET', 'LOCAL_BUDGET', 'PRIVATE');
      alter table plan_node
        add column working_step working_step constraint plan_node_working_step_check
          check (working_step is null or level = 4),
        add column destination budget_destination constraint plan_node_destination_check
          check (destination is null or level > 4);
      select history.follow();
      ${MAKE_ROUTES}
      ${MAKE_RECORDS}
      ${LEAVE_CONSIDERED_ALONE}
      ${MAKE_ACTS}
    `);
  }

  override down(): void {
    this.addSql(`
      drop function history.record_advice, history.record_dialogue, history.area_of_holder, history.act,
        history.put_in_force;
      drop trigger goal_considered on draft.plan_node;
      drop function draft.keep_considered_goal;
      do $make$
      declare
        content history.content_table;
      begin
        for content in select * from history.content_table loop
          execute format('alter policy writing on draft.%I using (%s)', content.name, case content.name
            when 'plan_node' then $policy$area_id = any ((select actor_areas('{PLANNER}'))::integer[])$policy$
            else format($policy$exists (select from (select %1$I.*) t %2$s
              where n.area_id = any ((select actor_areas('{PLANNER}'))::integer[]))$policy$,
              content.name, replace(content.to_node, 'SCHEMA', 'draft')) end);
        end loop;
      end $make$;
      ${functionIn(MAKE_FOLLOW, 'history.protect_content')}
      ${['draft.open', 'draft.discard', 'history.make_revision', 'history.publish_revision'].map((name) => functionIn(MAKE_REVISIONS, name)).join('\n      ')}
      drop function history.writing_policy, draft.considered, history.leave_considered, history.refuse;
      drop table history.advice, history.dialogue_project, history.dialogue, history.consideration,
        history.approval_comment, history.approval_move;
      drop function history.refuse_change;
      drop table approval_rule, approval_step, approval_state, approval_route;
      drop view as_of.plan_size, as_of.plan_node, as_of.plan_node_alone;
      ${['public', 'draft', 'history']
        .map((schema) => `alter table ${schema}.plan_node drop column working_step, drop column destination;`)
        .join('\n      ')}
      drop type working_step, budget_destination;
      select history.follow();
      create view as_of.plan_size with (security_invoker = true) as
        select s.plan_id, s.level, s.node_count from public.plan_size s
        where s.plan_id <> all ((select as_of.replaced())::bigint[])
        union all
        select n.plan_id, n.level, count(*)::integer from as_of.source s
        join as_of.plan_node_alone n on n.plan_id = s.holder_id
        group by n.plan_id, n.level;
    `);
  }
}
