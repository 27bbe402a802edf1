import { Migration } from '@mikro-orm/migrations';

/**
 * What clients stand on: the first answer to an idempotency key, for whoever sends the same once more, and the code of the plan
 * whose draft has changed, which may be gone.
 */
export class Migration0029ForClients extends Migration {
  override up(): void {
    this.addSql(`
      alter table draft.request_once add column asked bytea, add column answered json;
      ${draftVersions('code text, ', 'h.code, ')}
    `);
  }

  override down(): void {
    this.addSql(`
      alter table draft.request_once drop column asked, drop column answered;
      ${draftVersions('', '')}
    `);
  }
}

/** As Migration0022NodeHistory made it, with or without another column. */
function draftVersions(declared: string, selected: string): string {
  return `
      drop function draft_versions;
      create function draft_versions(of_holders bigint[]) returns table (
        holder_id bigint, ${declared}area_id integer, area_code text, version bigint
      ) language sql stable security definer set search_path = public, pg_temp as $$
        select h.chain_id, ${selected}a.id, a.code, h.position from audit_head h join area a on a.id = h.area_id
        where of_holders is null or h.chain_id = any (of_holders)
        order by h.chain_id
      $$;
      revoke execute on function draft_versions from public;`;
}
