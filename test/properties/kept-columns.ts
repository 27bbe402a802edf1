import type { Pool } from 'pg';
import { baht, LEVELS, type Model } from '../support/model.js';

/** What the database keeps beside what writers state, as it stands in the tables. */
export async function readKept(pool: Pool) {
  const nodes = await pool.query(
    `select id, parent_id as parent, plan_id as plan, path::text[] as path, ordinal, title, budget,
       budget_basis as basis, budget_by_year::text[] as "byYear", undated_budget as undated
     from plan_node order by id`,
  );
  const sizes = await pool.query(
    `select plan_id as plan, level, node_count as count from plan_size where node_count > 0 order by plan_id, level`,
  );
  const alignments = await pool.query(
    `select a.node_id as node, array(
         select f.code || '/' || e.level || '/' || e.code
         from unnest(a.element_path) with ordinality step(id, place)
         join framework_element e on e.id = step.id join framework f on f.id = e.framework_id
         order by step.place desc) as path
     from alignment a order by 1, 2`,
  );
  return { nodes: nodes.rows, sizes: sizes.rows, alignments: alignments.rows };
}

/** The same, recomputed from the model. */
export function keptOf(model: Model): Awaited<ReturnType<typeof readKept>> {
  const nodes = model.all().sort((a, b) => a.id - b.id);
  const plans = nodes.filter(({ level }) => level === 1);
  const sizes = plans.flatMap((plan) =>
    LEVELS.map((_, level) => ({
      plan: plan.id,
      level,
      count: nodes.filter((node) => node.level === level && model.plan(node) === plan).length,
    })),
  );
  const alignments = model.alignments.map((alignment) => ({
    node: alignment.nodeId,
    path: model.alignmentPath(alignment).map(({ key }) => key),
  }));
  return {
    nodes: nodes.map((node) => ({
      id: node.id,
      parent: node.parentId,
      plan: model.plan(node)?.id ?? null,
      path: model.path(node).map(String),
      ordinal: node.ordinal,
      title: node.title,
      budget: baht(model.budget(node)),
      basis: model.budgetBasis(node),
      byYear: model.budgetByYear(node)?.map((amount) => baht(amount)) ?? null,
      undated: baht(model.undated(node)),
    })),
    sizes: sizes.filter(({ count }) => count > 0),
    alignments: alignments.sort((a, b) => a.node - b.node || (a.path.join('\u0001') < b.path.join('\u0001') ? -1 : 1)),
  };
}
