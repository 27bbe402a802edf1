import type { Transaction } from '../../database/write-database.js';
import type { NamedArea } from '../domain/area-named.js';

/** Whether who acts may plan for an area. */
export async function mayPlan(transaction: Transaction, areaId: number): Promise<boolean> {
  const [row] = await transaction.query<{ may: boolean }>({
    label: 'import.may-plan',
    text: `select public.actor_may('{PLANNER}', $1) as may`,
    values: [areaId],
  });
  return row?.may ?? false;
}

/** All areas, with the names that they have today. */
export function findAreaNames(transaction: Transaction): Promise<NamedArea[]> {
  return transaction.query({
    label: 'import.area-names',
    text: `select a.code, n.name_th as "nameTh" from public.area a
      join public.area_name n on n.area_id = a.id and daterange(n.valid_from, n.valid_to) @> current_date
      order by a.code`,
    values: [],
  });
}

/** An area by its code, with the name that it has today and what it is: "จังหวัดน่าน". */
export async function findAreaByCode(
  transaction: Transaction,
  code: string,
): Promise<{ readonly id: number; readonly wholeName: string } | null> {
  const [area] = await transaction.query<{ id: number; wholeName: string }>({
    label: 'import.area',
    text: `select a.id, case a.kind when 'PROVINCE' then 'จังหวัด' else '' end || n.name_th as "wholeName"
      from public.area a
      join public.area_name n on n.area_id = a.id and daterange(n.valid_from, n.valid_to) @> current_date
      where a.code = $1`,
    values: [code],
  });
  return area ?? null;
}
