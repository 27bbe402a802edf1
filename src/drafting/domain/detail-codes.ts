import type { FieldPath } from '../../mutation/domain/change-error.js';
import type { ChangeSet, NodeContent } from './change-set.js';
import { CODE, malformed } from './code.js';
import type { Known } from './known.js';
import type { Report } from './report.js';

interface Place {
  /** The code of the node; null: it is new, or has none yet. */
  readonly code: string | null;
  readonly content: NodeContent;
  readonly at: FieldPath;
}

/** Every content of a change set. */
function contents({ create, change }: Pick<ChangeSet, 'create' | 'change'>): Place[] {
  return [
    ...create.map(({ content }, i) => ({ code: null, content, at: ['create', i, 'content'] })),
    ...change.map(({ code, content }, i) => ({ code, content, at: ['change', i, 'content'] })),
  ];
}

/** The codes of the guidelines that projects follow. */
export function followedCodesOf(changes: ChangeSet): string[] {
  return contents(changes).flatMap(({ content }) =>
    (content.follows ?? []).flatMap(({ guideline }) => guideline ?? []),
  );
}

/** What has permanent codes of its own beside nodes. */
export type Coded = 'guidelines' | 'indicators';

/** The codes that a change set gives guidelines, or indicators. */
export function detailCodesOf(changes: ChangeSet, what: Coded): string[] {
  return contents(changes).flatMap(({ content }) => (content[what] ?? []).flatMap(({ code }) => code ?? []));
}

const TH = { guidelines: 'แนวทางการพัฒนา', indicators: 'ตัวชี้วัด' };

/** Codes stay with the node that has them, and are unique in the country. */
export function checkDetailCodes(changes: ChangeSet, what: Coded, known: Known, report: Report): void {
  const { ofNodes, taken } = known[what];
  const given = new Set<string>();
  for (const { code: node, content, at } of contents(changes)) {
    content[what]?.forEach(({ code }, i) => {
      if (code === null) return;
      const field = [...at, what, i, 'code'];
      if (!CODE.test(code)) report('MALFORMED_CODE', field, ...malformed(code));
      else if (given.has(code)) {
        report('DUPLICATE', field, `The code ${code} is given twice.`, `รหัส${TH[what]} ${code} ซ้ำ`);
      } else if (taken.has(code) && (node === null || ofNodes.get(code) !== node)) {
        report(
          'CODE_TAKEN',
          field,
          `Another one has the code ${code}. Codes are permanent: choose another code, or leave it out.`,
          `รหัส ${code} ถูกใช้แล้ว รหัสเปลี่ยนไม่ได้ โปรดเลือกรหัสอื่นหรือไม่ระบุ`,
        );
      }
      given.add(code);
    });
  }
}

/** What projects follow is a guideline of the plan, or becomes one in the same change set. */
export function checkFollowed(changes: ChangeSet, known: Known, report: Report): void {
  const places = contents(changes);
  const given = new Set(detailCodesOf(changes, 'guidelines'));
  const replaced = new Set(places.flatMap(({ code, content }) => (content.guidelines && code !== null ? [code] : [])));
  for (const { content, at } of places) {
    content.follows?.forEach(({ guideline }, i) => {
      if (guideline === null || given.has(guideline)) return;
      const issue = known.guidelines.ofNodes.get(guideline);
      if (issue !== undefined && !replaced.has(issue)) return;
      report(
        'UNKNOWN_GUIDELINE',
        [...at, 'follows', i, 'guidelineCode'],
        `The plan has no guideline ${guideline}. Use the code of a guideline of one of its issues, or leave it out.`,
        `ไม่พบแนวทางการพัฒนา ${guideline} ในแผนนี้ โปรดใช้รหัสของแนวทางในประเด็นการพัฒนาของแผน หรือไม่ระบุ`,
      );
    });
  }
}
