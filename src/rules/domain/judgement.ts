/** What somebody says of a rule for a project, or for a plan as a whole. */
export const VERDICTS = ['PASS', 'FAIL', 'NOT_APPLICABLE', 'EXCEPTION'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a person has put on record where facts do not decide, or why a breach is accepted. */
export interface Judgement {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** The document that shows it. */
  readonly document: string | null;
  readonly judgedBy: string;
  /** ISO 8601. */
  readonly judgedAt: string;
}
