import type { ListQuery } from '../../database/keyset.js';
import type { ReadDatabase } from '../../database/read-database.js';
import type { ApprovalState, Holder, Standing } from '../domain/approval.js';

/** What is not published, for a reader whom row-level security shows it; for others it is not even asked for. */
const DRAFTS = `
  left join history.consideration c on c.holder_id = h.id
  left join draft.plan_draft d on d.holder_id = h.id
  left join lateral (
    select exists (select from draft.plan_node n where n.id = h.id and n.level = 1 and n.parent_id is not null
        and not exists (select from public.plan_node goal where goal.id = n.parent_id)) as awaits_goal,
      exists (select from history.publication q where q.holder_id = h.id and q.ended_at is not null
        and not exists (select from history.publication now
          where now.holder_id = q.holder_id and now.revision = q.revision and now.ended_at is null)
        and history.goal_is_published(q.holder_id, q.revision)) as has_earlier,
      exists (select from draft.plan_node below where below.parent_id = h.id and below.level = 1)
      and not exists (select from plan_node n where n.id = h.id) as needed_by_drafts
  ) also on true`;
const NO_DRAFTS = `
  cross join (select null::text as state, null::integer as revision, null::timestamptz as since) c
  cross join (select null::timestamptz as opened_at) d
  cross join (select false as awaits_goal, false as has_earlier, false as needed_by_drafts) also`;

const text = (drafts: string) => `
  select h.id, at.state, s.name_th as "stateNameTh", s.name_en as "stateNameEn",
    case a.kind when 'PROVINCE' then s.waits_on_th else coalesce(s.group_waits_on_th, s.waits_on_th) end as "waitsOnTh",
    case a.kind when 'PROVINCE' then s.waits_on_en else coalesce(s.group_waits_on_en, s.waits_on_en) end as "waitsOnEn",
    case when c.state is not null then c.since
      when d.opened_at is not null then greatest(d.opened_at, back.made_at)
      else coalesce(p.published_at, p.ended_at) end as since,
    next.state as "nextState", c.revision, d.opened_at as "draftOpenedAt", also.needed_by_drafts as "neededByDrafts",
    also.awaits_goal as "awaitsGoal",
    p.revision is not null as "isPublished", also.has_earlier as "hasEarlier",
    exists (select from public.plan_node below where below.parent_id = h.id and below.level = 1) as "hasPlansBelow",
    rules.list as rules
  from unnest($1::bigint[], $2::text[], $3::integer[]) h(id, kind, area_id)
  join area a on a.id = h.area_id
  ${drafts}
  left join lateral (
    select max(q.revision) filter (where q.ended_at is null) as revision,
      max(q.published_at) filter (where q.ended_at is null) as published_at, max(q.ended_at) as ended_at
    from history.publication q where q.holder_id = h.id
  ) p on true
  left join lateral (
    select max(m.made_at) as made_at from history.approval_move m where m.holder_id = h.id and m.to_state = 'DRAFT'
  ) back on true
  cross join lateral (select coalesce(c.state, case when d.opened_at is not null then 'DRAFT'
    when p.revision is not null then 'PUBLISHED' else 'WITHDRAWN' end) as state) at
  join approval_state s on s.state = at.state
  left join approval_step here on here.kind = h.kind and here.state = at.state
  left join approval_step next on next.kind = h.kind and next.position = here.position + 1
  left join lateral (
    select coalesce(json_agg(json_build_object('action', r.action, 'roles', r.roles, 'toState', r.to_state) order by r.action), '[]') as list
    from approval_rule r where r.kind = h.kind and r.state = at.state
  ) rules on true`;

const STANDINGS = { known: text(DRAFTS), unknown: text(NO_DRAFTS) };

/** Where plans and goals stand now. `seesDrafts`: whether the reader is somebody whom drafts can be shown. */
export async function findStandings(
  db: ReadDatabase,
  holders: readonly Holder[],
  seesDrafts: boolean,
): Promise<Standing[]> {
  const rows = await db.query<Omit<Standing, keyof Holder> & { id: number }>({
    label: seesDrafts ? 'approval.standings' : 'approval.published-standings',
    text: STANDINGS[seesDrafts ? 'known' : 'unknown'],
    values: [holders.map(({ id }) => id), holders.map(({ kind }) => kind), holders.map(({ areaId }) => areaId)],
  });
  const byId = new Map(holders.map((holder) => [holder.id, holder]));
  return rows.map((row) => ({ ...(byId.get(row.id) as Holder), ...row }));
}

/** What narrows the plans that wait; null: not narrowed. */
export interface QueueFilter {
  readonly state: ApprovalState | null;
  readonly areaIds: readonly number[] | null;
}

/** The plans and goals that wait, as far as the reader may see them: those that wait longest first. */
export function queueQuery({ state, areaIds }: QueueFilter): ListQuery {
  return {
    label: 'approval.queue',
    columns: 'c.holder_id as id, n.code, c.kind, c.area_id as "areaId", n.title',
    from: 'history.consideration c join draft.plan_node n on n.id = c.holder_id',
    where: '($2::text is null or c.state = $2) and ($3::integer[] is null or c.area_id = any ($3))',
    values: [state, areaIds],
    order: {
      name: 'approval-queue',
      columns: [
        { sql: 'c.since', type: 'timestamptz' },
        { sql: 'c.holder_id', type: 'bigint' },
      ],
    },
  };
}
