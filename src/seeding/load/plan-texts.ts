import { levelAt } from '../../plans/domain/plan-level.js';
import { NodeTextEntity, RoadmapStepEntity } from '../../plans/store/node-detail.entity.js';
import { KeptRows } from '../kept-rows.js';
import type { LoadSession } from '../load-session.js';
import type { Nodes } from './plan-nodes.js';

interface TextField {
  field: string;
  levels: number[];
  is_list: boolean;
}

/** Loads the named texts of nodes; a field must belong to the level of its node. */
export async function loadTexts(session: LoadSession, directory: string, nodes: Nodes): Promise<void> {
  const rows = session.readOptional(`${directory}/texts.csv`, ['node_code', 'field', 'ordinal', 'body']);
  if (rows.length === 0) return;
  const known: TextField[] = await session.em
    .getConnection()
    .execute('select field, levels, is_list from node_text_field', [], 'all', session.em.getTransactionContext());
  const fields = new Map(known.map((field) => [field.field, field]));
  const texts = await KeptRows.load(
    session,
    NodeTextEntity,
    { node: { $in: [...nodes.values()] } },
    (text) => `${text.node.code}/${text.field}/${text.ordinal}`,
  );
  for (const row of rows) {
    const node = row.find('node_code', nodes);
    const { field, levels, is_list } = row.find('field', fields);
    const ordinal = row.integer('ordinal');
    if (!levels.includes(node.level)) row.fail('field', `${field} does not belong to a ${levelAt(node.level)}`);
    if (!is_list && ordinal !== 1) row.fail('ordinal', `${field} is one text, not a list`);
    texts.keep(row, `${node.code}/${field}/${ordinal}`, { node, field, ordinal, body: row.text('body') });
  }
}

/** Loads the roadmap of a 20-year goal. */
export async function loadRoadmap(session: LoadSession, directory: string, nodes: Nodes): Promise<void> {
  const columns = ['goal_code', 'start_year', 'end_year', 'ordinal', 'body'];
  const rows = session.readOptional(`${directory}/roadmap.csv`, columns);
  if (rows.length === 0) return;
  const steps = await KeptRows.load(
    session,
    RoadmapStepEntity,
    { goal: { $in: [...nodes.values()] } },
    (step) => `${step.goal.code}/${step.startYear}/${step.ordinal}`,
  );
  for (const row of rows) {
    const goal = row.find('goal_code', nodes);
    const [startYear, ordinal] = [row.integer('start_year'), row.integer('ordinal')];
    steps.keep(row, `${goal.code}/${startYear}/${ordinal}`, {
      goal,
      startYear,
      endYear: row.integer('end_year'),
      ordinal,
      body: row.text('body'),
    });
  }
}
