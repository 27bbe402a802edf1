import type { ReadDatabase } from '../../database/read-database.js';
import type { Evidence } from '../domain/finding.js';
import type { Advice, Dialogue } from '../domain/record.js';

/** The dialogues of plans that the reader may see, the latest first. */
export function findDialogues(db: ReadDatabase, holderIds: readonly number[]): Promise<Dialogue[]> {
  return db.query({
    label: 'approval.dialogues',
    text: `select d.id, d.holder_id as "holderId", d.held_on::text as "heldOn", d.place, d.convenor, d.partners,
        d.document, d.recorded_at as "recordedAt", p.list as projects
      from history.dialogue d
      cross join lateral (
        select coalesce(json_agg(json_build_object('code', p.node_code, 'title', p.node_title) order by p.node_code), '[]')
          as list
        from history.dialogue_project p where p.dialogue_id = d.id
      ) p
      where d.holder_id = any($1) order by d.holder_id, d.held_on desc, d.id desc`,
    values: [holderIds],
  });
}

/** The advice on plans that the reader may see, the latest first. */
export function findAdvice(db: ReadDatabase, holderIds: readonly number[]): Promise<Advice[]> {
  return db.query({
    label: 'approval.advice',
    text: `select id, holder_id as "holderId", adviser, given_on::text as "givenOn", document, body as text,
        recorded_at as "recordedAt"
      from history.advice where holder_id = any($1) order by holder_id, given_on desc, id desc`,
    values: [holderIds],
  });
}

/** A plan, and when the draft was begun that the reader sees (null: none). */
export interface EvidenceOf {
  readonly id: number;
  readonly draftOpenedAt: Date | null;
}

/**
 * What the steps of plans stand on, for their content in the state that the session reads. Advice counts that was given before
 * the day on which the committee of the area approved; where it has not approved this time, all of it does.
 */
export function findEvidence(
  db: ReadDatabase,
  plans: readonly EvidenceOf[],
): Promise<(Evidence & { readonly id: number })[]> {
  return db.query({
    label: 'approval.evidence',
    text: `select h.id, advised.list as advisers, projects.list as "keyProjects"
      from unnest($1::bigint[], $2::timestamptz[]) h(id, opened_at)
      left join lateral (
        select max(m.decided_on) as day from history.approval_move m
        where m.holder_id = h.id and m.from_state = 'AREA_COMMITTEE' and m.decision = 'APPROVED'
          and (h.opened_at is null or m.made_at > h.opened_at)
          and not exists (select from history.approval_move later
            where later.holder_id = m.holder_id and later.id > m.id and 'DRAFT' in (later.from_state, later.to_state))
      ) approved on true
      left join lateral (
        select coalesce(array_agg(distinct a.adviser), '{}') as list from history.advice a
        where a.holder_id = h.id and (approved.day is null or a.given_on < approved.day)
      ) advised on true
      left join lateral (
        select coalesce(json_agg(json_build_object('code', n.code, 'title', n.title, 'partners', (
            select case when count(*) > 0 then coalesce(json_agg(distinct kind) filter (where kind is not null), '[]') end
            from history.dialogue_project p join history.dialogue d on d.id = p.dialogue_id
            left join lateral unnest(d.partners) kind on true
            where p.node_id = n.id
          )) order by n.path), '[]') as list
        from plan_node n where n.plan_id = h.id and n.level = 4 and n.project_class = 'KEY'
      ) projects on true`,
    values: [plans.map(({ id }) => id), plans.map(({ draftOpenedAt }) => draftOpenedAt)],
  });
}
