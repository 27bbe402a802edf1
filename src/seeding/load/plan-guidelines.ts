import { DevelopmentGuidelineEntity, ProjectGuidelineEntity } from '../../plans/store/node-detail.entity.js';
import { KeptRows } from '../kept-rows.js';
import type { LoadSession } from '../load-session.js';
import type { Nodes } from './plan-nodes.js';

const COLUMNS = [
  ...['code', 'issue_code', 'ordinal', 'printed_no', 'area_of_work', 'programme_printed'],
  ...['body', 'source_key'],
];

/** Loads the development guidelines of issues, and which of them projects name. */
export async function loadGuidelines(session: LoadSession, directory: string, nodes: Nodes): Promise<void> {
  const inPlan = { $in: [...nodes.values()] };
  const guidelines = await KeptRows.load(
    session,
    DevelopmentGuidelineEntity,
    { issue: inPlan },
    (guideline) => guideline.code,
  );
  for (const row of session.readOptional(`${directory}/guidelines.csv`, COLUMNS)) {
    const code = row.text('code');
    guidelines.keep(row, code, {
      code,
      issue: row.find('issue_code', nodes),
      ordinal: row.integer('ordinal'),
      printedNo: row.optional('printed_no'),
      body: row.text('body'),
      areaOfWork: row.optional('area_of_work'),
      programmePrinted: row.optional('programme_printed'),
    });
  }
  await session.flush();
  const named = await KeptRows.load(
    session,
    ProjectGuidelineEntity,
    { project: inPlan },
    (link) => `${link.project.code}/${link.ordinal}`,
  );
  const columns = ['project_code', 'ordinal', 'printed', 'guideline_code'];
  for (const row of session.readOptional(`${directory}/project_guidelines.csv`, columns)) {
    const project = row.find('project_code', nodes);
    const ordinal = row.integer('ordinal');
    const known = row.optional('guideline_code') !== null;
    named.keep(row, `${project.code}/${ordinal}`, {
      project,
      ordinal,
      printed: row.text('printed'),
      guideline: known ? row.find('guideline_code', guidelines.byKey) : null,
    });
  }
}
