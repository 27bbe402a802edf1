import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createChain } from '../database/chain.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import type { Model, ModelElement } from '../support/model.js';
import { runs } from './run-settings.js';
import { createWorld, emptyModel, FRAMEWORK_LEVELS, writeElements } from './world.js';

const NODES = [100, 101, 104, 106, 114];
const ELEMENT = (n: number) => `(select e.id from framework_element e join framework f on f.id = e.framework_id
  where f.code || '/' || e.level || '/' || e.code = $${n})`;
// The keys along a path of ids, root first.
const KEYS = (path: string) => `array(select f.code || '/' || e.level || '/' || e.code
  from unnest(${path}) with ordinality step(id, place)
  join framework_element e on e.id = step.id join framework f on f.id = e.framework_id order by step.place)`;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  await createWorld(database.pool);
  await createChain(database.pool);
});
afterAll(() => database.drop());

function rankOf({ framework, level }: ModelElement): number {
  return FRAMEWORK_LEVELS.findIndex((at) => at.framework === framework && at.level === level);
}

function pick<T>(list: readonly T[], choice: number): T {
  return list[choice % list.length] as T;
}

async function align(model: Model, a: number, b: number, c: number): Promise<void> {
  const element = pick([...model.elements.values()], b);
  const nodeId = pick(NODES, a);
  if (model.alignments.some((other) => other.nodeId === nodeId && other.element === element.key)) return;
  const strategies = [...model.elements.values()].filter(({ level }) => level === 'STRATEGY');
  const canState = element.framework === 'NATIONAL_STRATEGY' && element.parent !== null;
  const statedRoot = canState && c % 2 ? pick(strategies, c).key : null;
  model.alignments.push({ nodeId, element: element.key, statedRoot, asserted: '' });
  await database.pool.query(
    `insert into alignment (node_id, element_id, stated_root_id) values ($1, ${ELEMENT(2)}, ${ELEMENT(3)})`,
    [nodeId, element.key, statedRoot],
  );
}

/** Moves an element, or in one statement all children of its parent, below another element or below none. */
async function move(model: Model, a: number, b: number, c: number): Promise<void> {
  const elements = [...model.elements.values()];
  const element = pick(elements, a);
  const above = elements.filter((other) => other.framework === element.framework && rankOf(other) < rankOf(element));
  const parent = pick([null, ...above, ...above], b)?.key ?? null;
  const moved =
    c % 3
      ? [element]
      : elements.filter((other) => other.parent === element.parent && rankOf(other) === rankOf(element));
  // An element with a stated strategy above it cannot become a root itself: the database refuses that.
  const stated = model.alignments.filter(({ statedRoot }) => statedRoot !== null).map((alignment) => alignment.element);
  const refused = parent === null && moved.some(({ key }) => stated.includes(key));
  const change = database.pool.query(
    `update framework_element set parent_id = ${ELEMENT(1)}
     where id in (select e.id from framework_element e join framework f on f.id = e.framework_id
       where f.code || '/' || e.level || '/' || e.code = any($2))`,
    [parent, moved.map(({ key }) => key)],
  );
  if (refused) {
    await expect(change).rejects.toMatchObject({ constraint: 'alignment_stated_root_check' });
    return;
  }
  await change;
  for (const each of moved) each.parent = parent;
}

const { limits, timeout } = runs(30, 300);

test(
  'when elements move, the paths below them and those of alignments follow',
  async () => {
    const number = fc.nat({ max: 5039 });
    const steps = fc.array(fc.record({ moves: fc.boolean(), a: number, b: number, c: number }), {
      maxLength: 30,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const model = emptyModel();
        await writeElements(database.pool);
        for (const { moves, a, b, c } of list) await (moves ? move : align)(model, a, b, c);
        const elements = await database.pool.query(
          `select ${KEYS('o.path')} as path from framework_element o order by 1`,
        );
        expect(elements.rows.map(({ path }) => path.join(' ')).sort()).toEqual(
          [...model.elements.keys()].map((key) => keysDown(model.elementsUp(key))).sort(),
        );
        const aligned = await database.pool.query(`select node_id, ${KEYS('a.element_path')} as path from alignment a`);
        expect(aligned.rows.map(({ node_id, path }) => `${node_id} ${path.join(' ')}`).sort()).toEqual(
          model.alignments.map((each) => `${each.nodeId} ${keysDown(model.alignmentPath(each))}`).sort(),
        );
      }),
      limits,
    );
  },
  timeout,
);

function keysDown(up: readonly ModelElement[]): string {
  return up
    .map(({ key }) => key)
    .toReversed()
    .join(' ');
}
