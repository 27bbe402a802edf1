import { type ChangeError, changeError, type FieldPath } from '../../mutation/domain/change-error.js';
import { LEVEL_NAMES, levelAt, PLAN_LEVELS } from '../../plans/domain/plan-level.js';
import type { ChangeSet, NodeRef } from './change-set.js';
import { checkContent } from './check-content.js';
import { checkGoal } from './check-goal.js';
import { checkJudgements } from './check-judgements.js';
import { checkJustifications } from './check-justifications.js';
import { CODE, malformed } from './code.js';
import { checkDetailCodes, checkFollowed } from './detail-codes.js';
import type { Known, KnownNode } from './known.js';
import type { Report } from './report.js';

const PLAN = PLAN_LEVELS.indexOf('FIVE_YEAR_PLAN');
const PROJECT = PLAN_LEVELS.indexOf('PROJECT');

/** The codes of all nodes that a change set speaks of. */
export function codesOf(changes: ChangeSet): string[] {
  const refs = [
    ...changes.create.map(({ parent }) => parent),
    ...changes.move.flatMap(({ code, parent }) => [{ code }, ...(parent ? [parent] : [])]),
    ...changes.change.map(({ code }) => ({ code })),
    ...changes.remove.map(({ code }) => ({ code })),
    ...changes.align.map(({ node }) => node),
    ...changes.unalign.map(({ nodeCode }) => ({ code: nodeCode })),
    ...changes.justify.map(({ node }) => node),
    ...changes.unjustify.map(({ nodeCode }) => ({ code: nodeCode })),
    ...changes.judge.map(({ node }) => node),
    ...changes.unjudge.map(({ nodeCode }) => ({ code: nodeCode })),
  ];
  return [...new Set(refs.flatMap((ref) => ('code' in ref ? [ref.code] : [])))];
}

/** Everything that a person can mend in a change set, all at once. Answers the level of each new node too. */
export function checkChangeSet(changes: ChangeSet, known: Known): { errors: ChangeError[]; levels: (number | null)[] } {
  const errors: ChangeError[] = [];
  const report = (...of: Parameters<typeof changeError>) => errors.push(changeError(...of));
  const levels = levelsOfNew(changes, known, report);
  const levelByRef = new Map(changes.create.flatMap(({ ref }, i) => (ref === null ? [] : [[ref, levels[i] ?? null]])));

  /** The level of what a reference names; null, and reported, where there is nothing. */
  function levelOf(ref: NodeRef, field: FieldPath): number | null {
    if ('code' in ref) {
      const node = known.nodes.get(ref.code);
      if (!node) report('UNKNOWN_NODE', field, ...unknownNode(ref.code));
      return node?.level ?? null;
    }
    if (!levelByRef.has(ref.ref)) report('UNKNOWN_NODE', field, ...unknownRef(ref.ref));
    return levelByRef.get(ref.ref) ?? null;
  }
  /** `at`: what names the node, by its ID and its version. */
  function checkVersion(code: string, version: number, at: FieldPath): KnownNode | null {
    const node = known.nodes.get(code);
    if (!node) report('UNKNOWN_NODE', [...at, 'id'], ...unknownNode(code));
    else if (node.version !== version) {
      report(
        'CONFLICT',
        [...at, 'version'],
        `The node has been changed since: its version is ${node.version} now, not ${version}. Read it again, and change what is there now.`,
        `ข้อมูลนี้ถูกแก้ไขแล้วโดยผู้อื่น (รุ่นปัจจุบันคือ ${node.version}) โปรดอ่านข้อมูลใหม่แล้วแก้ไขอีกครั้ง`,
        code,
      );
    }
    return node ?? null;
  }

  const removed = new Set(changes.remove.flatMap(({ code }) => known.nodes.get(code)?.id ?? []));
  /** What comes to stand below something that goes would go with it. */
  function refuseBelowRemoved(parent: NodeRef, field: FieldPath): void {
    const above = 'code' in parent ? known.nodes.get(parent.code) : undefined;
    if (!above?.path.some((id) => removed.has(id))) return;
    report(
      'HAS_CHILDREN',
      field,
      'This node is removed in the same change, or stands below one that is. Put it elsewhere, or leave out the removal.',
      'รายการแม่ถูกลบในการแก้ไขเดียวกัน โปรดเลือกที่อื่นหรือไม่ลบรายการนั้น',
    );
  }

  const codes = new Set<string>();
  changes.create.forEach(({ parent, code, ordinal, content }, i) => {
    const at = ['create', i] as const;
    if (code !== null) {
      if (!CODE.test(code)) {
        report('MALFORMED_CODE', [...at, 'code'], ...malformed(code));
      } else if (!code.startsWith(`${known.code}-`)) {
        report(
          'MALFORMED_CODE',
          [...at, 'code'],
          `A code begins with that of its plan: ${known.code}-. Leave it out for one that is made.`,
          `รหัสต้องขึ้นต้นด้วย ${known.code}- หากไม่ระบุ ระบบจะกำหนดให้`,
        );
      } else if (known.takenCodes.has(code) || codes.has(code)) {
        report(
          'CODE_TAKEN',
          [...at, 'code'],
          `Another node has the code ${code}. Codes are permanent: choose another one.`,
          `รหัส ${code} ถูกใช้แล้ว รหัสเปลี่ยนไม่ได้ โปรดเลือกรหัสอื่นหรือไม่ระบุ`,
        );
      }
      codes.add(code);
    }
    checkOrdinal(ordinal, [...at, 'ordinal'], report);
    refuseBelowRemoved(parent, [...at, 'parent']);
    checkContent(content, levels[i] ?? null, [...at, 'content'], known, report);
  });

  const named = new Set<string>();
  function onlyOnce(kind: string, code: string, field: FieldPath): void {
    if (named.has(`${kind} ${code}`)) {
      report(
        'DUPLICATE',
        field,
        `The node ${code} is named twice in this list. Put the two together.`,
        `รหัส ${code} ซ้ำในรายการเดียวกัน โปรดรวมเป็นรายการเดียว`,
      );
    }
    named.add(`${kind} ${code}`);
  }
  changes.move.forEach(({ code, version, parent, unplaced, ordinal }, i) => {
    const at = ['move', i] as const;
    onlyOnce('move', code, [...at, 'id']);
    const node = checkVersion(code, version, at);
    checkOrdinal(ordinal, [...at, 'ordinal'], report);
    if (node && node.level < 2) {
      report(
        'PERMANENT',
        [...at, 'id'],
        'A plan or goal does not move within itself.',
        'แผนหรือเป้าหมายย้ายภายในตัวเองไม่ได้',
      );
      return;
    }
    if (!parent) return;
    refuseBelowRemoved(parent, [...at, 'parent']);
    const level = levelOf(parent, [...at, 'parent']);
    if (!node || level === null) return;
    const above = 'code' in parent ? known.nodes.get(parent.code) : undefined;
    if (above?.path.includes(node.id)) {
      report('BELOW_ITSELF', [...at, 'parent'], 'A node cannot stand below itself.', 'ย้ายไปอยู่ใต้ตัวเองไม่ได้');
    } else if (!fits(node.level, level, unplaced, known)) {
      report('WRONG_LEVEL', [...at, 'parent'], ...wrongLevel(node.level, level, unplaced));
    }
  });
  changes.change.forEach(({ code, version, content }, i) => {
    const at = ['change', i] as const;
    onlyOnce('change', code, [...at, 'id']);
    const node = checkVersion(code, version, at);
    checkContent(content, node?.level ?? null, [...at, 'content'], known, report);
  });
  changes.remove.forEach(({ code, version, withDescendants }, i) => {
    const at = ['remove', i] as const;
    onlyOnce('remove', code, [...at, 'id']);
    const node = checkVersion(code, version, at);
    if (node && node.level < 2) {
      report(
        'PERMANENT',
        [...at, 'id'],
        'A plan or goal is not removed from itself: discard the draft, or withdraw what is published.',
        'ลบแผนหรือเป้าหมายด้วยวิธีนี้ไม่ได้ โปรดใช้ discardDraft สำหรับร่าง หรือ withdrawPlan สำหรับฉบับที่เผยแพร่',
      );
    } else if (node?.hasChildren && !withDescendants) {
      report(
        'HAS_CHILDREN',
        [...at, 'withDescendants'],
        'Nodes stand below it. Move them first, or say withDescendants: true to remove them too.',
        'ยังมีรายการอยู่ใต้รายการนี้ โปรดย้ายออกก่อน หรือระบุ withDescendants: true เพื่อลบทั้งหมด',
      );
    }
  });
  for (const [i, { node }] of changes.align.entries()) levelOf(node, ['align', i, 'node']);
  for (const [i, { nodeCode }] of changes.unalign.entries()) levelOf({ code: nodeCode }, ['unalign', i, 'nodeId']);
  if (changes.goal) checkGoal(changes.goal, known, checkVersion, report);
  checkDetailCodes(changes, 'guidelines', known, report);
  checkDetailCodes(changes, 'indicators', known, report);
  checkFollowed(changes, known, report);
  checkJustifications(changes, known, levelOf, report);
  checkJudgements(changes, known, levelOf, report);
  return { errors, levels };
}

/** The level of each new node: one below its parent, which may be new too. */
function levelsOfNew(changes: ChangeSet, known: Known, report: Report): (number | null)[] {
  const byRef = new Map<string, number>();
  changes.create.forEach(({ ref }, i) => {
    if (ref === null) return;
    if (byRef.has(ref))
      report('DUPLICATE', ['create', i, 'ref'], `The ref "${ref}" is given twice.`, `ref "${ref}" ซ้ำ โปรดตั้งให้ต่างกัน`);
    else byRef.set(ref, i);
  });
  const levels = new Array<number | null | undefined>(changes.create.length).fill(undefined);
  function levelAtIndex(i: number, seen: ReadonlySet<number>): number | null {
    const known_ = levels[i];
    if (known_ !== undefined) return known_;
    const { parent, unplaced } = changes.create[i] as ChangeSet['create'][number];
    const field = ['create', i, 'parent'];
    let above: number | null | undefined;
    if ('code' in parent) {
      above = known.nodes.get(parent.code)?.level;
      if (above === undefined) report('UNKNOWN_NODE', field, ...unknownNode(parent.code));
    } else {
      const at = byRef.get(parent.ref);
      if (at === undefined) report('UNKNOWN_NODE', field, ...unknownRef(parent.ref));
      else if (at === i || seen.has(at))
        report('BELOW_ITSELF', field, 'A node cannot stand below itself.', 'อยู่ใต้ตัวเองไม่ได้');
      else above = levelAtIndex(at, new Set([...seen, i]));
    }
    let level: number | null = null;
    if (above !== undefined && above !== null) {
      level = unplaced || (known.annual && above === PLAN) ? PROJECT : above + 1;
      if (unplaced ? above !== PLAN : above === 0 || level >= PLAN_LEVELS.length) {
        report('WRONG_LEVEL', field, ...wrongLevel(null, above, unplaced));
        level = null;
      }
    }
    levels[i] = level;
    return level;
  }
  return changes.create.map((_, i) => levelAtIndex(i, new Set()));
}

/** Whether a node of a level may stand below one of another: one level below it, or directly below its plan. */
function fits(level: number, above: number, unplaced: boolean, { annual }: Known): boolean {
  if (level !== PROJECT) return !unplaced && above === level - 1;
  return above === (unplaced || annual ? PLAN : level - 1);
}

function checkOrdinal(ordinal: number | null, field: FieldPath, report: Report): void {
  if (ordinal !== null && (ordinal < 1 || ordinal > 100_000)) {
    report(
      'OUT_OF_RANGE',
      field,
      'A place among siblings is a number from 1 to 100000. Leave it out for the last.',
      'ลำดับต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง 100000 หากไม่ระบุจะอยู่ท้ายสุด',
    );
  }
}

function unknownNode(code: string): [string, string] {
  return [
    `The plan has no node ${code}. Use the ID of a node of this plan.`,
    `ไม่พบรายการ ${code} ในแผนนี้ โปรดใช้ ID ของรายการในแผนนี้`,
  ];
}

function unknownRef(ref: string): [string, string] {
  return [`No new node of this change has the ref "${ref}".`, `ไม่พบรายการใหม่ที่มี ref "${ref}" ในการแก้ไขนี้`];
}

function wrongLevel(level: number | null, above: number, unplaced: boolean): [string, string] {
  const there = LEVEL_NAMES[levelAt(above)];
  if (unplaced) {
    return [
      'What is unplaced is a project directly below its plan: name the plan as the parent, or leave out unplaced.',
      'unplaced ใช้ได้เฉพาะโครงการที่อยู่ใต้แผนโดยตรง โปรดระบุแผนเป็นรายการแม่ หรือไม่ระบุ unplaced',
    ];
  }
  if (level === null) {
    return [`Nothing can be created directly below a ${there.en} here.`, `เพิ่มรายการใต้${there.th}ไม่ได้`];
  }
  const node = LEVEL_NAMES[levelAt(level)];
  const [hint, hintTh] =
    level === PROJECT && above === PLAN
      ? [' To keep it in the plan without a programme, say unplaced: true.', ' หากยังไม่มีแผนงานให้ระบุ unplaced: true']
      : ['', ''];
  return [
    `A ${node.en} cannot stand below a ${there.en}: it stands directly below the level above its own.${hint}`,
    `${node.th}อยู่ใต้${there.th}ไม่ได้ ต้องอยู่ใต้ระดับที่สูงกว่าหนึ่งระดับ${hintTh}`,
  ];
}
