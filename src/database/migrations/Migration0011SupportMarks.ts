import { Migration } from '@mikro-orm/migrations';

/** The plans whose support must be counted again are found by the key of each aligned node, however many nodes there are. */
export class Migration0011SupportMarks extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function plan_support_alignment_changed() returns trigger language plpgsql as $$
      declare
        holders bigint[];
      begin
        -- A node at a time, by its key: a join's plan, made while the table was small and kept, would read all nodes.
        select array_agg((select coalesce(n.plan_id, n.id) from plan_node n where n.id = c.node_id)) into holders
        from changed c;
        if tg_op = 'UPDATE' then
          holders := holders || array(
            select (select coalesce(n.plan_id, n.id) from plan_node n where n.id = c.node_id) from changed_from c);
        end if;
        -- What went with its node is not found here: the node's own trigger marks its plan.
        holders := array_remove(holders, null);
        if cardinality(holders) > 0 then perform plan_support_mark(holders); end if;
        return null;
      end $$;
    `);
  }

  override down(): void {
    this.addSql(`
      create or replace function plan_support_alignment_changed() returns trigger language plpgsql as $$
      declare
        holders bigint[];
      begin
        select array_agg(coalesce(n.plan_id, n.id)) into holders
        from changed c join plan_node n on n.id = c.node_id;
        if tg_op = 'UPDATE' then
          holders := holders || array(
            select coalesce(n.plan_id, n.id) from changed_from c join plan_node n on n.id = c.node_id);
        end if;
        -- What went with its node is not found here: the node's own trigger marks its plan.
        if holders is not null then perform plan_support_mark(holders); end if;
        return null;
      end $$;
    `);
  }
}
