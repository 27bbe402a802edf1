import type { PlanLevel } from '../../plans/domain/plan-level.js';
import type { DetailName } from './details.js';

/** Which nodes have a list, and how long it may be: what a query costs is reckoned by it. */
export interface DetailRule {
  readonly levels: readonly PlanLevel[];
  readonly longest: number;
}

const ACTIVITIES = ['MAIN_ACTIVITY', 'SUB_ACTIVITY'] as const;

export const DETAIL_RULES: Readonly<Record<DetailName, DetailRule>> = {
  expenditureLines: { levels: ['PROJECT', ...ACTIVITIES], longest: 500 },
  traits: { levels: ['PROJECT'], longest: 20 },
  beneficiaries: { levels: ['PROJECT', 'MAIN_ACTIVITY'], longest: 60 },
  benefits: { levels: ['PROJECT'], longest: 60 },
  locations: { levels: ['PROJECT', ...ACTIVITIES], longest: 200 },
  attachments: { levels: ['ANNUAL_PLAN', 'PROJECT', 'MAIN_ACTIVITY'], longest: 100 },
  phases: { levels: ['PROJECT'], longest: 10 },
  foreignTrips: { levels: ['PROJECT'], longest: 30 },
  groupShares: { levels: ['PROJECT'], longest: 20 },
  // More than the ten that the criteria allow: what is too much is told by its rule (B42), not refused.
  ministryRequests: { levels: ['ANNUAL_PLAN'], longest: 50 },
  mous: { levels: ['PROJECT'], longest: 20 },
  mouSignatures: { levels: ['PROJECT'], longest: 200 },
  mouMoney: { levels: ['PROJECT'], longest: 400 },
  mouAssets: { levels: ['PROJECT'], longest: 1_000 },
};

/** Of one memorandum. */
export const SIGNATURES_OF_MOU = 10;
export const MONEY_OF_MOU = 20;
export const ASSETS_OF_MOU = 200;
