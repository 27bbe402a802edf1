import type { Pool, PoolClient } from 'pg';
import { DatabaseError } from 'pg';

/**
 * A fixed chain to break. Ids tell the place: the last digit is the level. 100 is the goal of area TH-91 with
 * the plans 101 and 201 below it, each with one node of every level (102 to 106, 202 to 206) and 101 with the
 * unplaced projects 114 and 124; 300 to 306 is the chain of area TH-92.
 */
export async function createChain(pool: Pool): Promise<void> {
  await insertNode(pool, { id: 100, area: 'TH-91', level: 0, startYear: 2566, endYear: 2585 });
  await insertNode(pool, { id: 300, area: 'TH-92', level: 0, startYear: 2566, endYear: 2585 });
  for (const [tens, area, goal, startYear] of [
    [10, 'TH-91', 100, 2566],
    [20, 'TH-91', 100, 2571],
    [30, 'TH-92', 300, 2566],
  ] as const) {
    const id = tens * 10;
    const ordinal = tens === 20 ? 2 : 1;
    await insertNode(pool, { id: id + 1, area, level: 1, parent: goal, ordinal, startYear, endYear: startYear + 4 });
    for (let level = 2; level <= 6; level += 1) {
      await insertNode(pool, { id: id + level, area, level, parent: id + level - 1 });
    }
  }
  await insertNode(pool, { id: 114, area: 'TH-91', level: 4, plan: 101, ordinal: 1 });
  await insertNode(pool, { id: 124, area: 'TH-91', level: 4, plan: 101, ordinal: 2 });
}

/** What a writer may state of a node; the rest has values that are in order for its level. */
export interface NodeFields {
  id: number;
  area: string;
  level: number;
  parent?: number;
  plan?: number;
  ordinal?: number;
  code?: string;
  title?: string;
  startYear?: number;
  endYear?: number;
  goalKind?: string | null;
  projectClass?: string;
  ownerSection?: string;
  stated?: string;
}

/** Inserts a node as a writer does. */
export async function insertNode(db: Pool | PoolClient, node: NodeFields): Promise<void> {
  const root = node.level < 2;
  await db.query(
    `insert into plan_node (id, code, area_id, level, parent_id, plan_id, ordinal, title, start_year, end_year, goal_kind,
       project_class, owner_section, stated_budget, source_status, synthetic, source, confidence)
     select $1, $2, a.id, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18 from area a where a.code = $3`,
    [
      ...[node.id, node.code ?? `N-${node.id}`, node.area, node.level, node.parent ?? null, node.plan ?? null],
      ...[node.ordinal ?? 1, node.title ?? `Title ${node.id}`, node.startYear ?? null, node.endYear ?? null],
      node.goalKind === undefined ? (node.level === 0 ? 'PROVINCIAL_GOAL' : null) : node.goalKind,
      ...[node.projectClass ?? null, node.ownerSection ?? null, node.stated ?? null],
      ...(root ? ['DRAFT', true, 'test', 'UNSURE'] : [null, null, null, null]),
    ],
  );
}

/**
 * Tries something in a transaction up to its last deferred constraint, undoes it, and answers what refused
 * it: the constraint, or the SQLSTATE where there is none. Null: it was not refused.
 */
export async function refusal(pool: Pool, attempt: (client: PoolClient) => Promise<unknown>): Promise<string | null> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await attempt(client);
    await client.query('set constraints all immediate');
    return null;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return error.constraint || (error.column ? `${error.code} ${error.column}` : (error.code ?? ''));
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Does something in a transaction, reads, and undoes it. */
export async function afterwards<Row>(pool: Pool, attempts: readonly string[], read: string): Promise<Row[]> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const attempt of attempts) await client.query(attempt);
    return (await client.query(read)).rows as Row[];
  } finally {
    await client.query('rollback');
    client.release();
  }
}
