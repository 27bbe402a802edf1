import type { RuleResult } from './compliance.js';
import { FACT_NAMES } from './fact-names.js';
import type { Outcome } from './finding.js';

const VERDICTS: Readonly<Record<Outcome, { en: string; th: string }>> = {
  PASS: { en: 'Holds.', th: 'เป็นไปตามหลักเกณฑ์' },
  FAIL: { en: 'Does not hold.', th: 'ไม่เป็นไปตามหลักเกณฑ์' },
  NOT_APPLICABLE: { en: 'Does not apply.', th: 'ไม่เข้าข่าย' },
  NEEDS_HUMAN: { en: 'Cannot be decided from what is stated.', th: 'ข้อมูลไม่เพียงพอ ต้องให้เจ้าหน้าที่พิจารณา' },
  COMPUTED: { en: 'Computed.', th: 'ผลการคำนวณ' },
};

/** A result in words, in both languages: the verdict, what decided it, and what to do. */
export function ruleMessage({ outcome, facts, missing, rule }: RuleResult): { en: string; th: string } {
  const said = (language: 'en' | 'th') =>
    facts.map(({ name, value }) => `${FACT_NAMES[name][language]}: ${value}`).join('; ');
  const [en, th] = [said('en'), said('th')];
  const open =
    missing.length > 0
      ? { en: ` To be stated: ${missing.join(', ')}.`, th: ` ข้อมูลที่ต้องระบุ: ${missing.join(', ')}` }
      : null;
  const toDo =
    outcome === 'FAIL' || outcome === 'NEEDS_HUMAN' ? { en: ` ${rule.toDoEn}`, th: ` ${rule.toDoTh}` } : null;
  return {
    en: `${VERDICTS[outcome].en}${en && ` (${en})`}${open?.en ?? ''}${toDo?.en ?? ''}`,
    th: `${VERDICTS[outcome].th}${th && ` (${th})`}${open?.th ?? ''}${toDo?.th ?? ''}`,
  };
}
