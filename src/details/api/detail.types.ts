import { Int } from 'type-graphql';
import { Baht } from '../../graphql/scalars/baht.js';
import { CalendarDate } from '../../graphql/scalars/dates.js';
import { Decimal } from '../../graphql/scalars/decimal.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { BudgetSourceEnum, BudgetStageEnum } from '../../plans/api/plan.enums.js';
import type {
  Attachment,
  Beneficiary,
  Benefit,
  ExpenditureLine,
  ForeignTrip,
  GroupShare,
  Location,
  MinistryRequest,
  Mou,
  MouAsset,
  MouMoney,
  MouSignature,
  ProjectPhase,
  StatedTrait,
} from '../domain/details.js';
import { defineDetail, either, entries, list, may, must } from './define-detail.js';
import {
  AssetKindEnum,
  AssetStatusEnum,
  AttachmentKindEnum,
  AttachmentStatusEnum,
  BenefitDimensionEnum,
  ExpenditureCategoryEnum,
  MouKindEnum,
  MouSignerKindEnum,
  MouSignerRoleEnum,
  ProjectTraitEnum,
  RequestStatusEnum,
  SpendingNatureEnum,
  TripPurposeEnum,
} from './detail.enums.js';

const text = () => String;
const yes = () => Boolean;
const day = () => CalendarDate;
const baht = () => Baht;
const figure = () => Decimal;

export const EXPENDITURE_LINE = defineDetail<ExpenditureLine>(
  'ExpenditureLine',
  'รายการค่าใช้จ่าย: what money is spent on, as quantity × unit price or as an amount alone (criteria 1.3.1, rule B06).',
  {
    category: may(() => ExpenditureCategoryEnum, 'งบรายจ่าย; null: not stated.'),
    headings: list(text, 'The headings that it stands under, from the top down, as printed.'),
    name: must(text, 'The line as printed.'),
    quantity: may(figure, 'จำนวน; null: not stated.'),
    unit: may(text, 'หน่วยนับ; null: not stated.'),
    unitPrice: may(baht, 'ราคาต่อหน่วย, in baht; null: not stated.'),
    amount: may(baht, 'The amount as stated, in baht; null: quantity × unit price.'),
    stage: either(() => BudgetStageEnum, 'PLANNED', 'Which money it is.'),
    nature: may(() => SpendingNatureEnum, 'What it is spent on, as far as the criteria ask; null: not stated.'),
    note: may(text, 'A note of the source.'),
  },
);

export const PROJECT_TRAIT = defineDetail<StatedTrait>(
  'ProjectTrait',
  'What a project is, or is not: some criteria concern only construction, only journeys abroad and so on. What is not stated either way waits for somebody to say.',
  {
    trait: must(() => ProjectTraitEnum, 'Which.'),
    holds: must(yes, 'Whether it is so.'),
    reason: may(text, 'Why; null: not stated.'),
  },
);

export const BENEFICIARY = defineDetail<Beneficiary>(
  'Beneficiary',
  'กลุ่มผู้ได้รับประโยชน์: who is to benefit, and how many (criteria 1.3.4, rules B19, B20).',
  {
    name: must(text, 'The group, such as เกษตรกร.'),
    count: may(figure, 'How many; null: not stated.'),
    unit: may(text, 'Of what, such as คน or ครัวเรือน; null: not stated.'),
    stateOfficials: may(yes, 'Whether they are state officials (rule B36); null: not stated.'),
    areaCode: may(text, 'The province where they live, such as "TH-55"; null: not stated.'),
  },
);

export const BENEFIT = defineDetail<Benefit>(
  'Benefit',
  'ผลลัพธ์หรือประโยชน์ที่คาดว่าจะได้รับ, with its figure (criteria 1.3.4, rule B19).',
  {
    dimension: must(() => BenefitDimensionEnum, 'On which side.'),
    description: must(text, 'What comes of the project.'),
    value: may(figure, 'The figure; null: none is stated.'),
    unit: may(text, 'The unit of the figure, such as ไร่ or บาทต่อปี; null: not stated.'),
  },
);

export const LOCATION = defineDetail<Location>(
  'Location',
  'พื้นที่ดำเนินงาน: where a project or an activity takes place (criteria 2.3.2 ๔, rule A23).',
  {
    areaCode: may(text, 'The province, such as "TH-55"; null: not stated.'),
    district: may(text, 'อำเภอ; null: not stated.'),
    subdistrict: may(text, 'ตำบล; null: not stated.'),
    place: may(text, 'The place itself, such as a village or a stretch of road; null: not stated.'),
    adminCode: may(
      text,
      'The code of the district or sub-district in the register of the Department of Provincial Administration; null: not stated.',
    ),
    latitude: may(figure, 'Degrees north (WGS 84); null: not stated.'),
    longitude: may(figure, 'Degrees east (WGS 84); null: not stated.'),
  },
);

export const ATTACHMENT = defineDetail<Attachment>(
  'Attachment',
  'A paper that comes with the proposal, or must: on record here by its kind, its number and where it is kept.',
  {
    kind: must(() => AttachmentKindEnum, 'Which paper.'),
    title: must(text, 'Its title.'),
    reference: may(text, 'Its number, or where it is kept; null: not stated.'),
    issuer: may(text, 'Who issued it; null: not stated.'),
    issuedOn: may(day, 'When it was issued; null: not stated.'),
    status: either(() => AttachmentStatusEnum, 'DONE', 'How far it is.'),
  },
);

export const PROJECT_PHASE = defineDetail<ProjectPhase>(
  'ProjectPhase',
  'Phasing: the part of a continuing project that falls into one fiscal year (criteria 1.4, rule B22).',
  {
    fiscalYear: must(() => FiscalYear, 'The fiscal year, Buddhist era; it may lie outside the plan.'),
    amount: must(baht, 'The money of that year, in baht.'),
    work: may(text, 'What is done in that year; null: not stated.'),
  },
);

export const FOREIGN_TRIP = defineDetail<ForeignTrip>(
  'ForeignTrip',
  'การเดินทางไปต่างประเทศ (criteria 1.7.6, rules B38 to B41).',
  {
    country: must(
      text,
      'The country by its code of two letters (ISO 3166-1), such as "JP": the criteria name ASEAN, China, Japan and the Republic of Korea.',
    ),
    purpose: must(() => TripPurposeEnum, 'What for.'),
    binding: must(yes, 'Whether a commitment binds the area to it.'),
    departsOn: may(day, 'The day of departure; null: not stated.'),
    returnsOn: may(day, 'The day of return; null: not stated.'),
    opinionOf: may(text, 'The main agency whose opinion was asked for; null: none.'),
    opinionOn: may(day, 'When that opinion came; null: it has not.'),
    reportSentOn: may(day, 'When the report went to the secretariat of ก.น.บ.; null: it has not.'),
  },
);

export const GROUP_SHARE = defineDetail<GroupShare>(
  'GroupShare',
  'The part of one province in a project of its group (criteria 1.2, rules B01 to B03).',
  {
    areaCode: must(text, 'The province, such as "TH-40".'),
    benefits: must(yes, 'Whether it benefits from the project.'),
    role: may(text, 'What it does in the project; null: nothing of its own.'),
    amount: may(baht, 'The money that goes there, in baht; null: not stated.'),
  },
);

export const MINISTRY_REQUEST = defineDetail<MinistryRequest>(
  'MinistryRequest',
  'A line of form จ.3 (of a group: กจ.3): what the area asks a ministry or department to support (criteria 3, rules B42 to B44).',
  {
    rank: may(() => Int, 'Its rank among the requests, 1 the first; null: not stated.'),
    title: must(text, 'The programme or project.'),
    projectCode: may(text, 'The code of the project of a plan that it is about; null: not stated.'),
    ministry: may(text, 'The ministry that is asked; null: not stated.'),
    department: may(text, 'The department that is asked; null: not stated.'),
    reason: may(text, 'Why its impact is high; null: not stated.'),
    targetArea: may(text, 'Where; null: not stated.'),
    amount: may(baht, 'What is asked for, in baht; null: not stated.'),
    status: either(() => RequestStatusEnum, 'DRAFT', 'Where it is.'),
    answeredOn: may(day, 'When it was answered; null: it has not been.'),
    answer: may(text, 'What was answered; null: nothing yet.'),
    granted: may(baht, 'What was granted, in baht; null: nothing yet.'),
  },
);

export const MOU_SIGNATURE = defineDetail<Omit<MouSignature, 'mou'>>(
  'MouSignature',
  'A signature under a memorandum.',
  {
    role: must(() => MouSignerRoleEnum, 'As what.'),
    name: must(text, 'Who.'),
    position: may(text, 'ตำแหน่ง; null: not stated.'),
    signerKind: may(() => MouSignerKindEnum, 'What they are (rules H07 to H09); null: not stated.'),
    delegationDocument: may(text, 'เอกสารการได้รับมอบอำนาจ, of an agency in the area (rule H07); null: none.'),
    councilApprovedOn: may(day, 'When the local council approved, of a local government (rule H08); null: it has not.'),
  },
);

export const MOU_MONEY = defineDetail<Omit<MouMoney, 'mou'>>(
  'MouMoney',
  'งบประมาณที่ใช้: what a party brings (rule H03).',
  {
    party: must(text, 'The party.'),
    source: may(() => BudgetSourceEnum, 'Whose money it is; null: not stated.'),
    amount: must(baht, 'In baht.'),
  },
);

export const MOU_ASSET = defineDetail<Omit<MouAsset, 'mou'>>(
  'MouAsset',
  'A line of the annex: บัญชีรายการสิ่งปลูกสร้าง ครุภัณฑ์ ระบบเทคโนโลยีสารสนเทศ ระบบป้องกันภัย ระบบทะเบียน หรือระบบอื่นในทำนองเดียวกัน (rules H10, C24).',
  {
    kind: must(() => AssetKindEnum, 'What kind of asset.'),
    item: must(text, 'รายการ.'),
    quantity: may(figure, 'จำนวน; null: not stated.'),
    unit: may(text, 'หน่วยนับ; null: not stated.'),
    unitPrice: may(baht, 'ราคาต่อหน่วย, in baht; null: not stated.'),
    total: may(baht, 'ราคารวม as stated, in baht; null: quantity × unit price.'),
    status: either(() => AssetStatusEnum, 'PLANNED', 'How far it is (rule H11).'),
    owner: may(text, 'Who owns it after the project; null: not stated.'),
    keeper: may(text, 'Who looks after it and maintains it; null: not stated.'),
  },
);

/** A memorandum with all that belongs to it, as the API has it. */
export interface WholeMou extends Mou {
  readonly signatures: readonly Omit<MouSignature, 'mou'>[];
  readonly money: readonly Omit<MouMoney, 'mou'>[];
  readonly assets: readonly Omit<MouAsset, 'mou'>[];
}

export const MOU = defineDetail<WholeMou>(
  'Mou',
  'A memorandum of a project: บันทึกความร่วมมือ of section 56, or บันทึกความตกลง about assets that are to be transferred (criteria 1.3.2 and 6; rules H01 to H11).',
  {
    kind: must(() => MouKindEnum, 'Which of the two papers.'),
    transferor: may(text, 'ผู้โอนสินทรัพย์: the province or group; null: not stated.'),
    recipient: may(text, 'หน่วยงานรับโอนสินทรัพย์; null: not stated.'),
    implementingAgency: may(text, 'หน่วยงานรับผิดชอบดำเนินโครงการ; null: not stated.'),
    purpose: may(text, 'วัตถุประสงค์ของโครงการโดยย่อ; null: not stated.'),
    readySite: may(text, 'มีความพร้อมสามารถดำเนินการได้ที่; null: not stated.'),
    acceptsAll: may(yes, 'มีความพร้อมและมีความประสงค์ที่จะรับโอนทั้งหมด; null: not stated.'),
    careDuty: may(text, 'ปกครอง ดูแล บำรุงรักษา หรือใช้ประโยชน์ต่อไป; null: not stated.'),
    copies: may(() => Int, 'How many identical copies were made: two (rule H06); null: not stated.'),
    meetingOn: may(day, 'When the parties met to agree on it (rule H02); null: not stated.'),
    duties: may(text, 'หน้าที่และความรับผิดชอบของหน่วยงาน (rule H01); null: not stated.'),
    divisionOfWork: may(text, 'การแบ่งงาน (rule H01); null: not stated.'),
    coordination: may(text, 'การเชื่อมประสานงาน (rule H01); null: not stated.'),
    maintenance: may(text, 'การดูแลบำรุงรักษาสิ่งที่เกิดขึ้น (rule H01); null: not stated.'),
    signedOn: may(day, 'When it was signed; null: it has not been.'),
    signatures: entries(MOU_SIGNATURE, 'Who signs.'),
    money: entries(MOU_MONEY, 'What each party brings.'),
    assets: entries(MOU_ASSET, 'The annex of assets.'),
  },
);
