import type { Pool } from 'pg';

/** Gives every node of a plan a value in every column that it can have, each one its own. */
export async function fillColumns(pool: Pool, planCode: string): Promise<void> {
  const plan = `(select id from plan_node where code = '${planCode}')`;
  await pool.query(`update plan_node set printed_no = 'no ' || id where plan_id = ${plan}`);
  await pool.query(`
    update plan_node set project_class = (case when id % 2 = 0 then 'KEY' else 'OTHER_NECESSARY' end)::project_class,
      owner_section = (case when id % 2 = 0 then 'PROVINCE' else 'PRIVATE' end)::owner_section,
      area_of_work = 'งาน ' || id, start_date = date '2027-10-01' + (id % 300)::integer,
      end_date = date '2028-10-01' + (id % 300)::integer,
      working_step = (case when id % 2 = 0 then 'CLARIFIED' else 'PROPOSED' end)::working_step
    where plan_id = ${plan} and level = 4`);
  await pool.query(`
    update plan_node set destination = (case when id % 2 = 0 then 'AGENCY_BUDGET' else 'PRIVATE' end)::budget_destination
    where plan_id = ${plan} and level > 4`);
  await pool.query(`
    insert into node_budget (node_id, fiscal_year, source, amount)
    select n.id, case when n.annual then 2571 else 2571 + n.id % 5 end, null, n.id * 1000 + 0.25 from plan_node n
    where n.plan_id = ${plan} and n.level >= 2
    on conflict do nothing`);
  await pool.query(`
    insert into node_budget (node_id, fiscal_year, source, amount)
    select id, null, null, id * 10 from plan_node where plan_id = ${plan} and level >= 2
    on conflict do nothing`);
  await pool.query(`
    insert into node_text (node_id, field, ordinal, body)
    select n.id, f.field, 1, f.field || ' of ' || n.code from plan_node n join node_text_field f on n.level = any(f.levels)
    where n.plan_id = ${plan} on conflict do nothing`);
}
