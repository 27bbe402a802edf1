import type { Statement } from '../../database/read-database.js';
import type { AsOf } from '../domain/as-of.js';

/**
 * Which plans differ from what is published in a state: two arrays side by side, as `as_of` reads them; the moment and the day
 * of the state; and the plans whose support was another then. Row-level security hides drafts and revisions that the reader may not see.
 */
export function stateSources(asOf: AsOf): Statement {
  const label = `as-of.${asOf.kind.toLowerCase()}`;
  switch (asOf.kind) {
    case 'DRAFT':
      return {
        label,
        text: answer(`select holder_id, -1 as revision from draft.plan_draft`, null),
        values: [],
      };
    case 'MOMENT':
      return {
        label,
        text: answer('select * from history.sources_at($1)', '$1::timestamptz'),
        values: [asOf.moment],
      };
    case 'REVISION':
      // No row where the revision is not there, or not to be seen.
      return {
        label,
        text: `with revision as (
            select r.holder_id, r.number, r.made_at, r.frozen
            from history.revision r join as_of.known_holder k using (holder_id)
            where k.code = $1 and r.number = $2
          )
          ${answer(
            `select s.holder_id, s.revision from revision r cross join lateral history.sources_at(r.made_at) s
              where s.holder_id <> r.holder_id
            union all select holder_id, number from revision where frozen`,
            '(select made_at from revision)',
          )}
          having exists (select from revision)`,
        values: [asOf.holderCode, asOf.number],
      };
  }
}

/** Sources, and the moment at which all else is read; null: now. The day is that of the moment in Thailand. */
function answer(sources: string, moment: string | null): string {
  return `select coalesce(array_agg(s.holder_id), '{}')::text as holders,
      coalesce(array_agg(s.revision), '{}')::text as revisions,
      ${moment ? `coalesce((${moment})::text, '')` : `''`} as moment,
      ${moment ? `coalesce((${moment} at time zone 'Asia/Bangkok')::date::text, '')` : `''`} as day,
      ${moment ? `history.recounted_at(${moment})::text` : `'{}'`} as recounted
    from (${sources}) s`;
}
