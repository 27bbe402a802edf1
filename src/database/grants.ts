import { type Client, escapeIdentifier } from 'pg';
import { CONTENT_TABLES } from './migrations/draft-schemas.js';
import { MIGRATIONS_TABLE } from './orm.js';

/** What is published changes only when a revision is published, by functions of the owner. */
const PUBLISHED = CONTENT_TABLES.map(({ name }) => `public.${name}`).join(', ');

/**
 * Grants the application's role what it needs on what the migrating role owns, now and in migrations to
 * come. It owns nothing, so it can change no table, no constraint and no trigger.
 */
export async function grantApplicationRole(owner: Client, applicationUrl: string): Promise<void> {
  const name = decodeURIComponent(new URL(applicationUrl).username);
  const { rows } = await owner.query<{ same: boolean }>('select $1 in (current_user, $2) as same', [name, '']);
  if (rows[0]?.same) return;
  const role = escapeIdentifier(name);
  await owner.query(`
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage, select on all sequences in schema public to ${role};
    revoke insert, update, delete on ${MIGRATIONS_TABLE}, plan_support, country_support, plan_support_due from ${role};
    revoke insert, update, delete on ${PUBLISHED} from ${role};
    grant usage on schema draft, history, as_of to ${role};
    grant select, insert, update, delete on all tables in schema draft to ${role};
    revoke insert, update, delete on draft.plan_draft from ${role};
    grant select on all tables in schema history, as_of to ${role};
    revoke insert, update, delete on actor from ${role};
    revoke update, delete on role_grant from ${role};
    grant update (withdrawn_at, withdrawn_by, withdrawal_reason) on role_grant to ${role};
    revoke insert, update, delete on audit_event, audit_head from ${role};
    grant execute on function audit_append_all, audit_append to ${role};
    alter default privileges in schema public grant select, insert, update, delete on tables to ${role};
    alter default privileges in schema public grant usage, select on sequences to ${role};
  `);
}
