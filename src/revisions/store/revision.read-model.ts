import type { ReadDatabase, Statement } from '../../database/read-database.js';
import type { PlanRevision } from '../domain/plan-revision.js';

const REVISIONS = `
  select r.holder_id as "holderId", k.code as "holderCode", r.number, r.area_id as "areaId", r.label,
    r.made_at as "madeAt", r.committee, r.resolution, r.resolution_date::text as "resolutionDate", r.document, r.reason,
    p.published_at as "publishedAt", coalesce(p.is_published, false) as "isPublished"
  from history.revision r
  join as_of.known_holder k using (holder_id)
  left join lateral (
    select min(p.published_at) as published_at, bool_or(p.ended_at is null) as is_published
    from history.publication p where p.holder_id = r.holder_id and p.revision = r.number
  ) p on true`;

/** The revisions of plans and goals, the latest first. What the reader may not see is not there. */
export function findRevisions(db: ReadDatabase, holderIds: readonly number[]): Promise<PlanRevision[]> {
  return db.query(statement('revision.of-holders', 'r.holder_id = any($1)', [holderIds]));
}

/** The revisions of a plan or goal by its code, the latest first, also where it is nowhere else any more. */
export function findRevisionsOfCode(db: ReadDatabase, code: string): Promise<PlanRevision[]> {
  return db.query(statement('revision.of-code', 'k.code = $1', [code]));
}

/** Revisions by the codes of their plans and their numbers. */
export function findRevisionsByKeys(db: ReadDatabase, keys: readonly string[]): Promise<PlanRevision[]> {
  return db.query(statement('revision.by-key', `k.code || '@' || r.number = any($1)`, [keys]));
}

function statement(label: string, where: string, values: readonly unknown[]): Statement {
  return { label, text: `${REVISIONS} where ${where} order by r.holder_id, r.number desc`, values };
}
