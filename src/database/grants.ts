import { type Client, escapeIdentifier } from 'pg';
import { CONTENT_TABLES } from './migrations/draft-schemas.js';
import { MIGRATIONS_TABLE } from './orm.js';

/** What is published changes only when a revision is published, by functions of the owner. */
const PUBLISHED = CONTENT_TABLES.map(({ name }) => `public.${name}`).join(', ');

/** What nobody reads who has not shown who they are. */
const PRIVATE =
  'actor, role_grant, service_token, audit_event, audit_head, link_key, upload, import_job, import_change, import_fault';

/**
 * Grants the application's role what it needs on what the migrating role owns, now and in migrations to
 * come. It owns nothing, so it can change no table, no constraint and no trigger; and of who may do what it can add, but
 * not change, what has been.
 */
export async function grantApplicationRole(owner: Client, applicationUrl: string): Promise<void> {
  const name = roleOf(applicationUrl);
  if (await isOwner(owner, name)) return;
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
    revoke insert, update, delete on role_grant from ${role};
    grant insert (actor_id, role, area_id, include_members, valid_from, valid_until, granted_by, reason),
      update (withdrawn_at, withdrawn_by, withdrawal_reason) on role_grant to ${role};
    revoke all on service_token from ${role};
    grant select (id, grant_id, scopes, created_by, created_at, expires_at, revoked_at, revoked_by, revocation_reason,
        last_used_day),
      insert (grant_id, hash, scopes, created_by, expires_at),
      update (revoked_at, revoked_by, revocation_reason) on service_token to ${role};
    revoke insert, update, delete on approval_route, approval_state, approval_step, approval_rule from ${role};
    revoke insert, update, delete on alignment_review from ${role};
    grant execute on function alignment_review_add to ${role};
    grant execute on function actor_sign_in, actor_grants, service_sign_in to ${role};
    revoke insert, update, delete on audit_event, audit_head from ${role};
    grant execute on function audit_append_all, audit_append to ${role};
    revoke insert, update, delete on link_key from ${role};
    grant execute on function import_jobs_left to ${role};
    grant execute on function node_events, draft_versions, actor_may_hear to ${role};
    alter default privileges in schema public grant select, insert, update, delete on tables to ${role};
    alter default privileges in schema public grant usage, select on sequences to ${role};
  `);
}

/**
 * Lets another role read what is published, and nothing else; a role that serves for more already stays as it is. Which
 * revisions there are it knows as everybody does: row-level security shows those that were published.
 *
 * What a later migration makes is not for this role until it is granted here, after the migration.
 */
export async function grantReaderRole(owner: Client, readerUrl: string, applicationUrl: string): Promise<void> {
  const name = roleOf(readerUrl);
  if (name === roleOf(applicationUrl) || (await isOwner(owner, name))) return;
  const role = escapeIdentifier(name);
  await owner.query(`
    grant usage on schema public, history, as_of, draft to ${role};
    grant select on all tables in schema public to ${role};
    revoke all on ${PRIVATE} from ${role};
    grant select on history.revision, history.publication, as_of.known_holder, history.approval_move,
      history.approval_comment, history.dialogue, history.dialogue_project, history.advice to ${role};
    grant select (id, code, level, area_id) on draft.plan_node to ${role};
    grant select (id, code, level, holder_id, since, until) on history.plan_node to ${role};
  `);
}

async function isOwner(owner: Client, name: string): Promise<boolean> {
  const { rows } = await owner.query<{ same: boolean }>('select $1 in (current_user, $2) as same', [name, '']);
  return rows[0]?.same ?? false;
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
