import { Migration } from '@mikro-orm/migrations';

/**
 * The index of the search: for each node the keys under which its title is found. docs/adr/0009 has the reasons.
 *
 * A key is a mark and three letters that stand together in the title, or the last one or two. A tab before the
 * title and a carriage return after it are letters too: normalised text has neither, nor the line feed that parts
 * the keys. The area and the length of the title are keys as well, after one and two carriage returns.
 *
 * The mark is one letter that stands for a level and four lengths of titles. So the keys of one mark are the
 * part of the index that holds hits of like rank, and a search reads the ranks in turn, best first, until it has
 * enough.
 *
 * An index on an expression: no writer can forget it, and writers share no row. Regular expressions cut the
 * letters because they are the quickest way that SQL has. What is called here is PostgreSQL's own alone: indexes
 * are kept up under a search path without our schema. New keys go into the index at once (no fastupdate): a list
 * of pending ones would be read through for every mark.
 */
export class Migration0009SearchIndex extends Migration {
  override up(): void {
    this.addSql(`
      -- The cost tells the planner never to work it out for row after row in place of using the index.
      create function search_keys(title text, level smallint, area_id integer) returns tsvector
        language plpgsql immutable strict parallel safe cost 1000 as $$
      declare
        mark constant text := chr(256 + level * 128 + least(length(title), 511) / 4);
        next constant text := E'\\n' || mark;
        cut constant text := '\\1' || next;
      begin
        return array_to_tsvector(string_to_array(
          mark || regexp_replace(E'\\t' || title || E'\\r', '(...)', cut, 'g')
          || next || regexp_replace(title || E'\\r', '(...)', cut, 'g')
          || next || regexp_replace(substr(title, 2) || E'\\r', '(...)', cut, 'g')
          || next || E'\\r' || area_id
          || next || E'\\r\\r' || least(length(title), 511), E'\\n'));
      end $$;

      drop index plan_node_title_search_idx;
      create index plan_node_search_keys_idx on plan_node using gin (search_keys(title_search, level, area_id))
        with (fastupdate = off);
      -- Statistics of it would help no plan, and would take seconds of every analyze.
      alter index plan_node_search_keys_idx alter column 1 set statistics 0;
      create index plan_node_search_rank_idx on plan_node (level, length(title_search), id);
    `);
  }

  override down(): void {
    this.addSql(`
      drop index plan_node_search_rank_idx, plan_node_search_keys_idx;
      create index plan_node_title_search_idx on plan_node using gin (title_search gin_trgm_ops);
      drop function search_keys;
    `);
  }
}
