import type { Ground } from './ground.ts';
import type { Task } from './task.ts';
import { YEAR } from './tree.ts';
import { AREA, type Writer } from './writer.ts';

const PROJECTS = 500;
const ACTIVITIES = 4;
const SUB_ACTIVITIES = 4;
const NODES = PROJECTS * (1 + ACTIVITIES * (1 + SUB_ACTIVITIES));

const PLAN = `${AREA}-A${YEAR}`;

/** Form จ.2 of a plan that nobody has: 10,500 nodes. */
function formOf() {
  const numbered = <Entry>(count: number, make: (number: number) => Entry) =>
    Array.from({ length: count }, (_, i) => make(i + 1));
  return {
    ...{ version: 1, form: 'J2', areaCode: AREA, areaNameTh: 'จังหวัดน่าน', fiscalYear: YEAR, issues: [] },
    projects: numbered(PROJECTS, (p) => ({
      ...{
        code: `${PLAN}-PJ${p}`,
        title: `โครงการที่ ${p} (ข้อมูลสังเคราะห์)`,
        projectClass: 'KEY',
        ownerSection: 'PROVINCE',
        rank: p,
      },
      ...{
        issue: null,
        programme: null,
        strategyCodes: ['2.3'],
        milestones: ['1'],
        indicators: ['ร้อยละที่เพิ่มขึ้น : 5'],
        units: [],
      },
      budget: `${ACTIVITIES * 100_000}.00`,
      activities: numbered(ACTIVITIES, (m) => ({
        ...{ code: `${PLAN}-PJ${p}-M${m}`, title: `กิจกรรมหลักที่ ${m}`, units: [], budget: '100000.00' },
        subActivities: numbered(SUB_ACTIVITIES, (s) => `กิจกรรมย่อยที่ ${s}`),
      })),
    })),
  };
}

const PLAIN = `create table bench_import (code text, parent integer, level integer, title text not null, budget numeric(18, 2))`;
const INSERT = `
  with made as (
    insert into bench_import select r.code, r.parent, r.level, r.title, r.budget
    from jsonb_to_recordset($1) r(code text, parent integer, level integer, title text, budget numeric) returning 1)
  select count(*)::integer as created from made`;

/** A workbook of 10,500 nodes on its way into a draft: sent, read, compared, written. By hand: rows into one plain table. */
export function importForm({ writer, owner }: Ground): Task {
  let workbook: Uint8Array<ArrayBuffer>;
  const form = formOf();
  const rows = JSON.stringify(
    form.projects.flatMap(({ code, title, budget, activities }) => [
      { code, parent: null, level: 4, title, budget },
      ...activities.flatMap((activity) => [
        { code: activity.code, parent: 1, level: 5, title: activity.title, budget: activity.budget },
        ...activity.subActivities.map((sub) => ({ code: null, parent: 1, level: 6, title: sub, budget: null })),
      ]),
    ]),
  );
  const discard = async () => await writer.discard(await planId(writer));
  return {
    name: 'import',
    title: `a workbook of ${NODES.toLocaleString('en')} nodes imported`,
    async prepare() {
      await owner.query(PLAIN);
      await importFile(writer, 'form.json', new TextEncoder().encode(JSON.stringify(form)));
      const { exportForm } = await writer.ask<{ exportForm: { url: string } }>(
        'query ($id: ID!) { exportForm(planId: $id, asOf: { draft: true }) { url } }',
        { id: await planId(writer) },
      );
      workbook = new Uint8Array(await (await fetch(exportForm.url)).arrayBuffer());
      await discard();
    },
    finish: async () => void (await owner.query('drop table bench_import')),
    lanes: new Map([
      ['ours', { run: async () => await importFile(writer, 'form.xlsx', workbook), after: discard }],
      [
        'raw',
        {
          run: async () => (await owner.query(INSERT, [rows])).rows[0],
          after: async () => void (await owner.query('truncate bench_import')),
        },
      ],
    ]),
  };
}

async function planId(writer: Writer): Promise<string> {
  const { annualActionPlan } = await writer.ask<{ annualActionPlan: { id: string } }>(
    `{ annualActionPlan(areaCode: "${AREA}", fiscalYear: ${YEAR}, asOf: { draft: true }) { id } }`,
  );
  return annualActionPlan.id;
}

interface Job {
  readonly status: string;
  readonly counts: { readonly created: number } | null;
}

/** Sends a file in and imports it: how many nodes were made. */
async function importFile(writer: Writer, fileName: string, file: Uint8Array<ArrayBuffer>) {
  const { requestUpload } = await writer.ask<{ requestUpload: { upload: { uploadId: string; url: string } } }>(
    'mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { upload { uploadId url } userErrors { message } } }',
    { input: { fileName } },
  );
  const { uploadId, url } = requestUpload.upload;
  await fetch(url, { method: 'PUT', body: file });
  const { importPlan } = await writer.ask<{ importPlan: { job: Job } }>(
    'mutation ($input: ImportPlanInput!) { importPlan(input: $input) { job { status counts { created } } userErrors { message } } }',
    { input: { uploadId, waitSeconds: 30 } },
  );
  const { status, counts } = importPlan.job;
  if (status !== 'DONE') throw new Error(`the import ended as ${status}`);
  return { created: counts?.created };
}
