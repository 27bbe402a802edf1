/** What a rule asks of software: to check, to compute, to show, to keep, to watch a day, to keep a state. */
export const RULE_KINDS = ['CHECK', 'COMPUTE', 'REPORT', 'STORE', 'WORKFLOW', 'DEADLINE'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export const RULE_SECTIONS = ['A', 'B', 'C', 'H'] as const;
export type RuleSection = (typeof RULE_SECTIONS)[number];

/** How the Thai text was come by. */
export const TEXT_BASES = ['QUOTED', 'QUOTED_MENDED', 'SUMMARISED'] as const;
export type TextBasis = (typeof TEXT_BASES)[number];

/** CURRENT: the criteria for the fiscal years 2568 to 2570. CURRENT_2566: the decree of 2565 as explained in 2566. */
export const RULE_STATUSES = ['CURRENT', 'CURRENT_2566'] as const;
export type RuleStatus = (typeof RULE_STATUSES)[number];

/** A rule of the catalogue. */
export interface Rule {
  /** Such as "B05". */
  readonly number: string;
  readonly section: RuleSection;
  readonly titleTh: string;
  readonly titleEn: string;
  readonly textTh: string;
  readonly textBasis: TextBasis;
  readonly textEn: string;
  readonly document: string;
  readonly clauseTh: string;
  readonly clauseEn: string;
  /** Sections of the decree; null: none is named. */
  readonly law: string | null;
  readonly kinds: readonly RuleKind[];
  readonly status: RuleStatus;
  /** Whether a project that breaks it will not be considered at all. */
  readonly refusesProject: boolean;
  readonly forProvinces: boolean;
  readonly forGroups: boolean;
  readonly toDoTh: string;
  readonly toDoEn: string;
}
