import type { ReadDatabase } from '../../database/read-database.js';
import { findAnnualFacts } from '../../rules/store/plan-facts.read-model.js';
import { writeXlsx } from '../../workbooks/write/write-xlsx.js';
import type { ExportRequest } from '../domain/export-request.js';
import { fillAnnualForm } from '../domain/fill-annual-form.js';
import { annualTable } from '../layouts/annual-table.js';
import { annualCsv } from '../plain/annual-csv.js';
import { annualJson } from '../plain/annual-json.js';
import { findFormPlan } from './form-plan.read-model.js';

/** The bytes of a form, in the state that the session reads; null: there is no such plan in it. */
export async function formFile(db: ReadDatabase, request: ExportRequest, today: string): Promise<Buffer | null> {
  const plan = await findFormPlan(db, request.plan);
  if (!plan) return null;
  const facts = (await findAnnualFacts(db, [plan], today)).get(plan.id);
  if (!facts) return null;
  const form = fillAnnualForm(facts, plan.areaNameTh);
  switch (request.format) {
    case 'XLSX':
      return await writeXlsx(annualTable(form, plan.begunAt));
    case 'CSV':
      return Buffer.from(annualCsv(form));
    case 'JSON':
      return Buffer.from(annualJson(form));
  }
}
