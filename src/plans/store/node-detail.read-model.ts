import type { BudgetLine } from '../../budget/domain/node-budget.js';
import type { ReadDatabase } from '../../database/read-database.js';
import type { DevelopmentGuideline, NodeText, ProjectGuideline, RoadmapStep } from '../domain/node-text.js';

/** The named texts of many nodes, each field in its order. */
export function findTexts(db: ReadDatabase, nodeIds: readonly number[]): Promise<NodeText[]> {
  return db.query({
    label: 'node-text.of-nodes',
    text: `select node_id as "nodeId", field, body from node_text
      where node_id = any($1::bigint[]) order by node_id, field, ordinal`,
    values: [nodeIds],
  });
}

/** The roadmap steps of many goals, by period. */
export function findRoadmapSteps(db: ReadDatabase, goalIds: readonly number[]): Promise<RoadmapStep[]> {
  return db.query({
    label: 'roadmap.of-goals',
    text: `select goal_id as "goalId", start_year as "startYear", end_year as "endYear", ordinal, body
      from roadmap_step where goal_id = any($1::bigint[]) order by goal_id, start_year, ordinal`,
    values: [goalIds],
  });
}

const GUIDELINE = `id, code, issue_id as "issueId", ordinal, printed_no as "printedNo", body,
  area_of_work as "areaOfWork", programme_printed as "programmePrinted"`;

/** The development guidelines of many issues, in their order. */
export function findGuidelinesOfIssues(db: ReadDatabase, issueIds: readonly number[]): Promise<DevelopmentGuideline[]> {
  return db.query({
    label: 'guideline.of-issues',
    text: `select ${GUIDELINE} from development_guideline where issue_id = any($1::bigint[]) order by issue_id, ordinal`,
    values: [issueIds],
  });
}

/** Guidelines by the database's own keys; in no order. */
export function findGuidelinesByIds(db: ReadDatabase, ids: readonly number[]): Promise<DevelopmentGuideline[]> {
  return db.query({
    label: 'guideline.by-id',
    text: `select ${GUIDELINE} from development_guideline where id = any($1::bigint[])`,
    values: [ids],
  });
}

/** Guidelines by their permanent codes; in no order. */
export function findGuidelinesByCodes(db: ReadDatabase, codes: readonly string[]): Promise<DevelopmentGuideline[]> {
  return db.query({
    label: 'guideline.by-code',
    text: `select ${GUIDELINE} from development_guideline where code = any($1::text[])`,
    values: [codes],
  });
}

/** The guidelines that many projects name, in their order. */
export function findProjectGuidelines(db: ReadDatabase, projectIds: readonly number[]): Promise<ProjectGuideline[]> {
  return db.query({
    label: 'guideline.of-projects',
    text: `select project_id as "projectId", printed, guideline_id as "guidelineId"
      from project_guideline where project_id = any($1::bigint[]) order by project_id, ordinal`,
    values: [projectIds],
  });
}

/** The stated budget lines of many nodes, by stage, year and source. */
export function findBudgetLines(db: ReadDatabase, nodeIds: readonly number[]): Promise<BudgetLine[]> {
  return db.query({
    label: 'node-budget.of-nodes',
    text: `select node_id as "nodeId", fiscal_year as "fiscalYear", source, stage, amount from node_budget
      where node_id = any($1::bigint[]) order by node_id, stage, fiscal_year, source`,
    values: [nodeIds],
  });
}
