import { Migration } from '@mikro-orm/migrations';

/** What carries on something of an earlier plan remembers it. */
const SUCCEEDING = ['plan_node', 'indicator', 'development_guideline'] as const;

/**
 * `succeeds`: the permanent code of what a node, indicator or guideline carries on from an earlier plan. No foreign key:
 * the predecessor may be gone, and is remembered nevertheless.
 */
export class Migration0019Succession extends Migration {
  override up(): void {
    this.addSql(`
      ${SUCCEEDING.map(
        (table) => `alter table ${table} add column succeeds text
        constraint ${table}_succeeds_check check (succeeds <> code);`,
      ).join('\n      ')}
      select history.follow();
      ${['public', 'draft', 'history']
        .map(
          (schema) =>
            `create index plan_node_succeeds_idx on ${schema}.plan_node (succeeds) where succeeds is not null;`,
        )
        .join('\n      ')}
    `);
  }

  override down(): void {
    this.addSql(`
      drop view as_of.plan_size, as_of.plan_node, as_of.plan_node_alone, as_of.indicator, as_of.development_guideline;
      ${['public', 'draft', 'history']
        .flatMap((schema) => SUCCEEDING.map((table) => `alter table ${schema}.${table} drop column succeeds;`))
        .join('\n      ')}
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
