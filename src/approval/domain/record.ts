/** Who calls partners together: the three models of rule E49, the area itself, or somebody else. */
export type Convenor = 'UNIVERSITY' | 'CITY_DEVELOPMENT_COMPANY' | 'CHAMBER_OF_COMMERCE' | 'AREA' | 'OTHER';

/** The kinds of partner that a plan is talked over with. */
export const PARTNER_KINDS = [
  'AGENCY',
  'STATE_ENTERPRISE',
  'LOCAL_GOVERNMENT',
  'OTHER_STATE_AGENCY',
  'CIVIL_SOCIETY',
  'PRIVATE',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** Who advises an area before its committee considers a plan (rule E02). */
export const ADVISERS = ['REGIONAL_NESDC_OFFICE', 'AREA_BUDGET_OFFICE'] as const;
export type Adviser = (typeof ADVISERS)[number];

/** A forum in which a plan was talked over with partners, on record. */
export interface Dialogue {
  readonly id: number;
  readonly holderId: number;
  readonly heldOn: string;
  readonly place: string;
  readonly convenor: Convenor;
  readonly partners: readonly PartnerKind[];
  readonly document: string;
  readonly recordedAt: Date;
  /** The projects that it dealt with, as they were called then. */
  readonly projects: readonly { readonly code: string; readonly title: string }[];
}

/** What an office advised, on record. */
export interface Advice {
  readonly id: number;
  readonly holderId: number;
  readonly adviser: Adviser;
  readonly givenOn: string;
  readonly document: string;
  readonly text: string;
  readonly recordedAt: Date;
}
