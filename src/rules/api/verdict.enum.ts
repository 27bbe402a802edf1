import { defineEnum } from '../../graphql/enum.js';
import type { Verdict } from '../domain/judgement.js';

export const VerdictEnum = defineEnum<Verdict>('RuleVerdict', 'What a person says of a rule.', {
  PASS: 'It holds. Counts where facts do not decide.',
  FAIL: 'It does not hold. Counts where facts do not decide.',
  NOT_APPLICABLE: 'It does not concern the project or plan. Counts where facts do not decide.',
  EXCEPTION: 'It does not hold, and there is a reason to accept that. The breach stays on record, with the reason.',
});
