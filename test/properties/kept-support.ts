import type { Pool } from 'pg';

const COLUMNS = 'framework_id, level, element_id, start_year, end_year, synthetic';
const FIGURES = ['aligned_node_count', 'sound_node_count', 'project_count', 'total_budget', 'undated_budget'];

/** Sums by period and year, as text without trailing zeros; what nothing supports, and years without money, are left out. */
function summed(table: string): string {
  const sums = FIGURES.map((column) => `trim_scale(sum(s.${column})::numeric)::text as ${column}`).join(', ');
  return `
    select ${COLUMNS}, ${sums}, array(
      select y.i || ': ' || trim_scale(sum(y.amount))
      from ${table} t cross join lateral unnest(t.budget_by_year) with ordinality y(amount, i)
      where (t.framework_id, t.level, t.element_id, t.start_year, t.end_year, t.synthetic)
        = (s.framework_id, s.level, s.element_id, s.start_year, s.end_year, s.synthetic)
      group by y.i having sum(y.amount) <> 0 order by y.i) as by_year
    from ${table} s group by ${COLUMNS} having sum(s.aligned_node_count) > 0
    order by ${COLUMNS}`;
}

const OF_PLANS = '(select * from plan_support where plan_id <> 0)';
const RECOMPUTED = `(select s.* from plan_node h cross join lateral plan_support_of(h.id) s where h.level < 2)`;

/** What is kept of the support of elements, and what it would be if it were made anew. */
export async function readKeptSupport(pool: Pool) {
  const rows = async (sql: string) => (await pool.query(sql)).rows;
  const all = (from: string) =>
    rows(`select to_jsonb(s) as row from ${from} s order by holder_id, framework_id, level, element_id`);
  return {
    kept: {
      holders: await all('plan_support'),
      country: await rows(summed('country_support')),
      due: await rows('select holder_id from plan_support_due'),
    },
    anew: { holders: await all(RECOMPUTED), country: await rows(summed(OF_PLANS)), due: [] },
  };
}
