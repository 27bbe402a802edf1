import type { Transaction } from '../../database/write-database.js';
import type { Adviser, Convenor, PartnerKind } from '../domain/record.js';

export interface NewDialogue {
  readonly heldOn: string;
  readonly place: string;
  readonly convenor: Convenor;
  readonly partners: readonly PartnerKind[];
  readonly document: string;
  /** The codes of the projects that it dealt with. */
  readonly projects: readonly string[];
}

export interface NewAdvice {
  readonly adviser: Adviser;
  readonly givenOn: string;
  readonly document: string;
  readonly text: string;
}

/** Puts a dialogue on record; answers its number. */
export function recordDialogue(transaction: Transaction, holderId: number, dialogue: NewDialogue): Promise<number> {
  return record(transaction, 'record_dialogue', holderId, dialogue);
}

/** Puts advice on record; answers its number. */
export function recordAdvice(transaction: Transaction, holderId: number, advice: NewAdvice): Promise<number> {
  return record(transaction, 'record_advice', holderId, advice);
}

async function record(
  transaction: Transaction,
  name: 'record_dialogue' | 'record_advice',
  holderId: number,
  facts: NewDialogue | NewAdvice,
): Promise<number> {
  const [made] = await transaction.query<{ id: number }>({
    label: `approval.${name}`,
    text: `select history.${name}($1, $2) as id`,
    values: [holderId, JSON.stringify(facts)],
  });
  return made?.id as number;
}

/** Which of some codes projects of a plan have, in its draft or as published. */
export async function findProjects(
  transaction: Transaction,
  holderId: number,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await transaction.query<{ code: string }>({
    label: 'approval.projects',
    text: `select code from draft.plan_node where plan_id = $1 and level = 4 and code = any($2)
      union select code from public.plan_node where plan_id = $1 and level = 4 and code = any($2)`,
    values: [holderId, codes],
  });
  return new Set(rows.map(({ code }) => code));
}
