import type { Transaction } from '../../database/write-database.js';
import { ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import type { ChangeSet, NodeRef } from '../domain/change-set.js';
import { checkChangeSet, codesOf } from '../domain/check-change-set.js';
import { detailCodesOf } from '../domain/detail-codes.js';
import { placeAmong } from '../domain/siblings.js';
import { deleteAlignments, findAlignments, insertAlignments } from './draft-alignments.js';
import { writeContent } from './draft-content.js';
import { findForsaken } from './draft-guidelines.js';
import { deleteJudgements, insertJudgements } from './draft-judgements.js';
import { deleteJustifications, insertJustifications } from './draft-justifications.js';
import {
  type DraftHolder,
  type DraftNode,
  deleteNodes,
  findBelow,
  findDraftNodes,
  findSiblings,
  insertNodes,
  placeNodes,
  putBelowGoal,
  takeNodeIds,
} from './draft-nodes.js';
import { findKnown } from './find-known.js';

/** What a change set has touched: the database's keys. */
export interface Applied {
  /** The codes of the new nodes, in the order of `create`. */
  readonly createdCodes: readonly string[];
  readonly touchedIds: readonly number[];
  readonly removedIds: readonly number[];
}

/**
 * Carries out a change set on an open draft, within the caller's transaction, in as many statements whatever its size.
 * Throws ChangeRefused with all that a person can mend; the transaction is then to be taken back.
 */
export async function applyChangeSet(
  transaction: Transaction,
  holder: DraftHolder,
  changes: ChangeSet,
  /** Hears which nodes will be touched, before they are. */
  beforehand: (ids: readonly number[]) => Promise<void>,
): Promise<Applied> {
  const existing = await findDraftNodes(transaction, holder.id, [
    ...codesOf(changes),
    ...(changes.goal ? [holder.code] : []),
  ]);
  const nodes = new Map(existing.map((node) => [node.code, node]));
  const { errors, levels } = checkChangeSet(changes, await findKnown(transaction, holder, changes, nodes));
  if (errors.length > 0) throw new ChangeRefused(errors);

  const newIds = changes.create.length > 0 ? await takeNodeIds(transaction, changes.create.length) : [];
  const created = changes.create.map(({ code, content, ref }, i) => {
    const id = newIds[i] as number;
    return { id, level: levels[i] as number, ref, code: code ?? `${holder.code}-N${id}`, content };
  });
  const idByRef = new Map(created.flatMap(({ id, ref }) => (ref === null ? [] : [[ref, id]])));
  const idOf = (ref: NodeRef): number =>
    'code' in ref ? (nodes.get(ref.code) as DraftNode).id : (idByRef.get(ref.ref) as number);

  const removedTops = changes.remove.map(({ code }) => idOf({ code }));
  const removedIds = removedTops.length > 0 ? await findBelow(transaction, removedTops) : [];
  const changedIds = [...changes.move, ...changes.change].map(({ code }) => idOf({ code }));
  if (changes.goal) changedIds.push(holder.id);
  const alignedIds = [
    ...changes.align.map(({ node }) => idOf(node)),
    ...changes.unalign.map(({ nodeCode }) => idOf({ code: nodeCode })),
  ];
  const explainedIds = [
    ...changes.justify.map(({ node }) => idOf(node)),
    ...changes.unjustify.map(({ nodeCode }) => idOf({ code: nodeCode })),
    ...changes.judge.map(({ node }) => idOf(node)),
    ...changes.unjudge.map(({ nodeCode }) => idOf({ code: nodeCode })),
  ];
  const withGuidelines = changes.change.filter(({ content }) => content.guidelines);
  const forsakenIds = await findForsaken(
    transaction,
    { ids: withGuidelines.map(({ code }) => idOf({ code })), keptCodes: detailCodesOf(changes, 'guidelines') },
    removedIds,
  );
  const places = await findPlaces(transaction, holder, changes, { created, removedIds }, nodes, idOf);
  const isNew = new Set(newIds);
  const touched = [...changedIds, ...alignedIds, ...explainedIds, ...forsakenIds, ...places.shifted];
  const existingIds = [...new Set(touched)].filter((id) => !isNew.has(id));
  await beforehand([...new Set([...existingIds, ...removedIds])]);

  if (changes.goal) await putBelowGoal(transaction, holder, changes.goal.goal?.id ?? null);
  await place(transaction, holder, created, places);
  await writeContent(transaction, [
    // Their titles are there already.
    ...created.map(({ id, code, content: { title: _title, ...content } }) => ({ id, code, content })),
    ...changes.change.map(({ code, content }) => ({ id: idOf({ code }), code, content })),
  ]);
  await align(transaction, changes, idOf);
  await deleteJustifications(
    transaction,
    changes.unjustify.map(({ nodeCode, ...gap }) => ({ ...gap, nodeId: idOf({ code: nodeCode }) })),
  );
  await insertJustifications(
    transaction,
    changes.justify.map(({ node, ...justification }) => ({ ...justification, nodeId: idOf(node) })),
  );
  await deleteJudgements(
    transaction,
    changes.unjudge.map(({ nodeCode, rule }) => ({ rule, nodeId: idOf({ code: nodeCode }) })),
  );
  await insertJudgements(
    transaction,
    changes.judge.map(({ node, ...judgement }) => ({ ...judgement, nodeId: idOf(node) })),
  );
  if (removedTops.length > 0) await deleteNodes(transaction, removedTops);
  // What is wrong with the whole shows now, while it can be told.
  await transaction.query({ label: 'draft.settle', text: 'set constraints all immediate', values: [] });
  const gone = new Set(removedIds);
  return {
    createdCodes: created.map(({ code }) => code),
    touchedIds: [...newIds, ...existingIds].filter((id) => !gone.has(id)),
    removedIds,
  };
}

interface Created {
  readonly id: number;
  readonly code: string;
  readonly level: number;
  readonly content: { readonly title: string };
}

/** Where new and moved nodes go, and the ordinals of all that stand where they come to. */
interface Places {
  readonly moves: readonly { id: number; parentId: number | null }[];
  readonly parentOf: ReadonlyMap<number, number | null>;
  readonly ordinals: ReadonlyMap<number, number>;
  /** Nodes that only make room. */
  readonly shifted: readonly number[];
}

async function findPlaces(
  transaction: Transaction,
  holder: DraftHolder,
  changes: ChangeSet,
  { created, removedIds }: { readonly created: readonly Created[]; readonly removedIds: readonly number[] },
  nodes: ReadonlyMap<string, DraftNode>,
  idOf: (ref: NodeRef) => number,
): Promise<Places> {
  // The projects of an annual plan stand directly below it, as unplaced ones do below a five-year plan.
  const parentOf = (home: number, unplaced: boolean) =>
    unplaced || (holder.annual && home === holder.id) ? null : home;
  const moves = changes.move.map((move) => {
    const node = nodes.get(move.code) as DraftNode;
    const home = move.parent ? idOf(move.parent) : (node.homeId as number);
    const parentId = move.parent ? parentOf(home, move.unplaced) : node.parentId;
    return { id: node.id, level: node.level, home, parentId, ordinal: move.ordinal };
  });
  const arrivals = [
    ...moves,
    ...created.map(({ id, level }, i) => {
      const { parent, ordinal, unplaced } = changes.create[i] as ChangeSet['create'][number];
      const home = idOf(parent);
      return { id, level, home, parentId: parentOf(home, unplaced), ordinal };
    }),
  ];
  if (arrivals.length === 0) return { moves, parentOf: new Map(), ordinals: new Map(), shifted: [] };
  // Those that go take no place.
  const leaving = new Set([...arrivals.map(({ id }) => id), ...removedIds]);
  const groupOf = (home: number, level: number) => `${home} ${level}`;
  const there = await findSiblings(transaction, [...new Set(arrivals.map(({ home }) => home))]);
  const siblings = Map.groupBy(
    there.filter(({ id }) => !leaving.has(id)),
    ({ homeId, level }) => groupOf(homeId, level),
  );
  const groups = Map.groupBy(arrivals, ({ home, level }) => groupOf(home, level));
  const ordinals = new Map([...groups].flatMap(([group, here]) => [...placeAmong(siblings.get(group) ?? [], here)]));
  const shifted = there.filter(({ id, ordinal }) => !leaving.has(id) && (ordinals.get(id) ?? ordinal) !== ordinal);
  return {
    moves,
    parentOf: new Map(arrivals.map(({ id, parentId }) => [id, parentId])),
    ordinals,
    shifted: shifted.map(({ id }) => id),
  };
}

/** Inserts new nodes, moves others, and settles the order of all siblings that this touches. */
async function place(
  transaction: Transaction,
  holder: DraftHolder,
  created: readonly Created[],
  { moves, parentOf, ordinals }: Places,
): Promise<void> {
  if (ordinals.size === 0) return;
  await transaction.query({ label: 'draft.defer', text: 'set constraints all deferred', values: [] });
  if (created.length > 0) {
    const rows = created.map(({ id, code, level, content }) => {
      const parentId = parentOf.get(id) ?? null;
      return { id, code, level, parentId, ordinal: ordinals.get(id) as number, title: content.title };
    });
    await insertNodes(transaction, holder, rows);
  }
  await placeNodes(transaction, moves, ordinals);
}

async function align(transaction: Transaction, changes: ChangeSet, idOf: (ref: NodeRef) => number): Promise<void> {
  if (changes.align.length === 0 && changes.unalign.length === 0) return;
  const adding = changes.align.map(({ node, ...alignment }) => ({ nodeId: idOf(node), ...alignment }));
  const removing = changes.unalign.map(({ nodeCode, elementId }) => ({ nodeId: idOf({ code: nodeCode }), elementId }));
  const keyOf = ({ nodeId, elementId }: { nodeId: number; elementId: number }) => `${nodeId} ${elementId}`;
  const touched = [...new Set([...adding, ...removing].map(({ nodeId }) => nodeId))];
  const there = new Set((await findAlignments(transaction, touched)).map(keyOf));
  const errors = removing.flatMap((pair, i) =>
    there.delete(keyOf(pair))
      ? []
      : [
          changeError(
            'NOT_ALIGNED',
            ['unalign', i, 'elementId'],
            'The node is not aligned to this element itself. Take away the alignment where it was made.',
            'รายการนี้ไม่ได้เชื่อมโยงกับเป้าหมายดังกล่าวโดยตรง โปรดถอนการเชื่อมโยง ณ รายการที่เชื่อมโยงไว้',
          ),
        ],
  );
  adding.forEach((alignment, i) => {
    if (there.has(keyOf(alignment))) {
      errors.push(
        changeError(
          'ALREADY_ALIGNED',
          ['align', i, 'elementId'],
          'The node is aligned to this element already. To change the evidence, unalign and align in one change.',
          'รายการนี้เชื่อมโยงกับเป้าหมายดังกล่าวอยู่แล้ว หากต้องการเปลี่ยนหลักฐานให้ถอนและเชื่อมโยงใหม่ในการแก้ไขเดียวกัน',
        ),
      );
    }
    there.add(keyOf(alignment));
  });
  if (errors.length > 0) throw new ChangeRefused(errors);
  if (removing.length > 0) await deleteAlignments(transaction, removing);
  if (adding.length > 0) await insertAlignments(transaction, adding);
}
