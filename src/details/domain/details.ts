import type { BudgetSource, BudgetStage } from '../../budget/domain/node-budget.js';

/** หมวดรายจ่าย: the categories of expenditure of the budget. */
export const EXPENDITURE_CATEGORIES = ['PERSONNEL', 'OPERATING', 'INVESTMENT', 'SUBSIDY', 'OTHER'] as const;
export type ExpenditureCategory = (typeof EXPENDITURE_CATEGORIES)[number];

/** What money is spent on, as far as the criteria ask (1.7). */
export const SPENDING_NATURES = [
  'TRAINING_MATERIAL',
  'GIVEAWAY',
  'ACTIVITY_EQUIPMENT',
  'ROUTINE_EQUIPMENT',
  'OWN_BUILDING',
  'CONSTRUCTION',
  'ASSET_UPKEEP',
  'FOREIGN_TRAVEL',
  'ADMINISTRATION',
  'OTHER',
] as const;
export type SpendingNature = (typeof SPENDING_NATURES)[number];

/** What a project is or is not, as far as the criteria ask. */
export const PROJECT_TRAITS = [
  'CONSTRUCTION',
  'INFRASTRUCTURE',
  'WATER_SOURCE',
  'OCCUPATION',
  'TRAINING',
  'SECURITY',
  'MAJOR_ISSUE',
  'FOREIGN_TRAVEL',
  'CREATES_ASSETS',
  'TRANSFERS_ASSETS',
  'MULTI_YEAR',
  'RECURRING',
  'NEEDS_ENVIRONMENTAL_ASSESSMENT',
  'NEEDS_PERMIT',
  'NEEDS_PREPARATION',
  'HIGH_POTENTIAL',
  'HIGH_PRIORITY',
] as const;
export type ProjectTrait = (typeof PROJECT_TRAITS)[number];

/** The sides on which a project can be of use (criteria 1.3.4). */
export const BENEFIT_DIMENSIONS = ['ECONOMY', 'SOCIETY', 'SECURITY', 'ENVIRONMENT'] as const;
export type BenefitDimension = (typeof BENEFIT_DIMENSIONS)[number];

/** The papers that the criteria ask for. */
export const ATTACHMENT_KINDS = [
  'SITE_READINESS',
  'OUTLINE_DRAWING',
  'START_CONFIRMATION',
  'COST_ESTIMATE',
  'EIA',
  'IEE',
  'EHIA',
  'WATER_COMMITTEE_APPROVAL',
  'PERMIT',
  'PUBLIC_RELATIONS',
  'STUDY_AND_DESIGN',
  'CONSTRUCTION_SUMMARY',
  'COST_FORM_4',
  'COST_FORM_5',
  'PROJECT_BRIEF',
  'BASIC_DATA_FORM',
  'BUDGET_DETAIL_FORM',
  'ACTIVITY_MAP',
  'TRANSFER_MOU',
  'COOPERATION_MOU',
  'AGENCY_OPINION',
  'TRIP_REPORT',
  'OTHER',
] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** How far a paper is. */
export const ATTACHMENT_STATUSES = ['NEEDED', 'APPLIED', 'GRANTED', 'REFUSED', 'DONE'] as const;
export type AttachmentStatus = (typeof ATTACHMENT_STATUSES)[number];

export const TRIP_PURPOSES = ['TRADE_INVESTMENT', 'TOURISM', 'RELATIONS', 'OTHER'] as const;
export type TripPurpose = (typeof TRIP_PURPOSES)[number];

/** Where a request to a ministry is (criteria 3; rule B44). */
export const REQUEST_STATUSES = [
  'DRAFT',
  'SENT_TO_MOI',
  'NOTIFIED_TO_MINISTRY',
  'ACCEPTED',
  'REJECTED',
  'FUNDED',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** บันทึกความร่วมมือ of section 56, or บันทึกความตกลง of the transfer of assets. */
export const MOU_KINDS = ['COOPERATION', 'ASSET_TRANSFER'] as const;
export type MouKind = (typeof MOU_KINDS)[number];

export const MOU_SIGNER_ROLES = ['TRANSFEROR', 'RECIPIENT', 'WITNESS', 'PARTY'] as const;
export type MouSignerRole = (typeof MOU_SIGNER_ROLES)[number];

export const MOU_SIGNER_KINDS = [
  'GOVERNOR',
  'GROUP_HEAD',
  'AGENCY_HEAD',
  'AGENCY_IN_AREA',
  'LOCAL_GOVERNMENT',
  'OTHER',
] as const;
export type MouSignerKind = (typeof MOU_SIGNER_KINDS)[number];

/** The kinds of asset that criteria 1.3.2 name. */
export const ASSET_KINDS = [
  'BUILDING',
  'EQUIPMENT',
  'IT_SYSTEM',
  'PROTECTION_SYSTEM',
  'REGISTRY_SYSTEM',
  'OTHER_SYSTEM',
] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** How far an asset is on its way to its keeper (rule H11). */
export const ASSET_STATUSES = ['PLANNED', 'BUILT', 'TRANSFERRING', 'TRANSFERRED'] as const;
export type AssetStatus = (typeof ASSET_STATUSES)[number];

/** A line of what money is spent on: quantity × unit price, or an amount alone. Money is in baht, exact. */
export interface ExpenditureLine {
  readonly category: ExpenditureCategory | null;
  /** The headings that it stands under, from the top down, as printed. */
  readonly headings: readonly string[];
  readonly name: string;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly unitPrice: string | null;
  /** Null: quantity × unit price. */
  readonly amount: string | null;
  readonly stage: BudgetStage;
  readonly nature: SpendingNature | null;
  readonly note: string | null;
}

export interface StatedTrait {
  readonly trait: ProjectTrait;
  readonly holds: boolean;
  readonly reason: string | null;
}

export interface Beneficiary {
  readonly name: string;
  readonly count: string | null;
  readonly unit: string | null;
  /** Whether they are state officials; null: not stated. */
  readonly stateOfficials: boolean | null;
  readonly areaCode: string | null;
}

export interface Benefit {
  readonly dimension: BenefitDimension;
  readonly description: string;
  readonly value: string | null;
  readonly unit: string | null;
}

export interface Location {
  readonly areaCode: string | null;
  readonly district: string | null;
  readonly subdistrict: string | null;
  readonly place: string | null;
  /** The code of the district or sub-district in the register of the Department of Provincial Administration. */
  readonly adminCode: string | null;
  /** Degrees, WGS 84. */
  readonly latitude: string | null;
  readonly longitude: string | null;
}

export interface Attachment {
  readonly kind: AttachmentKind;
  readonly title: string;
  /** Its number, or where it is kept. */
  readonly reference: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly status: AttachmentStatus;
}

export interface ProjectPhase {
  readonly fiscalYear: number;
  readonly amount: string;
  readonly work: string | null;
}

export interface ForeignTrip {
  readonly country: string;
  readonly purpose: TripPurpose;
  /** Whether a commitment binds the area to it. */
  readonly binding: boolean;
  readonly departsOn: string | null;
  readonly returnsOn: string | null;
  /** Whose opinion was asked for beforehand, and when it came. */
  readonly opinionOf: string | null;
  readonly opinionOn: string | null;
  readonly reportSentOn: string | null;
}

/** The part of a province in a project of its group. */
export interface GroupShare {
  readonly areaCode: string;
  readonly benefits: boolean;
  /** What it does in the project; null: nothing of its own. */
  readonly role: string | null;
  readonly amount: string | null;
}

/** A line of form จ.3 or กจ.3. */
export interface MinistryRequest {
  readonly rank: number | null;
  readonly title: string;
  readonly projectCode: string | null;
  readonly ministry: string | null;
  readonly department: string | null;
  /** Why its impact is high. */
  readonly reason: string | null;
  readonly targetArea: string | null;
  readonly amount: string | null;
  readonly status: RequestStatus;
  readonly answeredOn: string | null;
  readonly answer: string | null;
  readonly granted: string | null;
}

export interface Mou {
  readonly kind: MouKind;
  readonly transferor: string | null;
  readonly recipient: string | null;
  readonly implementingAgency: string | null;
  readonly purpose: string | null;
  readonly readySite: string | null;
  readonly acceptsAll: boolean | null;
  readonly careDuty: string | null;
  readonly copies: number | null;
  readonly meetingOn: string | null;
  readonly duties: string | null;
  readonly divisionOfWork: string | null;
  readonly coordination: string | null;
  readonly maintenance: string | null;
  readonly signedOn: string | null;
}

/** `mou`: which memorandum of the project it belongs to, by its place from 1 on. */
export interface MouSignature {
  readonly mou: number;
  readonly role: MouSignerRole;
  readonly name: string;
  readonly position: string | null;
  readonly signerKind: MouSignerKind | null;
  readonly delegationDocument: string | null;
  readonly councilApprovedOn: string | null;
}

export interface MouMoney {
  readonly mou: number;
  readonly party: string;
  readonly source: BudgetSource | null;
  readonly amount: string;
}

export interface MouAsset {
  readonly mou: number;
  readonly kind: AssetKind;
  readonly item: string;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly unitPrice: string | null;
  readonly total: string | null;
  readonly status: AssetStatus;
  readonly owner: string | null;
  readonly keeper: string | null;
}

/** All lists that hang on a node beside its indicators, agencies and alignments. */
export interface Details {
  readonly expenditureLines: ExpenditureLine;
  readonly traits: StatedTrait;
  readonly beneficiaries: Beneficiary;
  readonly benefits: Benefit;
  readonly locations: Location;
  readonly attachments: Attachment;
  readonly phases: ProjectPhase;
  readonly foreignTrips: ForeignTrip;
  readonly groupShares: GroupShare;
  readonly ministryRequests: MinistryRequest;
  readonly mous: Mou;
  readonly mouSignatures: MouSignature;
  readonly mouMoney: MouMoney;
  readonly mouAssets: MouAsset;
}

export type DetailName = keyof Details;

/** An entry of a list, with the node that it hangs on and its place there, from 1 on. */
export type Detail<Name extends DetailName> = Details[Name] & { readonly nodeId: number; readonly ordinal: number };

/** Whole lists of a node, each in the place of the one there is. */
export type DetailLists = { readonly [Name in DetailName]?: readonly Details[Name][] };
