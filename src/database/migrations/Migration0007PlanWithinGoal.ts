import { Migration } from '@mikro-orm/migrations';

/**
 * A plan that stands below a goal has its years within those of the goal. A plan of other years is no part of that
 * goal: it stands below none, and `trace` and `gaps` name the break.
 *
 * Periods are permanent, and so is a node's level: it is enough to look when a plan is put below a goal. Plans that
 * stand below a goal of other years already are taken out from under it, last among those without a goal.
 */
export class Migration0007PlanWithinGoal extends Migration {
  override up(): void {
    this.addSql(`
      update plan_node p set parent_id = null, ordinal = o.ordinal
      from (
        select n.id, row_number() over (partition by n.area_id order by n.start_year) + coalesce((
          select max(r.ordinal) from plan_node r where r.area_id = n.area_id and r.level = 1 and r.parent_id is null), 0)
          as ordinal
        from plan_node n join plan_node g on g.id = n.parent_id
        where n.level = 1 and (n.start_year < g.start_year or n.end_year > g.end_year)
      ) o
      where p.id = o.id;

      create function plan_node_within_goal() returns trigger language plpgsql as $$
      begin
        if exists (
          select from plan_node g
          where g.id = new.parent_id and g.level = 0 and g.area_id = new.area_id
            and (new.start_year < g.start_year or new.end_year > g.end_year)
        ) then
          raise exception 'the plan % lies outside the years of the goal that it is to stand below', new.code
            using errcode = 'check_violation', constraint = 'plan_node_within_goal';
        end if;
        return new;
      end $$;
      -- After plan_node_place by its name: that the goal exists is known by then.
      create trigger plan_node_within_goal before insert or update of parent_id on plan_node
        for each row when (new.level = 1 and new.parent_id is not null) execute function plan_node_within_goal();
    `);
  }

  override down(): void {
    this.addSql(`
      drop trigger plan_node_within_goal on plan_node;
      drop function plan_node_within_goal;
    `);
  }
}
