import type { Transaction } from '../../database/write-database.js';
import type { CopySource } from '../domain/successor.js';

/**
 * Where the state that is copied is read: what is published in its own tables, a revision through the views of `as_of`.
 * These would show what is published too, but it is read more quickly where it is.
 */
export type SourceSchema = 'public' | 'as_of';

/** Has the views of `as_of` show a plan or goal as a revision has it, and answers where to read it; null: there is none. */
export async function turnToRevision(
  transaction: Transaction,
  code: string,
  number: number,
): Promise<SourceSchema | null> {
  const [revision] = await transaction.query<{ frozen: boolean }>({
    label: 'copy.turn-to-revision',
    text: `select r.frozen,
        set_config('plan_lineage.as_of_holders', array[r.holder_id]::text, true),
        set_config('plan_lineage.as_of_revisions', array[r.number]::text, true)
      from history.revision r join as_of.known_holder k using (holder_id)
      where k.code = $1 and r.number = $2`,
    values: [code, number],
  });
  if (!revision) return null;
  // What is not frozen is what is published.
  return revision.frozen ? 'as_of' : 'public';
}

/** Until the transaction ends nothing of a plan is published: its tables are copied one after the other. */
export async function holdCopySource(transaction: Transaction, code: string): Promise<void> {
  await transaction.query({
    label: 'copy.hold-source',
    text: 'select plan_write_lock(k.holder_id) from as_of.known_holder k where k.code = $1',
    values: [code],
  });
}

/** A plan or goal that is to be copied; null where it is not there. */
export async function findCopySource(
  transaction: Transaction,
  schema: SourceSchema,
  code: string,
): Promise<CopySource | null> {
  const [found] = await transaction.query<CopySource>({
    label: 'copy.source',
    text: `select n.id, n.code, n.level, n.annual, n.area_id as "areaId", a.code as "areaCode", n.parent_id as "goalId",
        n.start_year as "startYear", n.end_year as "endYear", n.goal_kind as "goalKind"
      from ${schema}.plan_node n join area a on a.id = n.area_id
      where n.code = $1 and n.level < 2`,
    values: [code],
  });
  return found ?? null;
}

/** The nodes of a plan or goal, itself first and then from the top down. */
export async function findCopiedNodes(
  transaction: Transaction,
  schema: SourceSchema,
  holderId: number,
): Promise<{ id: number; code: string }[]> {
  return await transaction.query({
    label: 'copy.nodes',
    text: `select n.id, n.code from ${schema}.plan_node n where n.id = $1 or n.plan_id = $1 order by n.level, n.path`,
    values: [holderId],
  });
}
