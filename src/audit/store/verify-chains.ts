import type { ReadDatabase } from '../../database/read-database.js';
import type { AnchoredHead } from '../domain/audit-anchor.js';
import { type BrokenAt, firstOf, type Verification } from '../domain/verification.js';

/** Which chains: those of these IDs; null: all. */
export type ChainIds = readonly number[] | null;

/** How many events one statement looks at: hashes are counted in the database, and one row comes back. */
const PAGE_SIZE = 20_000;

/** Where a page ended. */
interface PageEnd {
  readonly chainId: number;
  readonly position: number;
  readonly hash: string;
}

/** What one page came to. */
interface PageRow {
  readonly events: number;
  readonly end: PageEnd | null;
  readonly broken: BrokenAt | null;
}

/**
 * Verifies chains from their first events on, up to the first that is broken: each event against its own hash, against
 * the event before it, and the ends against `audit_head`. An anchor tells besides whether its heads are still there.
 *
 * Read in one snapshot, or else what is written meanwhile may look like a broken end.
 */
export async function verifyChains(
  db: ReadDatabase,
  chains: ChainIds,
  anchor: readonly AnchoredHead[] = [],
  pageSize = PAGE_SIZE,
): Promise<Verification> {
  let eventsChecked = 0;
  let broken: BrokenAt | null = null;
  let end: PageEnd | null = null;
  do {
    const page: PageRow = await verifyPage(db, chains, end, pageSize);
    eventsChecked += page.events;
    broken = page.broken;
    end = page.events === pageSize ? page.end : null;
  } while (end && !broken);
  const ends = await verifyEnds(db, chains);
  const anchored = anchor.length > 0 ? await verifyAnchor(db, anchor) : null;
  return { chainsChecked: ends.chains, eventsChecked, firstBroken: firstOf([broken, ends.broken, anchored]) };
}

async function verifyPage(
  db: ReadDatabase,
  chains: ChainIds,
  after: PageEnd | null,
  pageSize: number,
): Promise<PageRow> {
  const [row] = await db.query<PageRow>({
    label: 'audit.verify-page',
    // A link to an event that is missing cannot be judged: where there is a gap, the gap is what is wrong.
    text: `with page as (
        select e.chain_id, e.position, e.hash, e.previous_hash, e.hash is not distinct from audit_hash(e) as sound
        from audit_event e
        where ($1::bigint[] is null or e.chain_id = any($1))
          and ($2::bigint is null or (e.chain_id, e.position) > ($2, $3))
        order by e.chain_id, e.position
        limit $5
      ),
      linked as (
        select p.*,
          coalesce(lag(p.position) over chain, case when p.chain_id = $2 then $3 else 0 end) as position_before,
          coalesce(lag(p.hash) over chain, case when p.chain_id = $2 then decode($4, 'hex') else ${NO_HASH} end)
            as hash_before
        from page p
        window chain as (partition by p.chain_id order by p.position)
      ),
      judged as (
        select chain_id, position, position_before,
          case when position <> position_before + 1 then 'GAP' when previous_hash is distinct from hash_before then 'LINK'
            when not sound then 'HASH' end as fault
        from linked
      )
      select (select count(*)::integer from page) as events,
        (select jsonb_build_object('chainId', chain_id, 'position', position, 'hash', encode(hash, 'hex'))
          from page order by chain_id desc, position desc limit 1) as "end",
        (select jsonb_build_object('chainId', chain_id, 'code', ${codeOf('judged.chain_id')}, 'fault', fault, 'position',
            case fault when 'GAP' then position_before + 1 else position end)
          from judged where fault is not null order by chain_id, position limit 1) as broken`,
    values: [chains, after?.chainId ?? null, after?.position ?? 0, after?.hash ?? '', pageSize],
  });
  return row as PageRow;
}

/** What a chain is called. */
function codeOf(chain: string): string {
  return `(select h.code from audit_head h where h.chain_id = ${chain})`;
}

/** What stands before the first event of a chain. */
const NO_HASH = `decode(repeat('00', 32), 'hex')`;

/** Whether each chain ends where its head says. A chain without a head begins nowhere: it counts as one that ends at 0. */
async function verifyEnds(db: ReadDatabase, chains: ChainIds): Promise<{ chains: number; broken: BrokenAt | null }> {
  const rows = await db.query<{ chains: number; broken: BrokenAt | null }>({
    label: 'audit.verify-ends',
    text: `with recursive chain(id) as (
        (select chain_id from audit_event where $1::bigint[] is null or chain_id = any($1) order by 1 limit 1)
        union all
        -- From chain to chain by the key, not through all events.
        select (select e.chain_id from audit_event e
          where e.chain_id > c.id and ($1::bigint[] is null or e.chain_id = any($1)) order by 1 limit 1)
        from chain c where c.id is not null
      ),
      known as (
        select id from chain where id is not null
        union select chain_id from audit_head where $1::bigint[] is null or chain_id = any($1)
      ),
      judged as (
        select k.id, coalesce(last.position, 0) as last_position, coalesce(h.position, 0) as head_position,
          case when coalesce(h.position, 0) > coalesce(last.position, 0) then 'CUT_TAIL'
            when h.position is null or h.position < last.position or h.hash is distinct from last.hash
              or (k.id <> 0 and h.area_id is distinct from last.area_id) then 'HEAD' end as fault
        from known k
        left join audit_head h on h.chain_id = k.id
        left join lateral (
          select e.position, e.hash, e.area_id from audit_event e where e.chain_id = k.id order by e.position desc limit 1
        ) last on true
      )
      select (select count(*)::integer from judged) as chains, (
        select jsonb_build_object('chainId', id, 'code', ${codeOf('judged.id')}, 'fault', fault, 'position',
          case when last_position = head_position then last_position
            else least(last_position, head_position) + 1 end)
        from judged where fault is not null order by id limit 1) as broken`,
    values: [chains],
  });
  return rows[0] as (typeof rows)[number];
}

/** Whether the heads of an anchor are still events of their chains. */
async function verifyAnchor(db: ReadDatabase, anchor: readonly AnchoredHead[]): Promise<BrokenAt | null> {
  const [broken] = await db.query<BrokenAt>({
    label: 'audit.verify-anchor',
    // A chain that is gone without a trace has no ID any more: it comes first.
    text: `select coalesce(h.chain_id, -1) as "chainId", a.code, a.position, 'ANCHOR' as fault
      from unnest($1::text[], $2::bigint[], $3::text[]) a(code, position, hash)
      left join audit_head h on coalesce(h.code, '') = coalesce(a.code, '')
      left join audit_event e on e.chain_id = h.chain_id and e.position = a.position
      where e.hash is distinct from decode(a.hash, 'hex')
      order by 1, 2 limit 1`,
    values: [anchor.map(({ code }) => code), anchor.map(({ position }) => position), anchor.map(({ hash }) => hash)],
  });
  return broken ?? null;
}
