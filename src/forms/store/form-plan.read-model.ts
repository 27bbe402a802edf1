import type { ReadDatabase } from '../../database/read-database.js';
import type { AskedPlan } from '../../rules/store/plan-facts.read-model.js';

/** A plan as far as the head of a form shows it. */
export interface FormPlan extends AskedPlan {
  readonly areaNameTh: string;
  /** When it was begun: the date of the file, so that the same content makes the same bytes. */
  readonly begunAt: Date;
}

/** The annual plan of a code, in the state that the session reads. */
export async function findFormPlan(db: ReadDatabase, code: string): Promise<FormPlan | null> {
  const [plan] = await db.query<Omit<FormPlan, 'begunAt'> & { readonly begunAt: string }>({
    label: 'form.plan',
    text: `select p.id, p.code, p.area_id as "areaId", p.start_year as "fiscalYear", to_json(p.created_at) #>> '{}' as "begunAt",
        case a.kind when 'PROVINCE' then 'จังหวัด' else '' end || n.name_th as "areaNameTh"
      from plan_node p join area a on a.id = p.area_id
      join area_name n on n.area_id = a.id and daterange(n.valid_from, n.valid_to) @> today()
      where p.code = $1 and p.level = 1 and p.annual`,
    values: [code],
  });
  return plan ? { ...plan, begunAt: new Date(plan.begunAt) } : null;
}
