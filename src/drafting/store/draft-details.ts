import type { Transaction } from '../../database/write-database.js';
import type { AgencyContent, FollowedGuideline, GuidelineContent, RoadmapStepContent } from '../domain/change-set.js';
import type { ListOfNode } from './list-of-node.js';

/** The agencies of some nodes, those of each role in their order. */
export async function writeAgencies(
  transaction: Transaction,
  nodes: readonly ListOfNode<AgencyContent>[],
): Promise<void> {
  await replace(
    transaction,
    'agencies',
    'delete from node_agency where node_id = any($1)',
    `insert into node_agency (node_id, role, ordinal, agency_id, printed)
      select r."nodeId", r.role, row_number() over (partition by r."nodeId", r.role order by r.ordinal), r."agencyId", r.printed
      from jsonb_to_recordset($1) r("nodeId" bigint, role agency_role, ordinal smallint, "agencyId" integer, printed text)`,
    nodes,
  );
}

/** The steps of the roadmaps of some goals, those of each period in their order. */
export async function writeRoadmaps(
  transaction: Transaction,
  goals: readonly ListOfNode<RoadmapStepContent>[],
): Promise<void> {
  await replace(
    transaction,
    'roadmaps',
    'delete from roadmap_step where goal_id = any($1)',
    `insert into roadmap_step (goal_id, start_year, end_year, ordinal, body)
      select r."nodeId", r."startYear", r."endYear",
        row_number() over (partition by r."nodeId", r."startYear" order by r.ordinal), r.body
      from jsonb_to_recordset($1) r("nodeId" bigint, "startYear" smallint, "endYear" smallint, ordinal smallint, body text)`,
    goals,
  );
}

/** The guidelines that some projects name. */
export async function writeFollowed(
  transaction: Transaction,
  projects: readonly ListOfNode<FollowedGuideline>[],
): Promise<void> {
  await replace(
    transaction,
    'followed-guidelines',
    'delete from project_guideline where project_id = any($1)',
    `insert into project_guideline (project_id, ordinal, printed, guideline_id)
      select r."nodeId", r.ordinal, r.printed, g.id
      from jsonb_to_recordset($1) r("nodeId" bigint, ordinal smallint, printed text, guideline text)
      left join development_guideline g on g.code = r.guideline`,
    projects,
  );
}

/** Guidelines of issues. One that stays keeps its key and its code, so that projects go on to follow it. */
export async function writeGuidelines(
  transaction: Transaction,
  issues: readonly ListOfNode<GuidelineContent>[],
): Promise<void> {
  if (issues.length === 0) return;
  const rows = rowsOf(issues);
  await transaction.query({
    label: 'draft.delete-guidelines',
    text: 'delete from development_guideline where issue_id = any($1) and not code = any($2)',
    values: [issues.map(({ id }) => id), rows.flatMap(({ code }) => code ?? [])],
  });
  await transaction.query({ label: 'draft.defer', text: 'set constraints all deferred', values: [] });
  await transaction.query({
    label: 'draft.write-guidelines',
    text: `with given as materialized (
        select r.*, coalesce(g.id, nextval('public.development_guideline_id_seq')) as id
        from jsonb_to_recordset($1) r("nodeId" bigint, "nodeCode" text, ordinal smallint, code text, "printedNo" text,
          body text, "areaOfWork" text, "programmePrinted" text)
        left join development_guideline g on g.code = r.code and g.issue_id = r."nodeId"
      )
      insert into development_guideline (id, code, issue_id, ordinal, printed_no, body, area_of_work, programme_printed)
      select g.id, coalesce(g.code, g."nodeCode" || '-GL' || g.id), g."nodeId", g.ordinal, g."printedNo", g.body,
        g."areaOfWork", g."programmePrinted"
      from given g
      on conflict (id) do update set ordinal = excluded.ordinal, printed_no = excluded.printed_no, body = excluded.body,
        area_of_work = excluded.area_of_work, programme_printed = excluded.programme_printed`,
    values: [JSON.stringify(rows)],
  });
}

/** All entries, each with its node and its place in the list, from 1 on. */
function rowsOf<Entry extends object>(nodes: readonly ListOfNode<Entry>[]) {
  return nodes.flatMap(({ id, code, list }) =>
    list.map((entry, i) => ({ ...entry, nodeId: id, nodeCode: code, ordinal: i + 1 })),
  );
}

/** Puts whole lists in the place of those there are. */
async function replace(
  transaction: Transaction,
  what: string,
  deleting: string,
  inserting: string,
  nodes: readonly ListOfNode<object>[],
): Promise<void> {
  if (nodes.length === 0) return;
  const ids = nodes.map(({ id }) => id);
  await transaction.query({ label: `draft.delete-${what}`, text: deleting, values: [ids] });
  const values = [JSON.stringify(rowsOf(nodes))];
  await transaction.query({ label: `draft.insert-${what}`, text: inserting, values });
}
