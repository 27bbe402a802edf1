import type { OutcomeCounts } from '../domain/compliance.js';
import type { OutcomeCountsType } from './rule.type.js';

/** Counts by the names that they have in answers. */
export function countsInFields(counts: OutcomeCounts): OutcomeCountsType {
  return {
    pass: counts.PASS,
    fail: counts.FAIL,
    notApplicable: counts.NOT_APPLICABLE,
    needsHuman: counts.NEEDS_HUMAN,
    computed: counts.COMPUTED,
    judged: counts.judged,
    excepted: counts.excepted,
  };
}
