import type { Transaction } from '../../database/write-database.js';
import type { ApprovalState, MoveAction, MoveRule } from '../domain/approval.js';
import type { MoveFacts } from '../domain/check-move.js';
import { RULE_COLUMNS } from './route.read-model.js';

/** The rule of a move of a plan whose draft the writer may see; null: there is no such move from that state. */
export async function findRule(
  transaction: Transaction,
  holderId: number,
  action: MoveAction,
  state: ApprovalState,
): Promise<MoveRule | null> {
  const [rule] = await transaction.query<MoveRule>({
    label: 'approval.rule',
    text: `select ${RULE_COLUMNS} from approval_rule r
      join draft.plan_node n on r.kind = case
        when n.level = 0 then 'TWENTY_YEAR_GOAL' when n.annual then 'ANNUAL_PLAN' else 'FIVE_YEAR_PLAN' end
      where n.id = $1 and r.action = $2 and r.state = $3`,
    values: [holderId, action, state],
  });
  return rule ?? null;
}

/** A move; of one that is under consideration, with the revision and the state that who moves it has seen. */
export interface Act {
  readonly holderId: number;
  readonly action: MoveAction;
  readonly seen: { readonly revision: number; readonly state: ApprovalState } | null;
  readonly facts: MoveFacts;
}

/** Makes a move, and all that follows from it; answers the number of the revision that it was about. */
export async function act(transaction: Transaction, { holderId, action, seen, facts }: Act): Promise<number> {
  const [made] = await transaction.query<{ revision: number }>({
    label: 'approval.act',
    text: 'select history.act($1, $2, $3, $4, $5) as revision',
    values: [holderId, action, seen?.revision ?? null, seen?.state ?? null, JSON.stringify(facts)],
  });
  return made?.revision as number;
}

/** Which of some codes nodes of a plan's draft have. */
export async function findCodesInDraft(
  transaction: Transaction,
  holderId: number,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const rows = await transaction.query<{ code: string }>({
    label: 'approval.commented-nodes',
    text: 'select code from draft.plan_node n where n.code = any($2) and coalesce(n.plan_id, n.id) = $1',
    values: [holderId, codes],
  });
  return new Set(rows.map(({ code }) => code));
}
