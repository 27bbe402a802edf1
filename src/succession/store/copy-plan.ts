import type { Statement } from '../../database/read-database.js';
import type { Transaction } from '../../database/write-database.js';
import { type DraftHolder, findTakenCodes, takeHolderId, takeNodeIds } from '../../drafting/store/draft-nodes.js';
import type { LeftOut } from '../domain/left-out.js';
import { type CopySource, codeInSuccessor, type Successor } from '../domain/successor.js';
import type { YearRule } from '../domain/years.js';
import { COPIED_TABLES, type CopiedTable, PAIRS, YEARS } from './copied-tables.js';
import { copyHolder, copyNodes, type Pairs, pairValues, yearValues } from './copy-nodes.js';
import { findCopiedNodes, type SourceSchema } from './copy-source.js';
import { contentLeftOut, moneyLeftOut } from './left-out.js';

/** How the years of money, and those of targets, go along. */
export interface CopyRules {
  readonly budgets: YearRule;
  readonly targets: YearRule;
}

/** What a copy has come to. */
export interface Copied {
  readonly holder: Pick<DraftHolder, 'id' | 'code' | 'areaId'>;
  /** Its nodes, itself first. */
  readonly nodeIds: readonly number[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Begins the draft of a plan or goal with a copy of another one, in the state that is read in a schema. Each new node
 * remembers the one that it succeeds. As many statements whatever the size of the plan.
 */
export async function copyPlan(
  transaction: Transaction,
  schema: SourceSchema,
  source: CopySource,
  successor: Successor,
  rules: CopyRules,
): Promise<Copied> {
  const nodes = await findCopiedNodes(transaction, schema, source.id);
  const id = await takeHolderId(transaction, successor.code);
  const newIds = [id, ...(await takeNodeIds(transaction, nodes.length - 1))];
  const run = <Row>({ text, ...statement }: Statement) =>
    transaction.query<Row>({ ...statement, text: text.replaceAll('as_of.', `${schema}.`) });
  const wanted = nodes.map(({ code }) => codeInSuccessor(code, source.code, successor.code));
  const [, ...below] = wanted.flatMap((code) => code ?? []);
  const taken = await findTakenCodes(transaction, below);
  const newCodes = wanted.map((code, i) => (code && !taken.has(code) ? code : `${successor.code}-N${newIds[i]}`));
  const pairs = { oldIds: nodes.map((node) => node.id), newIds, newCodes };
  if (successor.goalId !== null) {
    await transaction.query({
      label: 'draft.invite-goal',
      text: 'select draft.invite_goal($1)',
      values: [successor.goalId],
    });
  }
  await run(copyHolder(pairs, successor, rules.budgets));
  await transaction.query({ label: 'draft.begin-new', text: 'select draft.begin_new($1)', values: [id] });
  await run(copyNodes(pairs, rules.budgets));
  for (const table of COPIED_TABLES) await run(copyTable(table, pairs, rules));
  return {
    holder: { id, code: successor.code, areaId: source.areaId },
    nodeIds: newIds,
    leftOut: [
      ...(await run<LeftOut>(moneyLeftOut(pairs, rules.budgets))),
      ...(await run<LeftOut>(contentLeftOut(pairs, rules.targets))),
    ],
  };
}

function copyTable({ name, from, columns, years }: CopiedTable, pairs: Pairs, rules: CopyRules): Statement {
  return {
    label: `copy.${name}`,
    text: `insert into ${name} (${Object.keys(columns).join(', ')})
      select ${Object.values(columns).join(', ')}
      from ${PAIRS} ${years ? YEARS : ''} ${from}
      ${years ? `where ${years.where}` : ''}`,
    values: [...pairValues(pairs), ...(years ? yearValues(rules[years.of]) : [])],
  };
}
