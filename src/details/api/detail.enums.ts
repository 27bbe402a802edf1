import { defineEnum } from '../../graphql/enum.js';
import type {
  AssetKind,
  AssetStatus,
  AttachmentKind,
  AttachmentStatus,
  BenefitDimension,
  ExpenditureCategory,
  MouKind,
  MouSignerKind,
  MouSignerRole,
  ProjectTrait,
  RequestStatus,
  SpendingNature,
  TripPurpose,
} from '../domain/details.js';

export const ExpenditureCategoryEnum = defineEnum<ExpenditureCategory>(
  'ExpenditureCategory',
  'งบรายจ่าย: the categories of expenditure of the budget.',
  {
    PERSONNEL: 'งบบุคลากร.',
    OPERATING: 'งบดำเนินงาน.',
    INVESTMENT: 'งบลงทุน.',
    SUBSIDY: 'งบเงินอุดหนุน.',
    OTHER: 'งบรายจ่ายอื่น.',
  },
);

export const SpendingNatureEnum = defineEnum<SpendingNature>(
  'SpendingNature',
  'What money is spent on, as far as the criteria ask (1.7, 2.3.2).',
  {
    TRAINING_MATERIAL: 'วัสดุประกอบการฝึกอบรม (1.7.1).',
    GIVEAWAY: 'วัสดุครุภัณฑ์เพื่อแจกจ่ายแก่ประชาชนโดยตรง (1.7.1).',
    ACTIVITY_EQUIPMENT: 'ครุภัณฑ์ที่เป็นส่วนหนึ่งของกิจกรรมภายใต้โครงการ (1.7.1, 1.7.2).',
    ROUTINE_EQUIPMENT: 'ครุภัณฑ์เพื่อใช้งานตามภารกิจปกติของส่วนราชการ (1.7.2).',
    OWN_BUILDING: 'ปรับปรุง ซ่อมแซม หรือก่อสร้างอาคารสถานที่และระบบสาธารณูปโภคของส่วนราชการ (1.7.3).',
    CONSTRUCTION: 'งานก่อสร้างตามวัตถุประสงค์ของโครงการ.',
    ASSET_UPKEEP: 'บำรุง ดูแล รักษา สินทรัพย์ที่อยู่ระหว่างการโอน (1.7.3).',
    FOREIGN_TRAVEL: 'การเดินทางไปต่างประเทศ (1.7.6).',
    ADMINISTRATION: 'ค่าใช้จ่ายในการบริหารงานแบบบูรณาการ, which is to stand apart from projects (2.3.2, rule A24).',
    OTHER: 'Something else.',
  },
);

export const ProjectTraitEnum = defineEnum<ProjectTrait>(
  'ProjectTraitKind',
  'What a project is or is not, as far as a criterion depends on it.',
  {
    CONSTRUCTION: 'โครงการก่อสร้าง (1.3.1).',
    INFRASTRUCTURE: 'โครงการด้านโครงสร้างพื้นฐาน: roads, water, street light, embankments (1.6).',
    WATER_SOURCE: 'โครงการที่เกี่ยวกับแหล่งน้ำ (1.3.3).',
    OCCUPATION: 'โครงการส่งเสริมและพัฒนาอาชีพ (1.7.1, 1.7.4).',
    TRAINING: 'มีวัตถุประสงค์หลักเกี่ยวกับการศึกษา ฝึกอบรม ศึกษาดูงาน (1.7.4).',
    SECURITY: 'ด้านความมั่นคง (1.7.4).',
    MAJOR_ISSUE: 'เป็นประเด็นสำคัญของจังหวัดหรือกลุ่มจังหวัดตามที่ระบุในแผนพัฒนา (1.7.4).',
    FOREIGN_TRAVEL: 'มีการเดินทางไปต่างประเทศ (1.7.6).',
    CREATES_ASSETS: 'มีสินทรัพย์ที่เกิดจากการดำเนินโครงการ (1.3.2).',
    TRANSFERS_ASSETS: 'จะโอนสิ่งที่ได้มาให้หน่วยงานอื่นของรัฐ (1.3.2).',
    MULTI_YEAR: 'ใช้ระยะเวลาดำเนินการต่อเนื่องมากกว่าหนึ่งปี (1.4).',
    RECURRING: 'ดำเนินการเป็นประจำทุกปี (1.5).',
    NEEDS_ENVIRONMENTAL_ASSESSMENT: 'ต้องประเมินผลกระทบต่อสิ่งแวดล้อม (1.3.3).',
    NEEDS_PERMIT: 'จำเป็นต้องได้รับอนุญาต อนุมัติ หรือความเห็นชอบ (1.3.3, section 29).',
    NEEDS_PREPARATION: 'มีความจำเป็นต้องมีการเตรียมการล่วงหน้า (1.4).',
    HIGH_POTENTIAL: 'High Potential.',
    HIGH_PRIORITY: 'High Priority.',
  },
);

export const BenefitDimensionEnum = defineEnum<BenefitDimension>(
  'BenefitDimension',
  'On which side a project is of use (criteria 1.3.4).',
  {
    ECONOMY: 'เศรษฐกิจ.',
    SOCIETY: 'สังคม.',
    SECURITY: 'ความมั่นคง.',
    ENVIRONMENT: 'ทรัพยากรธรรมชาติและสิ่งแวดล้อม.',
  },
);

export const AttachmentKindEnum = defineEnum<AttachmentKind>('AttachmentKind', 'Which paper the criteria ask for.', {
  SITE_READINESS: 'ความพร้อมของพื้นที่ดำเนินงาน (1.3.1).',
  OUTLINE_DRAWING: 'แบบรูปรายการโดยสังเขป (1.3.1).',
  START_CONFIRMATION: 'เอกสารยืนยันว่าดำเนินโครงการได้ทันทีหลังจากคณะรัฐมนตรีอนุมัติ (1.3.1).',
  COST_ESTIMATE: 'รายละเอียดประมาณการค่าใช้จ่าย (1.3.1).',
  EIA: 'รายงานการวิเคราะห์ผลกระทบสิ่งแวดล้อม (1.3.3, 1.4).',
  IEE: 'รายงานผลกระทบสิ่งแวดล้อมเบื้องต้น (1.4).',
  EHIA: 'การประเมินผลกระทบทางสิ่งแวดล้อมและสุขภาพ (1.4).',
  WATER_COMMITTEE_APPROVAL: 'ความเห็นชอบจากคณะกรรมการทรัพยากรน้ำจังหวัด (1.3.3).',
  PERMIT: 'คำขอหรือผลการพิจารณาการอนุญาต อนุมัติ หรือความเห็นชอบ (1.3.3, section 29).',
  PUBLIC_RELATIONS: 'การประชาสัมพันธ์ก่อนเสนอโครงการ (1.4).',
  STUDY_AND_DESIGN: 'การศึกษาและออกแบบ (1.4).',
  CONSTRUCTION_SUMMARY: 'แบบสรุปรายการก่อสร้าง (1.4).',
  COST_FORM_4: 'ปร.๔ (1.4).',
  COST_FORM_5: 'ปร.๕ (1.4).',
  PROJECT_BRIEF: 'แบบ จ.๑-๑ or กจ.๑-๑.',
  BASIC_DATA_FORM: 'แบบฟอร์มข้อมูลพื้นฐานของโครงการ (2.3.2 ๗).',
  BUDGET_DETAIL_FORM: 'แบบฟอร์มรายละเอียดจำแนกตามงบประมาณ, one set for each main activity (2.3.2 ๗).',
  ACTIVITY_MAP: 'แผนที่สรุปตำแหน่งที่ตั้งหลักของกิจกรรม (2.3.2 ๔).',
  TRANSFER_MOU: 'บันทึกความตกลงการขอตั้งงบประมาณและการรับโอนสินทรัพย์ (1.3.2).',
  COOPERATION_MOU: 'บันทึกความร่วมมือ (section 56).',
  AGENCY_OPINION: 'ความเห็นจากหน่วยงานหลักก่อนการเจรจา (1.7.6).',
  TRIP_REPORT: 'รายงานผลการดำเนินงานภายหลังการเดินทางไปต่างประเทศ (1.7.6).',
  OTHER: 'Another paper.',
});

export const AttachmentStatusEnum = defineEnum<AttachmentStatus>('AttachmentStatus', 'How far a paper is.', {
  NEEDED: 'It is needed, and nobody has asked for it yet.',
  APPLIED: 'ยื่นคำขอแล้ว.',
  GRANTED: 'ได้รับอนุญาต อนุมัติ หรือความเห็นชอบแล้ว.',
  REFUSED: 'ไม่ได้รับอนุญาต อนุมัติ หรือความเห็นชอบ.',
  DONE: 'It is there.',
});

export const TripPurposeEnum = defineEnum<TripPurpose>(
  'TripPurpose',
  'What a journey abroad is for (criteria 1.7.6).',
  {
    TRADE_INVESTMENT: 'การเจรจาการค้าและการลงทุน.',
    TOURISM: 'การท่องเที่ยว.',
    RELATIONS: 'การเสริมสร้างความสัมพันธ์.',
    OTHER: 'Something else, which the criteria do not allow.',
  },
);

export const RequestStatusEnum = defineEnum<RequestStatus>(
  'RequestStatus',
  'Where a request to a ministry is (criteria 3; rule B44).',
  {
    DRAFT: 'It has not been sent.',
    SENT_TO_MOI: 'ส่งกระทรวงมหาดไทยแล้ว.',
    NOTIFIED_TO_MINISTRY: 'กระทรวงมหาดไทยแจ้งกระทรวงแล้ว.',
    ACCEPTED: 'กระทรวง/กรม รับไปบรรจุในแผนปฏิบัติการ.',
    REJECTED: 'กระทรวง/กรม ไม่รับ.',
    FUNDED: 'ได้รับงบประมาณ.',
  },
);

export const MouKindEnum = defineEnum<MouKind>('MouKind', 'Which of the two papers it is.', {
  COOPERATION: 'บันทึกความร่วมมือ (section 56; criteria 6).',
  ASSET_TRANSFER: 'บันทึกความตกลงการขอตั้งงบประมาณและการรับโอนสินทรัพย์ (criteria 1.3.2).',
});

export const MouSignerRoleEnum = defineEnum<MouSignerRole>('MouSignerRole', 'As what somebody signs.', {
  TRANSFEROR: 'ผู้โอนสินทรัพย์.',
  RECIPIENT: 'หัวหน้าหน่วยงานผู้มีอำนาจรับโอนสินทรัพย์.',
  WITNESS: 'พยาน.',
  PARTY: 'A party of a memorandum of cooperation.',
});

export const MouSignerKindEnum = defineEnum<MouSignerKind>('MouSignerKind', 'What somebody who signs is.', {
  GOVERNOR: 'ผู้ว่าราชการจังหวัด.',
  GROUP_HEAD: 'ผู้ว่าราชการจังหวัด หัวหน้ากลุ่มจังหวัด.',
  AGENCY_HEAD: 'หัวหน้าส่วนราชการ.',
  AGENCY_IN_AREA: 'ส่วนราชการในพื้นที่, which signs by delegation.',
  LOCAL_GOVERNMENT: 'นายก อบจ. นายกเทศมนตรี or นายก อบต., with the approval of the local council.',
  OTHER: 'Somebody else.',
});

export const AssetKindEnum = defineEnum<AssetKind>('AssetKind', 'What kind of asset it is (criteria 1.3.2).', {
  BUILDING: 'สิ่งปลูกสร้าง.',
  EQUIPMENT: 'ครุภัณฑ์.',
  IT_SYSTEM: 'ระบบเทคโนโลยีสารสนเทศ.',
  PROTECTION_SYSTEM: 'ระบบป้องกันภัย.',
  REGISTRY_SYSTEM: 'ระบบทะเบียน.',
  OTHER_SYSTEM: 'ระบบอื่นในทำนองเดียวกัน.',
});

export const AssetStatusEnum = defineEnum<AssetStatus>('AssetStatus', 'How far an asset is on its way (rule H11).', {
  PLANNED: 'It is to be built or bought.',
  BUILT: 'It is there.',
  TRANSFERRING: 'อยู่ระหว่างการโอน.',
  TRANSFERRED: 'โอนแล้ว.',
});
