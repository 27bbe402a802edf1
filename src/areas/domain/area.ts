import type { Confidence } from '../../provenance/domain/confidence.js';

export const AREA_KINDS = ['PROVINCE', 'PROVINCIAL_GROUP'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** An area that plans, under the name that it has today. */
export interface Area {
  id: number;
  code: string;
  kind: AreaKind;
  regionId: number;
  nameTh: string;
  nameEn: string;
  source: string;
  confidence: Confidence;
  confidenceNote: string | null;
}

/** One of the six development regions. */
export interface Region {
  id: number;
  code: string;
  nameTh: string;
  nameEn: string;
}

/** A name of an area with the dates between which it holds; null: not known, open. */
export interface AreaName {
  areaId: number;
  nameTh: string;
  nameEn: string;
  validFrom: string | null;
  validTo: string | null;
  confidence: Confidence;
  confidenceNote: string | null;
}

/** A province's membership of a group with the dates between which it holds; null: not known, open. */
export interface GroupMembership {
  groupId: number;
  provinceId: number;
  ordinal: number;
  isOperatingCentre: boolean;
  validFrom: string | null;
  validTo: string | null;
  confidence: Confidence;
  confidenceNote: string | null;
  /** Whether it holds today. */
  current: boolean;
}
