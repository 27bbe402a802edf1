import { Migration } from '@mikro-orm/migrations';
import { MAKE_FOLLOW } from './follow-content.js';
import { functionIn } from './function-in.js';

/**
 * The draft rows of a state are those that row-level security shows: what hangs on nodes of drafts need not be led to its plan
 * once more, so that some of it is found by its index.
 */
export class Migration0028DraftRows extends Migration {
  override up(): void {
    this.addSql(`
      ${functionIn(MAKE_FOLLOW, 'history.make_view')
        .replace(
          'select %2$s from draft.%3$I t %6$s\n      where coalesce(n.plan_id, n.id) = any ((select as_of.drafted())::bigint[])$sql$',
          'select %2$s from draft.%3$I t %6$s$sql$',
        )
        .replace(
          "history.listed('h', columns), replace(content.to_node, 'SCHEMA', 'draft'));",
          `history.listed('h', columns), case content.name
        -- A goal may be there as a guest, for a plan below it.
        when 'plan_node' then 'where coalesce(t.plan_id, t.id) = any ((select as_of.drafted())::bigint[])'
        else 'where (select cardinality(as_of.drafted()) > 0)' end);`,
        )}
      ${MAKE_VIEWS}
    `);
  }

  override down(): void {
    this.addSql(`
      ${functionIn(MAKE_FOLLOW, 'history.make_view')}
      ${MAKE_VIEWS}
    `);
  }
}

const MAKE_VIEWS = 'select history.make_view(c) from history.content_table c;';
