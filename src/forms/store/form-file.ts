import type { ReadDatabase } from '../../database/read-database.js';
import type { PlanFacts } from '../../rules/domain/plan-facts.js';
import { findAnnualFacts } from '../../rules/store/plan-facts.read-model.js';
import type { WorkbookLayout } from '../../workbooks/layout/layout.js';
import { writeXlsx } from '../../workbooks/write/write-xlsx.js';
import type { ExportRequest } from '../domain/export-request.js';
import { fillAnnualForm } from '../domain/fill-annual-form.js';
import { fillRequestForm } from '../domain/request-form.js';
import { annualTable } from '../layouts/annual-table.js';
import { requestTable } from '../layouts/request-table.js';
import { annualCsv } from '../plain/annual-csv.js';
import { formJson } from '../plain/form-json.js';
import { requestCsv } from '../plain/request-csv.js';
import { findFormPlan } from './form-plan.read-model.js';

/** A form that is filled in, in each of its formats. */
interface FilledForm {
  readonly form: object;
  readonly layout: (date: Date) => WorkbookLayout;
  readonly csv: () => string;
}

/** The bytes of a form, in the state that the session reads; null: there is no such plan in it. */
export async function formFile(db: ReadDatabase, request: ExportRequest, today: string): Promise<Buffer | null> {
  const plan = await findFormPlan(db, request.plan);
  if (!plan) return null;
  const facts = (await findAnnualFacts(db, [plan], today)).get(plan.id);
  if (!facts) return null;
  const filled = fill(request, facts, plan.areaNameTh);
  switch (request.format) {
    case 'XLSX':
      return await writeXlsx(filled.layout(plan.begunAt));
    case 'CSV':
      return Buffer.from(filled.csv());
    case 'JSON':
      return Buffer.from(formJson(filled.form));
  }
}

function fill({ form: name }: ExportRequest, facts: PlanFacts, areaNameTh: string): FilledForm {
  if (name === 'J3' || name === 'GJ3') {
    const form = fillRequestForm(facts, areaNameTh);
    return { form, layout: (date) => requestTable(form, date), csv: () => requestCsv(form) };
  }
  const form = fillAnnualForm(facts, areaNameTh);
  return { form, layout: (date) => annualTable(form, date), csv: () => annualCsv(form) };
}
