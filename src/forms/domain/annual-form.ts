import type { OwnerSection, ProjectClass } from '../../plans/domain/plan-node.js';
import type { FormName } from './form-name.js';

/** What form จ.2 (of a group: กจ.2) shows of an annual plan. Money is in baht, exact; null: not stated. */
export interface AnnualForm {
  readonly form: Extract<FormName, 'J2' | 'GJ2'>;
  readonly areaCode: string;
  /** With what it is: "จังหวัดน่าน". */
  readonly areaNameTh: string;
  /** Buddhist era. */
  readonly fiscalYear: number;
  /** The development issues of the five-year plan, in their order. */
  readonly issues: readonly string[];
  readonly projects: readonly FormProject[];
}

export interface FormProject {
  readonly code: string;
  readonly title: string;
  readonly projectClass: ProjectClass | null;
  readonly ownerSection: OwnerSection | null;
  readonly rank: number | null;
  /** Of the five-year plan, by title. */
  readonly issue: string | null;
  readonly programme: string | null;
  /** X.Y: strategy and master plan. */
  readonly strategyCodes: readonly string[];
  readonly milestones: readonly string[];
  readonly indicators: readonly string[];
  readonly units: readonly string[];
  readonly budget: string | null;
  readonly activities: readonly FormActivity[];
}

/** A main activity: one cell of the form. */
export interface FormActivity {
  readonly code: string;
  readonly title: string;
  readonly subActivities: readonly string[];
  readonly units: readonly string[];
  readonly budget: string | null;
}

/** The sections of rows by whose projects they are, as the form prints them. */
export const OWNER_TITLES: Readonly<Record<OwnerSection, { readonly province: string; readonly group: string }>> = {
  PROVINCE: { province: 'โครงการของจังหวัด', group: 'โครงการของกลุ่มจังหวัด' },
  MINISTRY_DEPARTMENT: { province: 'โครงการของกระทรวง กรม', group: 'โครงการของกระทรวง กรม' },
  LOCAL_GOVERNMENT: {
    province: 'โครงการขององค์กรปกครองส่วนท้องถิ่น',
    group: 'โครงการขององค์กรปกครองส่วนท้องถิ่น',
  },
  PRIVATE: { province: 'โครงการความร่วมมือกับภาคเอกชน', group: 'โครงการความร่วมมือกับภาคเอกชน' },
};

/** The parts of the form by the class of projects, each a sheet. */
export const CLASS_PARTS: readonly {
  readonly projectClass: ProjectClass | null;
  readonly sheet: string;
  readonly title: string;
}[] = [
  { projectClass: 'KEY', sheet: 'ส่วนที่ 1 โครงการสำคัญ', title: 'ส่วนที่ ๑ โครงการสำคัญ' },
  { projectClass: 'OTHER_NECESSARY', sheet: 'ส่วนที่ 2 โครงการอื่นที่จำเป็น', title: 'ส่วนที่ ๒ โครงการอื่นที่จำเป็น' },
  { projectClass: null, sheet: 'ยังไม่ระบุประเภท', title: 'โครงการที่ยังไม่ระบุประเภท' },
];

/** The row of a form that adds everything up, and what comes before a title in a total of an issue. */
export const GRAND_TOTAL = 'รวมทั้งสิ้น';
export const NO_ISSUE = 'ไม่ได้อยู่ภายใต้ประเด็นการพัฒนาของแผนพัฒนา';
export const NO_OWNER = 'โครงการที่ยังไม่ระบุหน่วยเจ้าของ';
