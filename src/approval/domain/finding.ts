import { ADVISERS, type Adviser, PARTNER_KINDS, type PartnerKind } from './record.js';

/** What a plan may lack on its way. */
export type FindingKind = 'ADVICE_MISSING' | 'DIALOGUE_MISSING' | 'PARTNER_ABSENT';

/** A key project, with the kinds of partner that were there when it was talked over; null: it never was. */
export interface KeyProject {
  readonly code: string;
  readonly title: string;
  readonly partners: readonly PartnerKind[] | null;
}

/** What the steps of a plan stand on. */
export interface Evidence {
  readonly keyProjects: readonly KeyProject[];
  /** Who advised before the committee of the area approved. */
  readonly advisers: readonly Adviser[];
}

/** Something that a plan lacks, and the key projects that it concerns. */
export interface Finding {
  readonly kind: FindingKind;
  readonly clause: string;
  readonly messageTh: string;
  readonly message: string;
  readonly projects: readonly KeyProject[];
}

const ADVISER_NAMES: Readonly<Record<Adviser, readonly [th: string, en: string]>> = {
  REGIONAL_NESDC_OFFICE: ['สศช.ภาค', 'the regional office of NESDC'],
  AREA_BUDGET_OFFICE: ['สำนักงบประมาณเขต', 'the area office of the Budget Bureau'],
};

const PARTNERS: Readonly<Record<PartnerKind, readonly [th: string, en: string, clause: string]>> = {
  AGENCY: ['ส่วนราชการ', 'government agencies', 'E03'],
  STATE_ENTERPRISE: ['รัฐวิสาหกิจ', 'state enterprises', 'E03'],
  LOCAL_GOVERNMENT: ['องค์กรปกครองส่วนท้องถิ่น', 'local governments', 'E03'],
  OTHER_STATE_AGENCY: ['หน่วยงานอื่นของรัฐ', 'other state agencies', 'E03'],
  CIVIL_SOCIETY: ['ภาคประชาสังคม', 'civil society', 'E28'],
  PRIVATE: ['ภาคเอกชน', 'the private sector', 'E28'],
};

/** What a plan lacks. It informs those who decide, and stops nobody. */
export function findingsOf({ keyProjects, advisers }: Evidence): Finding[] {
  const missing = ADVISERS.filter((adviser) => !advisers.includes(adviser)).map((adviser): Finding => {
    const [th, en] = ADVISER_NAMES[adviser];
    return {
      kind: 'ADVICE_MISSING',
      clause: 'E02',
      messageTh: `โครงการสำคัญยังไม่ได้รับคำแนะนำจาก${th}ก่อนเสนอคณะกรรมการ`,
      message: `Key projects without advice from ${en} before the committee of the area approved.`,
      projects: keyProjects,
    };
  });
  const untalked: Finding = {
    kind: 'DIALOGUE_MISSING',
    clause: 'E03',
    messageTh: 'โครงการสำคัญที่ไม่ได้ผ่านเวทีสนทนา',
    message: 'Key projects that no dialogue dealt with.',
    projects: keyProjects.filter(({ partners }) => partners === null),
  };
  const absent = PARTNER_KINDS.map((kind): Finding => {
    const [th, en, clause] = PARTNERS[kind];
    return {
      kind: 'PARTNER_ABSENT',
      clause,
      messageTh: `โครงการสำคัญที่เวทีสนทนาไม่มี${th}เข้าร่วม`,
      message: `Key projects whose dialogues ${en} took no part in.`,
      projects: keyProjects.filter(({ partners }) => partners !== null && !partners.includes(kind)),
    };
  });
  return [...missing, untalked, ...absent].filter(({ projects }) => projects.length > 0);
}
