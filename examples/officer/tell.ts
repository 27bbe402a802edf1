/**
 * The story of an officer of Nan, with a workbook that is made up: it is sent in with faults, mended, sent in again, held against
 * the rules, ranked, fitted to a ceiling, and goes out as form จ.2.
 *
 *   PLANNER_TOKEN=… npm run example:officer
 *
 * It may be told again: what the plan says already is not changed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  OfficerChangeDocument,
  OfficerExportDocument,
  OfficerImportDocument,
  OfficerPlanDocument,
  OfficerRequestUploadDocument,
} from '../generated/operations.ts';
import { done, person } from '../story/people.ts';

const officer = person('PLANNER_TOKEN');
const PLAN = { areaCode: 'TH-55', fiscalYear: 2577 };
/** 60 % for key projects, the band of 1.5 to 2 times, what falls outside it, ranks, sums. */
const RULES = ['C03', 'C05', 'C06', 'B27', 'A32'];
const CEILING = '16000000';

// The workbook as it came from the offices: nothing is written, every fault is told.
const faulty = await imported('annual-plan-with-faults.xlsx', true);
console.log(`Sent in: ${faulty.counts?.errors} errors.`);
for (const { node } of faulty.faults.edges) {
  const meant = node.suggestion ? ` Perhaps ${node.suggestion}?` : '';
  console.log(`  ${node.cell} ${node.code}: ${node.message}${meant}`);
}

// Mended: what would be done is told, then done.
const dry = await imported('annual-plan.xlsx', true);
console.log(`Mended: ${dry.counts?.created} nodes would be made, ${dry.counts?.errors} errors.`);
const written = await imported('annual-plan.xlsx', false);
console.log(`Imported: ${written.planCode} with ${written.counts?.created} nodes.`);
const again = await imported('annual-plan.xlsx', false);
console.log(`Imported again: ${again.counts?.created} made, ${again.counts?.changed} changed.`);

// Two projects have the second rank: rule B27.
let plan = await asked();
told('B27');
const [last] = plan.projects.filter(({ rank }) => rank === 2).slice(1);
if (last) await changed([{ id: last.id, version: last.version, content: { rank: 3 } }]);
plan = await asked();
told('B27');

// The ceiling is announced: what is proposed must lie between 1.5 and 2 times of it.
await changed([{ id: plan.id, version: plan.version, content: { ceiling: CEILING } }]);
plan = await asked();
told('C05');
told('C06');
const outside = plan.projects.find(({ rank }) => rank === 3);
if (outside)
  await changed([{ id: outside.id, version: outside.version, content: { budgetLines: linesOf('11000000') } }]);
plan = await asked();
told('C05');
const refused = plan.compliance.notConsidered.map(({ rule, project }) => `${rule.number} ${project?.title}`);
console.log(`Still to be done before it is considered: ${refused.length} rules of projects, such as ${refused[0]}.`);

// The form, to be printed and sent.
const { exportForm } = await officer(OfficerExportDocument, { planId: plan.id });
const form = new Uint8Array(await (await fetch(exportForm?.url as string)).arrayBuffer());
const path = join(tmpdir(), exportForm?.fileName as string);
await writeFile(path, form);
console.log(`Exported: ${exportForm?.fileName}, ${form.length > 5_000 ? 'a workbook' : 'nothing much'}.`);

/** Sends a workbook of this folder in, and imports it. */
async function imported(name: string, dryRun: boolean) {
  const { requestUpload } = await officer(OfficerRequestUploadDocument, { input: { fileName: name } });
  const { upload } = done(requestUpload);
  const file = await readFile(new URL(name, import.meta.url));
  const sent = await fetch(upload?.url as string, { method: 'PUT', body: new Uint8Array(file) });
  if (!sent.ok) throw new Error(await sent.text());
  const input = { uploadId: upload?.uploadId as string, dryRun, waitSeconds: 30 };
  const { job } = done((await officer(OfficerImportDocument, { input })).importPlan);
  if (!job || job.error) throw new Error(job?.error?.message ?? 'there is no job');
  return job;
}

async function asked() {
  const { annualActionPlan } = await officer(OfficerPlanDocument, { ...PLAN, rules: RULES });
  if (!annualActionPlan) throw new Error('the plan is missing');
  return annualActionPlan;
}

async function changed(change: readonly { id: string; version: number; content: object }[]): Promise<void> {
  done((await officer(OfficerChangeDocument, { input: { planId: plan.id, change: [...change] } })).changePlan);
}

function linesOf(amount: string) {
  return [{ fiscalYear: PLAN.fiscalYear, source: 'PROVINCE', amount }];
}

/** What comes of a rule now. */
function told(number: string): void {
  for (const { node } of plan.compliance.results.edges) {
    if (node.rule.number !== number) continue;
    const nodes = node.nodes.map(({ title }) => title).join(', ');
    console.log(`${number} ${node.outcome}${nodes && ` at ${nodes}`}`);
  }
}
