import type { FieldPath } from '../../mutation/domain/change-error.js';
import { isBlank } from '../../mutation/domain/texts.js';
import { PLAN_LEVELS } from '../../plans/domain/plan-level.js';
import { EVALUATORS } from '../../rules/domain/evaluators/index.js';
import type { ChangeSet, NodeRef } from './change-set.js';
import type { Known } from './known.js';
import type { Report } from './report.js';

const PLAN = PLAN_LEVELS.indexOf('FIVE_YEAR_PLAN');
const PROJECT = PLAN_LEVELS.indexOf('PROJECT');

/** What tells judgements of nodes apart. */
export function judgementKey(nodeCode: string, rule: string): string {
  return `${nodeCode} ${rule}`;
}

/** What a person can mend where rules are judged. Judgements that are taken back may be given anew in the same change set. */
export function checkJudgements(
  { judge, unjudge }: Pick<ChangeSet, 'judge' | 'unjudge'>,
  known: Known,
  levelOf: (ref: NodeRef, field: FieldPath) => number | null,
  report: Report,
): void {
  const there = new Set(known.judged);
  unjudge.forEach(({ nodeCode, rule }, i) => {
    const at = ['unjudge', i];
    if (levelOf({ code: nodeCode }, [...at, 'nodeId']) === null) return;
    if (there.delete(judgementKey(nodeCode, rule))) return;
    report('NOT_JUDGED', [...at, 'rule'], `Nobody has judged ${rule} for it.`, `ยังไม่มีการวินิจฉัยเกณฑ์ ${rule} ของรายการนี้`);
  });
  judge.forEach(({ node, rule, reason }, i) => {
    const at = ['judge', i];
    if (isBlank(reason)) report('BLANK', [...at, 'reason'], 'A judgement says why.', 'ต้องระบุเหตุผล');
    const level = levelOf(node, [...at, 'node']);
    const scope = EVALUATORS[rule]?.scope;
    if (!scope) {
      report(
        'UNKNOWN_RULE',
        [...at, 'rule'],
        `There is no rule ${rule}. Use the number of one that \`rules\` answers.`,
        `ไม่พบเกณฑ์ ${rule} โปรดใช้หมายเลขที่ได้จาก rules`,
      );
      return;
    }
    if (level === null) return;
    if (!known.annual || level !== (scope === 'PLAN' ? PLAN : PROJECT)) {
      report('NOT_FOR_THIS_LEVEL', [...at, 'node'], ...wrongSubject(rule, scope));
    }
    const key = judgementKey('code' in node ? node.code : ` ${node.ref}`, rule);
    if (there.has(key)) {
      report(
        'ALREADY_JUDGED',
        [...at, 'rule'],
        `${rule} is judged already. To say something else, take that back in the same change.`,
        `เกณฑ์ ${rule} มีคำวินิจฉัยแล้ว หากต้องการเปลี่ยนให้ถอนคำวินิจฉัยเดิมในการแก้ไขเดียวกัน`,
      );
    }
    there.add(key);
  });
}

function wrongSubject(rule: string, scope: 'PLAN' | 'PROJECT'): [string, string] {
  return scope === 'PLAN'
    ? [
        `${rule} is held against an annual plan as a whole: name the plan.`,
        `เกณฑ์ ${rule} ใช้กับแผนปฏิบัติราชการประจำปีทั้งฉบับ โปรดระบุแผน`,
      ]
    : [
        `${rule} is held against each project of an annual plan: name the project.`,
        `เกณฑ์ ${rule} ใช้กับโครงการในแผนปฏิบัติราชการประจำปี โปรดระบุโครงการ`,
      ];
}
