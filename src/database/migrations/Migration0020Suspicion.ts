import { Migration } from '@mikro-orm/migrations';
import { KEEP_FRAMEWORKS, KEEP_STATUS, MAKE_AS_OF_SUSPICION, MAKE_FINGERPRINTS } from './suspicion-functions.js';

/**
 * Alignments become suspect when one of their ends says something else than it did when they were made, until somebody
 * vouches for the new wording. Elements of frameworks are kept as they were, and have successors in other editions.
 */
export class Migration0020Suspicion extends Migration {
  override up(): void {
    const onRows = ['insert on framework_mapping referencing new', 'delete on framework_mapping referencing old'];
    this.addSql(`
      ${MAKE_FINGERPRINTS}
      ${KEEP_STATUS}
      ${KEEP_FRAMEWORKS}
      ${onRows
        .map(
          (rows, i) => `create trigger content_${i === 0 ? 'inserted' : 'deleted'} after ${rows} table as changed
          for each statement execute function content_changed('select 0::bigint from changed c');`,
        )
        .join('\n      ')}
      create trigger content_updated after update on framework_mapping
        referencing new table as changed old table as changed_from
        for each statement execute function content_changed('select 0::bigint from changed c');
      create trigger content_truncated after truncate on framework_mapping
        for each statement execute function content_truncated();
      ${MAKE_AS_OF_SUSPICION}
      select history.follow();
      select history.finish_alignments();
      update draft.alignment a
      set node_fingerprint = draft.node_fingerprint(a.node_id), asserted_node = draft.node_fingerprint(a.node_id);
    `);
  }

  override down(): void {
    const schemas = ['public', 'draft'];
    const doubts = ['indicator', 'indicator_target'].flatMap((table) =>
      ['inserted', 'updated', 'deleted'].map((when) => ({ table, trigger: `alignment_doubt_${when}` })),
    );
    const triggers = [
      { table: 'alignment', trigger: 'alignment_status_keep' },
      { table: 'plan_node', trigger: 'alignment_doubt_title' },
      ...doubts,
    ];
    this.addSql(`
      drop view as_of.alignment_review, as_of.alignment, as_of.alignment_alone, as_of.framework_element, as_of.framework;
      create or replace view as_of.plan_support with (security_invoker = true) as
        select s.* from public.plan_support s where s.holder_id <> all ((select as_of.replaced())::bigint[])
        union all
        select f.* from as_of.source s cross join lateral as_of.plan_support_of(s.holder_id) f where s.revision <> 0;
      drop function as_of.moment, as_of.recounted, history.recounted_at, history.finish_alignments;
      create or replace function history.view_of(table_name text) returns text language sql immutable as $$
        select case table_name when 'plan_node' then 'plan_node_alone' else table_name end
      $$;
      drop table framework_mapping;
      drop trigger framework_element_remember on framework_element;
      drop function framework_element_remember;
      drop table framework_element_past;
      ${schemas
        .flatMap((schema) => triggers.map(({ table, trigger }) => `drop trigger ${trigger} on ${schema}.${table};`))
        .join('\n      ')}
      ${schemas
        .map(
          (schema) => `drop function ${schema}.alignment_status_keep, ${schema}.alignment_doubt_title,
        ${schema}.alignment_doubt_indicators, ${schema}.alignment_doubt, ${schema}.node_fingerprint;`,
        )
        .join('\n      ')}
      drop index alignment_suspect_idx;
      drop table alignment_review;
      drop function alignment_reviewed, alignment_review_add, alignment_vouched;
      ${[...schemas, 'history']
        .map(
          (schema) => `alter table ${schema}.alignment drop column asserted_node, drop column asserted_element,
        drop column node_fingerprint;`,
        )
        .join('\n      ')}
      alter table framework_element drop column fingerprint, drop column known_since;
      alter table framework drop column known_since;
      delete from history.shared_function where name in ('node_fingerprint', 'alignment_doubt');
      update history.content_table set kept = '{element_path}' where name = 'alignment';
      select history.follow();
    `);
  }
}
