import type { Transaction } from '../../database/write-database.js';
import type { ChangeSet, NodeRef } from '../domain/change-set.js';
import { judgementKey } from '../domain/check-judgements.js';
import { justificationKey } from '../domain/check-justifications.js';
import { detailCodesOf, followedCodesOf } from '../domain/detail-codes.js';
import type { Known } from '../domain/known.js';
import { findDetailCodes } from './detail-codes.js';
import { findJudged } from './draft-judgements.js';
import { findJustified } from './draft-justifications.js';
import { type DraftHolder, type DraftNode, findTakenCodes } from './draft-nodes.js';
import { findNodesElsewhere } from './nodes-elsewhere.js';
import { findTextFields } from './text-fields.js';

/** What a change set is checked against, as far as it speaks of it: so many statements whatever its size. */
export async function findKnown(
  transaction: Transaction,
  holder: DraftHolder,
  changes: ChangeSet,
  nodes: ReadonlyMap<string, DraftNode>,
): Promise<Known> {
  const nodeCodes = changes.create.flatMap(({ code }) => code ?? []);
  const guidelines = [...detailCodesOf(changes, 'guidelines'), ...followedCodesOf(changes)];
  const codesElsewhere = codesElsewhereOf(changes);
  return {
    ...holder,
    nodes,
    takenCodes: nodeCodes.length > 0 ? await findTakenCodes(transaction, nodeCodes) : new Set(),
    elsewhere: codesElsewhere.length > 0 ? await findNodesElsewhere(transaction, codesElsewhere) : new Map(),
    textFields: await findTextFields(transaction),
    guidelines: await findDetailCodes(transaction, 'guidelines', holder.id, guidelines),
    indicators: await findDetailCodes(transaction, 'indicators', holder.id, detailCodesOf(changes, 'indicators')),
    justified: await findJustifiedKeys(transaction, changes, nodes),
    judged: await findJudgedKeys(transaction, changes, nodes),
  };
}

/** The codes of the nodes of other plans that a change set says are carried on or out. */
function codesElsewhereOf({ create, change }: ChangeSet): string[] {
  const contents = [...create, ...change].map(({ content }) => content);
  return [...new Set(contents.flatMap((content) => [content.succeeds ?? [], content.implements ?? []].flat()))];
}

async function findJustifiedKeys(
  transaction: Transaction,
  { justify, unjustify }: ChangeSet,
  nodes: ReadonlyMap<string, DraftNode>,
): Promise<Set<string>> {
  const codeById = subjectsOf(justify, unjustify, nodes);
  if (codeById.size === 0) return new Set();
  const gaps = await findJustified(transaction, [...codeById.keys()]);
  return new Set(
    gaps.map(({ nodeId, kind, detail }) => justificationKey(codeById.get(nodeId) as string, kind, detail)),
  );
}

async function findJudgedKeys(
  transaction: Transaction,
  { judge, unjudge }: ChangeSet,
  nodes: ReadonlyMap<string, DraftNode>,
): Promise<Set<string>> {
  const codeById = subjectsOf(judge, unjudge, nodes);
  if (codeById.size === 0) return new Set();
  const judged = await findJudged(transaction, [...codeById.keys()]);
  return new Set(judged.map(({ nodeId, rule }) => judgementKey(codeById.get(nodeId) as string, rule)));
}

/** The codes of the nodes, already there, that something is said of or taken back, by their IDs. */
function subjectsOf(
  given: readonly { readonly node: NodeRef }[],
  takenBack: readonly { readonly nodeCode: string }[],
  nodes: ReadonlyMap<string, DraftNode>,
): Map<number, string> {
  const codes = [
    ...given.flatMap(({ node }) => ('code' in node ? [node.code] : [])),
    ...takenBack.map(({ nodeCode }) => nodeCode),
  ];
  return new Map(
    codes.flatMap((code) => {
      const node = nodes.get(code);
      return node ? [[node.id, code] as const] : [];
    }),
  );
}
