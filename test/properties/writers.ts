import fc from 'fast-check';
import type { Pool, PoolClient } from 'pg';
import { baht, type Model, type ModelNode } from '../support/model.js';

/** A change of a plan: which, and three numbers that choose where. */
export interface Change {
  readonly kind: (typeof KINDS)[number];
  readonly a: number;
  readonly b: number;
  readonly amount: bigint | null;
}

const KINDS = [
  'add',
  'moveProject',
  'moveProgramme',
  'unplace',
  'state',
  'stateAbove',
  'line',
  'hang',
  'remove',
  'wait',
] as const;

/** A writer: transactions of a few changes each. */
export const writer: fc.Arbitrary<Change[][]> = fc.array(
  fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      a: fc.nat({ max: 99 }),
      b: fc.nat({ max: 99 }),
      amount: fc.constantFrom(null, 0n, 100n, 700n, 12_345n),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 8 },
);

/** The fixed part of the plan: a goal, a plan, two issues, four programmes, eight projects. */
export const START: Pick<ModelNode, 'id' | 'level' | 'parentId'>[] = [
  { id: 1, level: 0, parentId: null },
  { id: 2, level: 1, parentId: 1 },
  ...[3, 4].map((id) => ({ id, level: 2, parentId: 2 })),
  ...[5, 6, 7, 8].map((id) => ({ id, level: 3, parentId: 3 + (id % 2) })),
  ...[9, 10, 11, 12, 13, 14, 15, 16].map((id) => ({ id, level: 4, parentId: 5 + (id % 4) })),
];

let serial = 1000;

/** Does one change; ordinals and ids never collide, so that only money, paths and locks are at stake. */
async function change(client: PoolClient, { kind, a, b, amount }: Change): Promise<void> {
  serial += 1;
  const project = 9 + (a % 8);
  const programme = 5 + (b % 4);
  const place = 'update plan_node set parent_id = $2, ordinal = $3 where id = $1';
  switch (kind) {
    case 'add':
      await client.query(
        `insert into plan_node (id, code, area_id, level, parent_id, ordinal, title, stated_budget)
         select $1::integer, 'N-' || $1::integer, area_id, 5, id, $1::integer, 'x', $3::numeric from plan_node where id = $2`,
        [serial, project, baht(amount)],
      );
      return;
    case 'moveProject':
      await client.query(place, [project, programme, serial]);
      return;
    case 'moveProgramme':
      await client.query(place, [programme, 3 + (a % 2), serial]);
      return;
    case 'unplace':
      await client.query(place, [project, null, serial]);
      return;
    case 'state':
      await client.query('update plan_node set stated_budget = $2 where id = $1', [project, baht(amount)]);
      return;
    case 'stateAbove':
      await client.query('update plan_node set stated_budget = $2 where id = $1', [1 + (b % 8), baht(amount)]);
      return;
    case 'line':
      await client.query(
        `insert into node_budget (node_id, fiscal_year, amount) values ($1, $2, $3)
         on conflict (node_id, stage, fiscal_year, source) do update set amount = excluded.amount`,
        [project, 2566 + (b % 5), baht(amount ?? 0n)],
      );
      return;
    case 'hang':
      await client.query(place, [2, a % 2 ? 1 : null, serial]);
      return;
    case 'remove':
      await client.query('delete from plan_node where level = 5 and id % 3 = $1', [a % 3]);
      return;
    case 'wait':
      await client.query('select pg_sleep($1)', [a / 20_000]);
  }
}

/** Lives through a writer's transactions on a connection of its own, repeating what the database tells to repeat. */
export async function write(pool: Pool, transactions: readonly Change[][]): Promise<void> {
  const client = await pool.connect();
  try {
    // Two writers that wait for each other give up soon, instead of after the second that a deadlock takes to be seen.
    await client.query(`set lock_timeout = '50ms'`);
    for (const changes of transactions) {
      for (;;) {
        try {
          await client.query('begin');
          for (const each of changes) await change(client, each);
          await client.query('commit');
          break;
        } catch (error) {
          await client.query('rollback');
          // A deadlock, a serialisation failure, a lock not had in time: try again. Anything else is a fault.
          if (!['40P01', '40001', '55P03'].includes((error as { code?: string }).code ?? '')) throw error;
        }
      }
    }
  } finally {
    await client.query('reset lock_timeout');
    client.release();
  }
}

/** Reads what writers stated into an empty model: nothing of what the database derives, but the plan of an unplaced project. */
export async function readStated(pool: Pool, model: Model): Promise<Model> {
  const { rows } = await pool.query(
    `select n.id, n.code, a.code as area, n.level, n.parent_id as "parentId", n.ordinal, n.title,
       case when n.level = 4 and n.parent_id is null then n.plan_id end as "statedPlanId",
       (n.stated_budget * 100)::bigint::text as stated, coalesce(n.start_year, 0) as "startYear", coalesce(n.end_year, 0) as "endYear",
       array(select json_build_object('year', b.fiscal_year, 'source', b.source, 'amount', (b.amount * 100)::bigint::text)
         from node_budget b where b.node_id = n.id) as lines
     from plan_node n join area a on a.id = n.area_id`,
  );
  for (const row of rows) {
    model.nodes.set(row.id, {
      ...row,
      stated: row.stated === null ? null : BigInt(row.stated),
      lines: row.lines.map((line: { amount: string }) => ({ ...line, amount: BigInt(line.amount) })),
      isKey: false,
      indicators: 0,
    });
  }
  return model;
}
