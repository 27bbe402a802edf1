import type { Transaction } from '../../database/write-database.js';
import type { Verdict } from '../../rules/domain/judgement.js';

/** A rule that is judged for a node. */
export interface JudgedRule {
  readonly nodeId: number;
  readonly rule: string;
}

/** Which rules are judged for some nodes. */
export function findJudged(transaction: Transaction, nodeIds: readonly number[]): Promise<JudgedRule[]> {
  return transaction.query({
    label: 'draft.judged',
    text: 'select node_id as "nodeId", rule from rule_judgement where node_id = any($1)',
    values: [nodeIds],
  });
}

/** Judges rules for nodes, from this moment on. */
export async function insertJudgements(
  transaction: Transaction,
  rows: readonly (JudgedRule & {
    readonly verdict: Verdict;
    readonly reason: string;
    readonly document: string | null;
    readonly judgedBy: string;
  })[],
): Promise<void> {
  if (rows.length === 0) return;
  await transaction.query({
    label: 'draft.insert-judgements',
    text: `insert into rule_judgement (node_id, rule, verdict, reason, document, judged_by, judged_at)
      select r."nodeId", r.rule, r.verdict, r.reason, r.document, r."judgedBy", now()
      from jsonb_to_recordset($1)
        r("nodeId" bigint, rule text, verdict rule_verdict, reason text, document text, "judgedBy" text)`,
    values: [JSON.stringify(rows)],
  });
}

/** Takes judgements back. */
export async function deleteJudgements(transaction: Transaction, judged: readonly JudgedRule[]): Promise<void> {
  if (judged.length === 0) return;
  await transaction.query({
    label: 'draft.delete-judgements',
    text: `delete from rule_judgement j using jsonb_to_recordset($1) r("nodeId" bigint, rule text)
      where j.node_id = r."nodeId" and j.rule = r.rule`,
    values: [JSON.stringify(judged)],
  });
}
