import { Client } from 'pg';

/** What the questions of one database are asked about: chosen by the content alone, so every run asks the same. */
export interface Sample {
  readonly plans: readonly { code: string; areaCode: string; startYear: number }[];
  readonly subActivities: readonly string[];
  readonly provinces: readonly string[];
  readonly regions: readonly string[];
  readonly masterPlans: readonly string[];
  /** Provinces, each with the master plan that most of its nodes are aligned to. */
  readonly supported: readonly { areaCode: string; element: string }[];
}

/** Chooses what is asked about: up to fifty plans of about `planSize` nodes, and what lies around them. */
export async function takeSample(databaseUrl: string, planSize: number): Promise<Sample> {
  const client = new Client({ connectionString: databaseUrl, options: '-c jit=off' });
  await client.connect();
  const rows = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await client.query<Row>(text, values)).rows;
  const codes = async (text: string) => (await rows<{ code: string }>(text)).map(({ code }) => code);
  try {
    return {
      plans: await rows(
        `select p.code, a.code as "areaCode", p.start_year as "startYear"
         from plan_node p join area a on a.id = p.area_id
         join (select plan_id, sum(node_count) as nodes from plan_size group by plan_id) s on s.plan_id = p.id
         where p.level = 1 order by abs(s.nodes - $1), p.code limit 50`,
        [planSize],
      ),
      subActivities: await codes(`select code from plan_node where level = 6 order by md5(code) limit 200`),
      provinces: await codes(
        `select a.code from area a where a.kind = 'PROVINCE'
           and exists (select from plan_node p where p.area_id = a.id and p.level = 1 and p.synthetic)
         order by md5(a.code) limit 30`,
      ),
      regions: await codes('select code from region order by code'),
      masterPlans: await codes(
        `select e.code from framework_element e join framework f on f.id = e.framework_id
         where f.code = 'NATIONAL_STRATEGY' and e.level = 'MASTER_PLAN' order by e.code`,
      ),
      supported: await rows(
        `select distinct on (a.code) a.code as "areaCode", e.code as element
         from plan_node n join area a on a.id = n.area_id and a.kind = 'PROVINCE'
         join alignment al on al.node_id = n.id
         join framework_element e on e.id = any(al.element_path) and e.level = 'MASTER_PLAN'
         join framework f on f.id = e.framework_id and f.code = 'NATIONAL_STRATEGY'
         group by a.code, e.code order by a.code, count(*) desc, e.code limit 50`,
      ),
    };
  } finally {
    await client.end();
  }
}
