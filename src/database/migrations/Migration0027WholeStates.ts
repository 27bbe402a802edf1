import { Migration } from '@mikro-orm/migrations';
import { MAKE_MOVES } from './draft-schemas.js';
import { functionIn } from './function-in.js';

/**
 * What is done with the whole state of a plan takes time in proportion to its size, also where statistics know nothing of the
 * plan yet: the rows that another state has, or has not, are told by hashing and never by comparing all pairs. A search of
 * another state looks through what is as published by its index, and only through the rest row by row.
 */
export class Migration0027WholeStates extends Migration {
  override up(): void {
    this.addSql(`
      -- Such as (a.id) or (a.node_id, a.year)
      create function history.key_of(alias text, key text[]) returns text language sql immutable as $$
        select format('(%s)', history.listed(alias, key))
      $$;

      create or replace function history.freeze(holder bigint, from_schema text, revision integer) returns void
      language plpgsql set search_path = public, pg_temp as $$
      declare
        content history.content_table;
        all_columns text[];
        compared text[];
      begin
        for content in select * from history.content_table order by position loop
          all_columns := history.all_columns_of(content.name);
          compared := history.columns_of(content.name, '{updated_at}');
          execute format($sql$
            with fresh as materialized (%1$s),
            same as materialized (
              select %3$s from fresh f
              intersect
              select %4$s from history.%2$I h where h.holder_id = $1 and h.until is null),
            ended as (
              update history.%2$I h set until = $2
              where h.holder_id = $1 and h.until is null and %8$s not in (select %9$s from same s)
            )
            insert into history.%2$I (%5$s, holder_id, since)
            select %6$s, $1, $2 from fresh f where %7$s not in (select %9$s from same s)
            $sql$,
            history.rows_of(from_schema, content), content.name, history.listed('f', compared), history.listed('h', compared),
            array_to_string(all_columns, ', '), history.listed('f', all_columns),
            history.key_of('f', content.key), history.key_of('h', content.key), history.listed('s', content.key))
          using holder, revision;
        end loop;
      end $$;

      ${functionIn(MAKE_MOVES, 'history.publish')
        .replace(
          "where %s and not exists (select from state s where %s)',",
          "where %s and %s not in (select %s from state s)',",
        )
        .replace(
          "history.matched('p', 't', content.key), history.matched('p', 's', content.key))\n        using",
          "history.matched('p', 't', content.key), history.key_of('p', content.key), history.listed('s', content.key))\n        using",
        )
        .replace(
          'and not exists (\n      select from history.plan_node s\n      where s.holder_id = holder and s.id = p.id and s.since',
          'and p.id not in (\n      select s.id from history.plan_node s\n      where s.holder_id = holder and s.since',
        )}

      -- The nodes that are as published in the state that a session reads, and those that stand there in the place of others.
      create view published_node with (security_invoker = true) as
        select n.id, n.level, n.area_id, n.title_search from public.plan_node n;
      create view replacing_node with (security_invoker = true) as
        select n.id, n.level, n.area_id, n.title_search from public.plan_node n where false;
      create view as_of.published_node with (security_invoker = true) as
        select n.id, n.level, n.area_id, n.title_search from public.plan_node n
        where coalesce(n.plan_id, n.id) <> all ((select as_of.replaced())::bigint[])
          -- Asked once: where every plan is another, none of the titles needs to be looked at.
          and (select exists (
            select from public.plan_node h where h.level < 2 and h.id <> all ((select as_of.replaced())::bigint[])));
      create view as_of.replacing_node with (security_invoker = true) as
        select h.id, h.level, h.area_id, h.title_search from history.plan_node h
        join as_of.source s on s.holder_id = h.holder_id and h.since <= s.revision and (h.until is null or h.until > s.revision)
        union all
        select t.id, t.level, t.area_id, t.title_search from draft.plan_node t
        where coalesce(t.plan_id, t.id) = any ((select as_of.drafted())::bigint[]);
    `);
  }

  override down(): void {
    this.addSql(`
      drop view as_of.replacing_node, as_of.published_node, replacing_node, published_node;
      ${functionIn(MAKE_MOVES, 'history.publish')}
      ${functionIn(MAKE_MOVES, 'history.freeze')}
      drop function history.key_of;
    `);
  }
}
