import fc from 'fast-check';
import type { Pool } from 'pg';
import type { Model, ModelElement } from '../support/model.js';
import { type Operation, perform } from '../support/plan-builder.js';
import { FRAMEWORK_LEVELS } from './world.js';

/** A step of a writer with a connection of its own: a change, or what it does to its transaction. */
export type Step =
  | { readonly kind: 'change'; readonly operation: Operation }
  | { readonly kind: 'moveElement'; readonly a: number; readonly b: number }
  | { readonly kind: 'savepoint' | 'release' | 'undo' | 'settle' | 'commit' | 'rollback' };

/** Puts steps between the changes of a history that begin, settle, keep and undo transactions. */
export function inTransactions(history: fc.Arbitrary<Operation[]>): fc.Arbitrary<Step[]> {
  const number = fc.nat({ max: 5039 });
  const between: fc.Arbitrary<Step[]> = fc.array(
    fc.oneof(
      ...(['savepoint', 'release', 'undo', 'settle', 'commit', 'rollback'] as const).map((kind) =>
        fc.constant<Step>({ kind }),
      ),
      fc.record({ kind: fc.constant('moveElement' as const), a: number, b: number }),
    ),
    { maxLength: 2 },
  );
  return history.chain((operations) =>
    fc
      .array(between, { minLength: operations.length, maxLength: operations.length })
      .map((gaps) =>
        operations.flatMap((operation, i): Step[] => [
          { kind: 'change', operation },
          ...(i % 3 === 0 ? (gaps[i] ?? []) : []),
        ]),
      ),
  );
}

/** The state of a model, to go back to. */
function remember(model: Model): () => void {
  const { nodes, alignments, lastId } = structuredClone({
    nodes: model.nodes,
    alignments: model.alignments,
    lastId: model.lastId,
  });
  const parents = new Map([...model.elements].map(([key, { parent }]) => [key, parent]));
  return () => {
    model.nodes.clear();
    for (const [id, node] of structuredClone(nodes)) model.nodes.set(id, node);
    model.alignments = structuredClone(alignments);
    model.lastId = lastId;
    for (const [key, element] of model.elements) element.parent = parents.get(key) ?? null;
  };
}

/** Lives through the steps on one connection and in the model; answers the SQL, to replay it by hand. */
export async function liveInTransactions(pool: Pool, model: Model, steps: readonly Step[]): Promise<string> {
  const client = await pool.connect();
  const script: string[] = [];
  const run = async (text: string, values: readonly unknown[] = []) => {
    script.push(values.length > 0 ? `${text}  -- ${JSON.stringify(values)}` : text);
    return await client.query(text, [...values]);
  };
  let savepoints: (() => void)[] = [];
  let undoAll = remember(model);
  const next = async (how: 'commit' | 'rollback') => {
    await run(how);
    if (how === 'rollback') undoAll();
    savepoints = [];
    undoAll = remember(model);
  };
  try {
    await run('begin');
    for (const step of steps) {
      const last = `s${savepoints.length}`;
      if (step.kind === 'change') {
        for (const { text, values } of perform(model, step.operation)) await run(text, values);
      } else if (step.kind === 'moveElement') await moveElement(model, step, run);
      else if (step.kind === 'settle') await run('set constraints all immediate');
      else if (step.kind === 'savepoint') {
        savepoints.push(remember(model));
        await run(`savepoint s${savepoints.length}`);
      } else if (step.kind === 'commit' || step.kind === 'rollback') {
        await next(step.kind);
        await run('begin');
      } else if (savepoints.length > 0) {
        await run(
          step.kind === 'undo' ? `rollback to savepoint ${last}; release savepoint ${last}` : `release ${last}`,
        );
        const undo = savepoints.pop();
        if (step.kind === 'undo') undo?.();
      }
    }
    await next('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`${(error as Error).message}\n\nafter\n${script.join('\n')}`);
  } finally {
    client.release();
  }
  return script.join('\n');
}

/** Puts an element below another one of its framework. */
async function moveElement(
  model: Model,
  { a, b }: { a: number; b: number },
  run: (text: string, values: readonly unknown[]) => Promise<unknown>,
): Promise<void> {
  const rank = ({ framework, level }: ModelElement) =>
    FRAMEWORK_LEVELS.findIndex((at) => at.framework === framework && at.level === level);
  const elements = [...model.elements.values()];
  const moving = elements.filter(({ framework, level }) => framework !== 'SDG' && level !== 'STRATEGY');
  const element = moving[a % moving.length] as ModelElement;
  const above = elements.filter((other) => other.framework === element.framework && rank(other) < rank(element));
  const parent = above[b % Math.max(above.length, 1)];
  if (!parent) return;
  element.parent = parent.key;
  const id = (n: number) => `(select e.id from framework_element e join framework f on f.id = e.framework_id
    where f.code || '/' || e.level || '/' || e.code = $${n})`;
  await run(`update framework_element set parent_id = ${id(2)} where id = ${id(1)}`, [element.key, parent.key]);
}
