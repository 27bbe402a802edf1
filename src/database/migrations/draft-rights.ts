// The statements of Migration0014Drafts: SQL that has landed is never edited.
import { CONTENT_TABLES } from './draft-schemas.js';

/** Who may read what is not published. */
const READERS = `'{PLANNER,COMMITTEE_SECRETARY,AUDITOR,ADMINISTRATOR}'`;
const WRITERS = `'{PLANNER}'`;

/** Which column of a table leads to what it hangs on, where it is not a node itself. */
const HANGS_ON: Readonly<Record<string, readonly [column: string, table: string]>> = {
  node_budget: ['node_id', 'plan_node'],
  node_text: ['node_id', 'plan_node'],
  roadmap_step: ['goal_id', 'plan_node'],
  development_guideline: ['issue_id', 'plan_node'],
  project_guideline: ['project_id', 'plan_node'],
  node_agency: ['node_id', 'plan_node'],
  indicator: ['node_id', 'plan_node'],
  indicator_target: ['indicator_id', 'indicator'],
  alignment: ['node_id', 'plan_node'],
  alignment_evidence: ['alignment_id', 'alignment'],
  gap_justification: ['node_id', 'plan_node'],
};

/** Asks for roles. */
export const MAKE_RIGHTS = `
  create function actor_areas(roles text[]) returns integer[] language sql stable as $$
    select coalesce(array_agg(a.id), '{}') from public.area a where actor_may(roles, a.id)
  $$;
  create function must_hold(roles text[], of_area integer) returns void language plpgsql stable as $$
  begin
    if not actor_may(roles, of_area) then
      raise exception 'this needs one of the roles % for the area', roles using errcode = 'insufficient_privilege';
    end if;
  end $$;
`;

/**
 * Row-level security of what is not published: a statement that forgets whom it serves answers nothing that they may not
 * see. The owner of the tables, whose functions copy, freeze and publish, is not held by it; those functions ask for the
 * role themselves.
 */
export const PROTECT_DRAFTS = `
  alter table draft.plan_node enable row level security;
  create policy reading on draft.plan_node for select
    using (area_id = any ((select actor_areas(${READERS}))::integer[]));
  create policy writing on draft.plan_node
    using (area_id = any ((select actor_areas(${WRITERS}))::integer[]));
  alter table draft.plan_draft enable row level security;
  create policy reading on draft.plan_draft for select
    using (area_id = any ((select actor_areas(${READERS}))::integer[]));
  alter table draft.request_once enable row level security;
  create policy own on draft.request_once using (actor_id = (select actor_id()));
  ${Object.entries(HANGS_ON)
    .map(
      ([table, [column, above]]) => `
  alter table draft.${table} enable row level security;
  create policy reading on draft.${table} for select
    using (exists (select from draft.${above} up where up.id = ${table}.${column}));
  create policy writing on draft.${table} using (exists (
    select from draft.${above} up ${
      above === 'plan_node'
        ? ''
        : `join draft.${above === 'indicator' ? 'indicator' : 'alignment'} own on own.id = up.id
      join draft.plan_node n on n.id = own.node_id`
    }
    where up.id = ${table}.${column}
      and ${above === 'plan_node' ? 'up' : 'n'}.area_id = any ((select actor_areas(${WRITERS}))::integer[])));`,
    )
    .join('')}
  alter table draft.plan_size enable row level security;
  create policy anybody on draft.plan_size using (true);

  -- A state is for everybody if a revision that has it was ever published.
  create function history.readable_holders() returns bigint[] language sql stable as $$
    select coalesce(array_agg(distinct r.holder_id), '{}') from history.revision r
    where r.area_id = any ((select actor_areas(${READERS}))::integer[])
  $$;
  ${CONTENT_TABLES.map(
    ({ name }) => `
  alter table history.${name} enable row level security;
  create policy reading on history.${name} for select using (
    holder_id = any ((select history.readable_holders())::bigint[])
    or exists (select from history.publication p where p.holder_id = ${name}.holder_id
      and p.revision >= since and (until is null or p.revision < until)));`,
  ).join('')}
  alter table history.revision enable row level security;
  create policy reading on history.revision for select using (
    area_id = any ((select actor_areas(${READERS}))::integer[])
    or exists (select from history.publication p where p.holder_id = revision.holder_id and p.revision = number));
`;
