import { Migration } from '@mikro-orm/migrations';
import {
  LEAVE_GUESTS,
  MAKE_AREA_JUSTIFICATIONS,
  MAKE_AS_OF_JUSTIFICATIONS,
  MEND_GUESTS,
} from './justification-functions.js';

/** Gaps of areas are explained, and taken back, by planners. Goals that are only guests among drafts are as published. */
export class Migration0021Justifications extends Migration {
  override up(): void {
    this.addSql(`
      ${MAKE_AREA_JUSTIFICATIONS}
      ${MAKE_AS_OF_JUSTIFICATIONS}
      ${MEND_GUESTS}
    `);
  }

  override down(): void {
    this.addSql(`
      ${LEAVE_GUESTS}
      drop view as_of.gap_justification;
      drop function history.finish_justifications;
      alter view as_of.gap_justification_alone rename to gap_justification;
      create or replace function history.view_of(table_name text) returns text language sql immutable as $$
        select case when table_name in ('plan_node', 'alignment') then table_name || '_alone' else table_name end
      $$;
      drop function area_gap_justify, area_gap_withdraw;
      drop table history.area_justification;
    `);
  }
}
