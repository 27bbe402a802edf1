import { Migration } from '@mikro-orm/migrations';

/**
 * Planned money, in baht with two decimals.
 *
 * A writer states figures: `plan_node.stated_budget` (the printed total) and rows of `node_budget` (by
 * fiscal year and source). Triggers keep `plan_node.budget`, its `budget_basis`, `budget_by_year` (one
 * element for each fiscal year of the plan, in order) and `undated_budget` (what has a total but no year):
 * a node's own figure, else the sum over the nodes whose home it is.
 * They cannot be written by hand.
 */
export class Migration0004Money extends Migration {
  override up(): void {
    this.addSql(`
      create type budget_source as enum ('PROVINCE', 'GROUP', 'FUNCTION', 'LOCAL', 'PRIVATE');
      create type budget_basis as enum ('STATED', 'SUMMED');
      alter table plan_node
        add column budget_basis budget_basis,
        add column undated_budget numeric(18, 2);

      create table node_budget (
        id bigint generated always as identity primary key,
        node_id bigint not null references plan_node on delete cascade,
        fiscal_year smallint,
        source budget_source,
        amount numeric(18, 2) not null check (amount >= 0),
        constraint node_budget_line_key unique nulls not distinct (node_id, fiscal_year, source)
      );

      create function node_budget_check_year() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from plan_node n join plan_node p on p.id = n.plan_id
          where n.id = new.node_id and new.fiscal_year between p.start_year and p.end_year
        ) then
          raise exception 'fiscal year % is outside the period of the plan', new.fiscal_year
            using errcode = 'check_violation', constraint = 'node_budget_year_in_plan';
        end if;
        return new;
      end $$;
      create trigger node_budget_check_year before insert or update on node_budget
        for each row when (new.fiscal_year is not null) execute function node_budget_check_year();

      -- Recomputes the kept figures of the given nodes; a change goes on up through the update trigger.
      -- Rows are locked first, in one order: two writers below one node must not miss each other's figure.
      create function plan_node_roll_up(ids bigint[]) returns void language plpgsql as $$
      begin
        perform from plan_node where id = any(ids) order by id for no key update;
        update plan_node n
        set budget = r.budget, budget_basis = r.budget_basis,
          budget_by_year = r.budget_by_year, undated_budget = r.undated
        from (
          select n.id,
            case when own.total is not null then own.total else below.total end as budget,
            case when own.total is not null then 'STATED' when below.total is not null then 'SUMMED'
            end::budget_basis as budget_basis,
            case when own.total is not null then own.by_year else below.by_year end as budget_by_year,
            case when own.total is not null then greatest(own.total - own.dated, 0) else below.undated end as undated
          from plan_node n
          left join plan_node p on p.id = n.plan_id
          cross join lateral (
            select coalesce(n.stated_budget, (select sum(b.amount) from node_budget b where b.node_id = n.id)) as total,
              (select coalesce(sum(b.amount), 0) from node_budget b
                where b.node_id = n.id and b.fiscal_year is not null) as dated,
              (select array_agg(y.amount order by y.year) from (
                select g.year, sum(b.amount) as amount
                from generate_series(p.start_year::integer, p.end_year::integer) g(year)
                left join node_budget b on b.node_id = n.id and b.fiscal_year = g.year
                group by g.year) y
              having count(y.amount) > 0) as by_year
          ) own
          left join lateral (
            select (select sum(c.budget) from plan_node c where c.home_id = n.id) as total,
              (select sum(c.undated_budget) from plan_node c where c.home_id = n.id) as undated,
              (select array_agg(y.amount order by y.i) from (
                select g.i, sum(c.budget_by_year[g.i]) as amount
                from generate_series(1, p.end_year - p.start_year + 1) g(i)
                left join plan_node c on c.home_id = n.id
                group by g.i) y
              having count(y.amount) > 0) as by_year
            where own.total is null
          ) below on true
          where n.id = any(ids)
        ) r
        where n.id = r.id
          and (n.budget, n.budget_basis, n.budget_by_year, n.undated_budget)
            is distinct from (r.budget, r.budget_basis, r.budget_by_year, r.undated);
      end $$;

      create function plan_node_state_budget() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          new.budget := new.stated_budget;
          new.budget_basis := case when new.stated_budget is not null then 'STATED'::budget_basis end;
          new.budget_by_year := null;
          new.undated_budget := new.stated_budget;
        else
          new.budget := old.budget;
          new.budget_basis := old.budget_basis;
          new.budget_by_year := old.budget_by_year;
          new.undated_budget := old.undated_budget;
        end if;
        return new;
      end $$;
      create trigger plan_node_state_budget before insert on plan_node
        for each row execute function plan_node_state_budget();
      create trigger plan_node_guard_budget before update
        of budget, budget_basis, budget_by_year, undated_budget on plan_node
        for each row when (pg_trigger_depth() = 0) execute function plan_node_state_budget();

      create function plan_node_roll_up_changed() returns trigger language plpgsql as $$
      declare
        ids bigint[];
      begin
        if tg_op = 'INSERT' then
          select array_agg(distinct home_id) into ids from changed_new where budget is not null and home_id is not null;
        elsif tg_op = 'DELETE' then
          select array_agg(distinct home_id) into ids from changed_old where budget is not null and home_id is not null;
        else
          select array_agg(distinct touched.id) into ids
          from changed_new n
          join changed_old o using (id)
          cross join lateral (
            select n.id where n.stated_budget is distinct from o.stated_budget
            union all
            select unnest(array[n.home_id, o.home_id])
            where (n.home_id, n.budget, n.budget_by_year, n.undated_budget)
              is distinct from (o.home_id, o.budget, o.budget_by_year, o.undated_budget)
          ) touched(id)
          where touched.id is not null;
        end if;
        if ids is not null then perform plan_node_roll_up(ids); end if;
        return null;
      end $$;
      create trigger plan_node_roll_up_insert after insert on plan_node
        referencing new table as changed_new
        for each statement execute function plan_node_roll_up_changed();
      create trigger plan_node_roll_up_update after update on plan_node
        referencing new table as changed_new old table as changed_old
        for each statement execute function plan_node_roll_up_changed();
      create trigger plan_node_roll_up_delete after delete on plan_node
        referencing old table as changed_old
        for each statement execute function plan_node_roll_up_changed();

      create function node_budget_roll_up_changed() returns trigger language plpgsql as $$
      declare
        ids bigint[];
      begin
        if tg_op = 'INSERT' then
          select array_agg(distinct node_id) into ids from changed_new;
        elsif tg_op = 'DELETE' then
          select array_agg(distinct node_id) into ids from changed_old;
        else
          select array_agg(distinct node_id) into ids
          from (select node_id from changed_new union all select node_id from changed_old) touched;
        end if;
        if ids is not null then perform plan_node_roll_up(ids); end if;
        return null;
      end $$;
      create trigger node_budget_roll_up_insert after insert on node_budget
        referencing new table as changed_new
        for each statement execute function node_budget_roll_up_changed();
      create trigger node_budget_roll_up_update after update on node_budget
        referencing new table as changed_new old table as changed_old
        for each statement execute function node_budget_roll_up_changed();
      create trigger node_budget_roll_up_delete after delete on node_budget
        referencing old table as changed_old
        for each statement execute function node_budget_roll_up_changed();
    `);
  }

  override down(): void {
    this.addSql(`
      drop table node_budget;
      drop trigger plan_node_roll_up_delete on plan_node;
      drop trigger plan_node_roll_up_update on plan_node;
      drop trigger plan_node_roll_up_insert on plan_node;
      drop trigger plan_node_guard_budget on plan_node;
      drop trigger plan_node_state_budget on plan_node;
      drop function node_budget_roll_up_changed, plan_node_roll_up_changed, plan_node_state_budget,
        plan_node_roll_up, node_budget_check_year;
      alter table plan_node drop column budget_basis, drop column undated_budget;
      drop type budget_basis, budget_source;
    `);
  }
}
