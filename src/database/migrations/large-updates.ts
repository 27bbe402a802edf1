// The statements of Migration0014Drafts: SQL that has landed is never edited.

/**
 * Triggers that compare what was with what is, for updates of thousands of rows too: a statement of a function is planned
 * once, for as many rows as the first update happened to have, and a plan for one row pairs all rows of a large update with each other.
 * As text, it is planned for the rows of each update.
 */
export const PLAN_LARGE_UPDATES = `
  create or replace function plan_node_place_below() returns trigger language plpgsql as $$
  declare
    moved bigint[];
  begin
    execute 'select array_agg(n.id) from changed_new n join changed_old o using (id) where n.path <> o.path' into moved;
    -- Also fired for no rows, by its own update: stop there.
    if moved is null then return null; end if;
    update plan_node c set parent_id = c.parent_id where c.parent_id = any (moved);
    return null;
  end $$;

  create or replace function plan_node_roll_up_changed() returns trigger language plpgsql as $$
  declare
    ids bigint[];
  begin
    if tg_op = 'INSERT' then
      select array_agg(distinct home_id) into ids from changed_new where budget is not null and home_id is not null;
    elsif tg_op = 'DELETE' then
      select array_agg(distinct home_id) into ids from changed_old where budget is not null and home_id is not null;
    else
      execute 'select array_agg(distinct touched.id)
        from changed_new n
        join changed_old o using (id)
        cross join lateral (
          select n.id where n.stated_budget is distinct from o.stated_budget
          union all
          select unnest(array[n.home_id, o.home_id])
          where (n.home_id, n.budget, n.budget_by_year, n.undated_budget)
            is distinct from (o.home_id, o.budget, o.budget_by_year, o.undated_budget)
        ) touched(id)
        where touched.id is not null' into ids;
    end if;
    if ids is not null then perform plan_node_roll_up(ids); end if;
    return null;
  end $$;
`;
