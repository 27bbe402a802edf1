export const AGENCY_KINDS = [
  'CENTRAL',
  'PROVINCIAL',
  'LOCAL_GOVERNMENT',
  'STATE_ENTERPRISE',
  'EDUCATION',
  'PRIVATE',
  'OTHER',
] as const;
/** What kind of body an agency is. */
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** An agency of the register. */
export interface Agency {
  id: number;
  code: string;
  nameTh: string;
  nameEn: string | null;
  kind: AgencyKind | null;
  areaId: number | null;
}

export const AGENCY_ROLES = ['LEAD', 'RELATED'] as const;
/** LEAD: ผู้รับผิดชอบหลัก. RELATED: หน่วยงานที่เกี่ยวข้อง. */
export type AgencyRole = (typeof AGENCY_ROLES)[number];

/** An agency's part in a node, as the plan prints its name. */
export interface AgencyInvolvement {
  nodeId: number;
  role: AgencyRole;
  printed: string;
  agency: Agency;
}
