import { Migration } from '@mikro-orm/migrations';

/** What a changed row belongs to: a select over the transition table `changed`, for each table of a plan. */
const HOLDERS: Readonly<Record<string, string>> = {
  plan_node: 'select coalesce(c.plan_id, c.id) from changed c',
  node_budget: holderOf('node_id'),
  node_text: holderOf('node_id'),
  roadmap_step: holderOf('goal_id'),
  development_guideline: holderOf('issue_id'),
  project_guideline: holderOf('project_id'),
  node_agency: holderOf('node_id'),
  indicator: holderOf('node_id'),
  indicator_target: `select coalesce(n.plan_id, n.id) from changed c
    join indicator i on i.id = c.indicator_id join plan_node n on n.id = i.node_id`,
  alignment: holderOf('node_id'),
  alignment_evidence: `select coalesce(n.plan_id, n.id) from changed c
    join alignment a on a.id = c.alignment_id join plan_node n on n.id = a.node_id`,
  gap_justification: `select coalesce(n.plan_id, n.id, 0) from changed c left join plan_node n on n.id = c.node_id`,
};

/** Tables that belong to no plan: all of them together have one version. */
const REFERENCE = [
  'region',
  'area',
  'area_name',
  'group_membership',
  'agency',
  'agency_alias',
  'framework',
  'framework_level',
  'framework_element',
  'framework_element_link',
  'framework_element_alias',
  'plan_level',
  'node_text_field',
];

function holderOf(nodeColumn: string): string {
  return `select coalesce(n.plan_id, n.id) from changed c join plan_node n on n.id = c.${nodeColumn}`;
}

/** The triggers of one table. A statement that truncates it names no rows, so it raises every version. */
function triggersOf(table: string, holders: string): string {
  const call = `for each statement execute function content_changed($sql$${holders}$sql$)`;
  return `
    create trigger content_inserted after insert on ${table} referencing new table as changed ${call};
    create trigger content_deleted after delete on ${table} referencing old table as changed ${call};
    create trigger content_updated after update on ${table}
      referencing new table as changed old table as changed_from ${call};
    create trigger content_truncated after truncate on ${table}
      for each statement execute function content_truncated();`;
}

/**
 * A version of every five-year plan, of every 20-year goal, and one (holder 0) of what belongs to no plan: what is
 * kept in memory, and the ETag of an answer, stand on it. Triggers of every table raise it, once in a transaction,
 * so that no writer can forget. A row stays when its plan is gone: the sum of all versions only ever grows.
 *
 * Also one lock for each plan, taken before the rows: writers of money in different branches of a plan meet in the
 * nodes above, each holding what the other wants.
 */
export class Migration0008ContentVersion extends Migration {
  override up(): void {
    this.addSql(`
      create table content_version (
        holder_id bigint primary key,
        area_id integer,
        version bigint not null default 1,
        raised_by xid8
      );
      insert into content_version (holder_id) values (0);
      insert into content_version (holder_id, area_id) select id, area_id from plan_node where level < 2;

      create function content_raise(holders bigint[]) returns void language sql as $$
        insert into content_version as v (holder_id, area_id, raised_by)
        select h.id, n.area_id, pg_current_xact_id()
        from (select distinct unnest(holders) as id) h left join plan_node n on n.id = h.id
        order by h.id
        on conflict (holder_id) do update set version = v.version + 1, raised_by = excluded.raised_by
        where v.raised_by is distinct from excluded.raised_by
      $$;

      create function content_changed() returns trigger language plpgsql as $$
      declare
        holders bigint[];
        holders_from bigint[];
      begin
        execute 'select array_agg(distinct h.id) from (' || tg_argv[0] || ') h(id)' into holders;
        if tg_op = 'UPDATE' then
          execute 'select array_agg(distinct h.id) from (' ||
            replace(tg_argv[0], 'from changed c', 'from changed_from c') || ') h(id)' into holders_from;
          holders := holders || holders_from;
        end if;
        if holders is not null then perform content_raise(holders); end if;
        return null;
      end $$;

      create function content_truncated() returns trigger language plpgsql as $$
      begin
        perform content_raise(array(select holder_id from content_version));
        return null;
      end $$;

      -- Heard by servers that let go of what they keep; correct without it, since they ask for versions anyway.
      create function content_announce() returns trigger language plpgsql as $$
      begin
        perform pg_notify('content_version', new.holder_id::text);
        return null;
      end $$;
      create trigger content_announce after insert or update on content_version
        for each row execute function content_announce();

      -- Held until the transaction ends. A writer that changes nodes of a plan in several statements takes it first.
      create function plan_write_lock(plan_id bigint) returns void language sql as $$
        select pg_advisory_xact_lock(2571002, (plan_id % 2147483647)::integer)
      $$;

      create function plan_node_lock_plan() returns trigger language plpgsql as $$
      declare
        of_plan bigint;
      begin
        if new.parent_id is not null then
          select plan_id into of_plan from plan_node where id = new.parent_id;
        else
          of_plan := new.plan_id;
        end if;
        if of_plan is not null then perform plan_write_lock(of_plan); end if;
        return new;
      end $$;
      -- Before plan_node_place, which locks the parent: triggers fire in the order of their names.
      create trigger plan_node_lock_plan before insert on plan_node
        for each row when (new.level > 1) execute function plan_node_lock_plan();

      create function node_budget_lock_plan() returns trigger language plpgsql as $$
      begin
        perform plan_write_lock(n.plan_id)
        from plan_node n where n.id = case when tg_op = 'DELETE' then old.node_id else new.node_id end;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger node_budget_lock_plan before insert or update or delete on node_budget
        for each row execute function node_budget_lock_plan();

      ${Object.entries(HOLDERS)
        .map(([table, holders]) => triggersOf(table, holders))
        .join('\n')}
      ${REFERENCE.map((table) => triggersOf(table, 'select 0::bigint from changed c')).join('\n')}
    `);
  }

  override down(): void {
    const tables = [...Object.keys(HOLDERS), ...REFERENCE];
    const triggers = ['content_inserted', 'content_deleted', 'content_updated', 'content_truncated'];
    this.addSql(`
      ${tables.flatMap((table) => triggers.map((trigger) => `drop trigger ${trigger} on ${table};`)).join('\n')}
      drop trigger node_budget_lock_plan on node_budget;
      drop trigger plan_node_lock_plan on plan_node;
      drop table content_version;
      drop function node_budget_lock_plan, plan_node_lock_plan, plan_write_lock, content_announce,
        content_truncated, content_changed, content_raise;
    `);
  }
}
