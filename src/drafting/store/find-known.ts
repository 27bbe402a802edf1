import type { Transaction } from '../../database/write-database.js';
import type { ChangeSet } from '../domain/change-set.js';
import { justificationKey } from '../domain/check-justifications.js';
import { detailCodesOf, followedCodesOf } from '../domain/detail-codes.js';
import type { Known } from '../domain/known.js';
import { findDetailCodes } from './detail-codes.js';
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
  const codes = [
    ...justify.flatMap(({ node }) => ('code' in node ? [node.code] : [])),
    ...unjustify.map(({ nodeCode }) => nodeCode),
  ];
  const codeById = new Map(codes.flatMap((code) => (nodes.has(code) ? [[nodes.get(code)?.id, code] as const] : [])));
  if (codeById.size === 0) return new Set();
  const gaps = await findJustified(transaction, [...codeById.keys()] as number[]);
  return new Set(
    gaps.map(({ nodeId, kind, detail }) => justificationKey(codeById.get(nodeId) as string, kind, detail)),
  );
}
