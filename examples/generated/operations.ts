/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** An agency's part in a node. */
export type AgencyRole =
  /** ผู้รับผิดชอบหลัก. */
  | 'LEAD'
  /** หน่วยงานที่เกี่ยวข้อง. */
  | 'RELATED';

/** An alignment that is to go. */
export type AlignmentRemovalInput = {
  /** The ID of the framework element. */
  elementId: string;
  /** The ID of the node where it was made. */
  nodeId: string;
};

/** Whether an alignment can be relied on. */
export type AlignmentStatus =
  /** It holds. */
  | 'ACTIVE'
  /** One of its ends has changed since it was made, and nobody has reviewed it yet. */
  | 'SUSPECT';

/** What a move says of the plan, on record. */
export type ApprovalDecision =
  /** It was approved, and went on. */
  | 'APPROVED'
  /** It had been approved before this system, or outside it. */
  | 'APPROVED_ELSEWHERE'
  /** It had been in force before, and is again (`publishRevision`): no step of the way. */
  | 'PUBLISHED_AGAIN'
  /** It was taken back by those who had submitted it. */
  | 'RECALLED'
  /** It was sent back to be mended. */
  | 'RETURNED'
  /** It was submitted. */
  | 'SUBMITTED'
  /** It was in force and was taken back (`withdrawPlan`): no step of the way. */
  | 'WITHDRAWN';

/** Where a plan stands on its way. `approvalRoute` has the states of each kind of plan in order. */
export type ApprovalState =
  /** ก.บ.จ. of a province, ก.บ.ก. of a provincial group. */
  | 'AREA_COMMITTEE'
  /** สำนักงบประมาณ: of annual plans. */
  | 'BUDGET_BUREAU'
  /** คณะรัฐมนตรี. */
  | 'CABINET'
  /** เวทีสนทนา: dialogue and consultation with the partners (rules E03, E28). */
  | 'DIALOGUE'
  /** ร่าง: with its planners. */
  | 'DRAFT'
  /** ทีมบูรณาการกลาง. */
  | 'INTEGRATION_TEAM'
  /** ก.น.บ. */
  | 'POLICY_COMMITTEE'
  /** In force: what everybody reads. */
  | 'PUBLISHED'
  /** อ.ก.น.บ. ประจำภาค. */
  | 'REGIONAL_SUBCOMMITTEE'
  /** It was in force and was taken back, with nothing in its place and no draft. */
  | 'WITHDRAWN';

/** A plan that was approved where it waits. */
export type ApprovePlanInput = {
  /** The committee that decided. */
  committee?: string | null | undefined;
  /** The day of the decision; not in the future. */
  decidedOn?: string | null | undefined;
  /** The document that it refers to. */
  document?: string | null | undefined;
  /** A text of your choice, at most 200 characters, that makes it safe to send the same input again: for 30 days it answers what the first one answered, with one effect; asked for other fields, it answers the objects as they are by then. Another input with the same key fails with IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, for the audit log. */
  reason?: string | null | undefined;
  /** Its resolution, such as the number of the meeting. */
  resolution?: string | null | undefined;
  /** The ID of the revision that was decided on. */
  revisionId: string;
  /** The state in which it was decided: a plan that has gone on since stays where it is, with NOT_WAITING. */
  state: ApprovalState;
};

/** What narrows a list of areas. Conditions that are given must all hold. */
export type AreaFilter = {
  /** Provinces that are members of this group today. */
  groupCode?: string | null | undefined;
  /** Only areas with, or only areas without, a five-year plan on record. */
  hasPlan?: boolean | null | undefined;
  /** Provinces only, or groups only. */
  kind?: AreaKind | null | undefined;
  /** In this region, such as "NORTH". */
  regionCode?: string | null | undefined;
};

/** What kind of area plans. */
export type AreaKind =
  /** จังหวัด. */
  | 'PROVINCE'
  /** กลุ่มจังหวัด: a group of provinces. It is not an administrative area. */
  | 'PROVINCIAL_GROUP';

/** Which state of the plans a question is about; exactly one of the fields. Without it: the latest that is published. What lies outside the plan is read at the same moment. */
export type AsOf =
  {   /** True: what is being worked on, of all plans whose drafts the viewer may see, and all else as published. UNAUTHENTICATED without a token. */
  draft: boolean; moment?: never; revision?: never; }
  |  { draft?: never;   /** What was published at this moment, which must not lie in the future. Names and memberships too are those of its day. */
  moment: string; revision?: never; }
  |  { draft?: never; moment?: never;   /** The ID of a PlanRevision: its plan as that revision has it, all else as it was when the revision was made. UNKNOWN_REVISION where the viewer may not see it. */
  revision: string; };

/** What kind of asset it is (criteria 1.3.2). */
export type AssetKind =
  /** สิ่งปลูกสร้าง. */
  | 'BUILDING'
  /** ครุภัณฑ์. */
  | 'EQUIPMENT'
  /** ระบบเทคโนโลยีสารสนเทศ. */
  | 'IT_SYSTEM'
  /** ระบบอื่นในทำนองเดียวกัน. */
  | 'OTHER_SYSTEM'
  /** ระบบป้องกันภัย. */
  | 'PROTECTION_SYSTEM'
  /** ระบบทะเบียน. */
  | 'REGISTRY_SYSTEM';

/** How far an asset is on its way (rule H11). */
export type AssetStatus =
  /** It is there. */
  | 'BUILT'
  /** It is to be built or bought. */
  | 'PLANNED'
  /** โอนแล้ว. */
  | 'TRANSFERRED'
  /** อยู่ระหว่างการโอน. */
  | 'TRANSFERRING';

/** A paper that comes with the proposal, or must: on record here by its kind, its number and where it is kept. */
export type AttachmentInput = {
  /** When it was issued; null: not stated. */
  issuedOn?: string | null | undefined;
  /** Who issued it; null: not stated. */
  issuer?: string | null | undefined;
  /** Which paper. */
  kind: AttachmentKind;
  /** Its number, or where it is kept; null: not stated. */
  reference?: string | null | undefined;
  /** How far it is. Without it: "DONE". */
  status?: AttachmentStatus | null | undefined;
  /** Its title. */
  title: string;
};

/** Which paper the criteria ask for. */
export type AttachmentKind =
  /** แผนที่สรุปตำแหน่งที่ตั้งหลักของกิจกรรม (2.3.2 ๔). */
  | 'ACTIVITY_MAP'
  /** ความเห็นจากหน่วยงานหลักก่อนการเจรจา (1.7.6). */
  | 'AGENCY_OPINION'
  /** แบบฟอร์มข้อมูลพื้นฐานของโครงการ (2.3.2 ๗). */
  | 'BASIC_DATA_FORM'
  /** แบบฟอร์มรายละเอียดจำแนกตามงบประมาณ, one set for each main activity (2.3.2 ๗). */
  | 'BUDGET_DETAIL_FORM'
  /** แบบสรุปรายการก่อสร้าง (1.4). */
  | 'CONSTRUCTION_SUMMARY'
  /** บันทึกความร่วมมือ (section 56). */
  | 'COOPERATION_MOU'
  /** รายละเอียดประมาณการค่าใช้จ่าย (1.3.1). */
  | 'COST_ESTIMATE'
  /** ปร.๔ (1.4). */
  | 'COST_FORM_4'
  /** ปร.๕ (1.4). */
  | 'COST_FORM_5'
  /** การประเมินผลกระทบทางสิ่งแวดล้อมและสุขภาพ (1.4). */
  | 'EHIA'
  /** รายงานการวิเคราะห์ผลกระทบสิ่งแวดล้อม (1.3.3, 1.4). */
  | 'EIA'
  /** รายงานผลกระทบสิ่งแวดล้อมเบื้องต้น (1.4). */
  | 'IEE'
  /** Another paper. */
  | 'OTHER'
  /** แบบรูปรายการโดยสังเขป (1.3.1). */
  | 'OUTLINE_DRAWING'
  /** คำขอหรือผลการพิจารณาการอนุญาต อนุมัติ หรือความเห็นชอบ (1.3.3, section 29). */
  | 'PERMIT'
  /** แบบ จ.๑-๑ or กจ.๑-๑. */
  | 'PROJECT_BRIEF'
  /** การประชาสัมพันธ์ก่อนเสนอโครงการ (1.4). */
  | 'PUBLIC_RELATIONS'
  /** ความพร้อมของพื้นที่ดำเนินงาน (1.3.1). */
  | 'SITE_READINESS'
  /** เอกสารยืนยันว่าดำเนินโครงการได้ทันทีหลังจากคณะรัฐมนตรีอนุมัติ (1.3.1). */
  | 'START_CONFIRMATION'
  /** การศึกษาและออกแบบ (1.4). */
  | 'STUDY_AND_DESIGN'
  /** บันทึกความตกลงการขอตั้งงบประมาณและการรับโอนสินทรัพย์ (1.3.2). */
  | 'TRANSFER_MOU'
  /** รายงานผลการดำเนินงานภายหลังการเดินทางไปต่างประเทศ (1.7.6). */
  | 'TRIP_REPORT'
  /** ความเห็นชอบจากคณะกรรมการทรัพยากรน้ำจังหวัด (1.3.3). */
  | 'WATER_COMMITTEE_APPROVAL';

/** How far a paper is. */
export type AttachmentStatus =
  /** ยื่นคำขอแล้ว. */
  | 'APPLIED'
  /** It is there. */
  | 'DONE'
  /** ได้รับอนุญาต อนุมัติ หรือความเห็นชอบแล้ว. */
  | 'GRANTED'
  /** It is needed, and nobody has asked for it yet. */
  | 'NEEDED'
  /** ไม่ได้รับอนุญาต อนุมัติ หรือความเห็นชอบ. */
  | 'REFUSED';

/** กลุ่มผู้ได้รับประโยชน์: who is to benefit, and how many (criteria 1.3.4, rules B19, B20). */
export type BeneficiaryInput = {
  /** The province where they live, such as "TH-55"; null: not stated. */
  areaCode?: string | null | undefined;
  /** How many; null: not stated. */
  count?: string | null | undefined;
  /** The group, such as เกษตรกร. */
  name: string;
  /** Whether they are state officials (rule B36); null: not stated. */
  stateOfficials?: boolean | null | undefined;
  /** Of what, such as คน or ครัวเรือน; null: not stated. */
  unit?: string | null | undefined;
};

/** On which side a project is of use (criteria 1.3.4). */
export type BenefitDimension =
  /** เศรษฐกิจ. */
  | 'ECONOMY'
  /** ทรัพยากรธรรมชาติและสิ่งแวดล้อม. */
  | 'ENVIRONMENT'
  /** ความมั่นคง. */
  | 'SECURITY'
  /** สังคม. */
  | 'SOCIETY';

/** ผลลัพธ์หรือประโยชน์ที่คาดว่าจะได้รับ, with its figure (criteria 1.3.4, rule B19). */
export type BenefitInput = {
  /** What comes of the project. */
  description: string;
  /** On which side. */
  dimension: BenefitDimension;
  /** The unit of the figure, such as ไร่ or บาทต่อปี; null: not stated. */
  unit?: string | null | undefined;
  /** The figure; null: none is stated. */
  value?: string | null | undefined;
};

/** Why a trace does not reach its end. */
export type BreakReason =
  /** The project of an annual plan names nothing of a five-year plan that it carries out, or something that is not there (rule A01). */
  | 'NOT_IN_FIVE_YEAR_PLAN'
  /** The area has no five-year plan on record for the fiscal year of the annual plan. */
  | 'NO_FIVE_YEAR_PLAN'
  /** The area has no 20-year goal on record. */
  | 'NO_GOAL_ON_RECORD'
  /** No alignment at, above or below the subject reaches a strategy of the national strategy. */
  | 'NO_NATIONAL_PATH'
  /** The project belongs to a plan but to no programme. */
  | 'NO_PROGRAMME'
  /** Every path to the national strategy is suspect. */
  | 'ONLY_SUSPECT_PATHS'
  /** The area has a 20-year goal on record, but the plan is not placed below it. */
  | 'PLAN_OUTSIDE_GOAL';

/** Where the budget of a node comes from. */
export type BudgetBasis =
  /** The node states the figure itself. */
  | 'STATED'
  /** The node states none: it is the sum of its children (and of the unplaced projects of a plan). */
  | 'SUMMED';

/** Where the money of an activity is to be asked for (rule E05). */
export type BudgetDestination =
  /** Of a state agency, which puts it in its own request. */
  | 'AGENCY_BUDGET'
  /** Of a local government, which puts it in its own budget. */
  | 'LOCAL_BUDGET'
  /** Of the private sector. */
  | 'PRIVATE'
  /** Of the province or group: through the integration team and the Budget Bureau into the budget bill. */
  | 'PROVINCE_BUDGET';

/** Money of one stage, fiscal year and source (form จ.1-1, item 9; form กจ.1-1, item 11). */
export type BudgetLineInput = {
  /** In baht, not negative. */
  amount: string;
  /** The fiscal year, Buddhist era, within the plan; null: not stated. */
  fiscalYear?: number | null | undefined;
  /** Whose money it is; null: not stated. */
  source?: BudgetSource | null | undefined;
  /** Which money it is; without it, planned money. The stages never mix. */
  stage?: BudgetStage | null | undefined;
};

/** Whose money it is. */
export type BudgetSource =
  /** งบหน่วยงานตามภารกิจ: of a ministry or department. */
  | 'FUNCTION'
  /** งบกลุ่มจังหวัด. */
  | 'GROUP'
  /** งบท้องถิ่น. */
  | 'LOCAL'
  /** งบเอกชน. */
  | 'PRIVATE'
  /** งบจังหวัด. */
  | 'PROVINCE';

/** What money it is. The stages are different measures: they are never added to each other. */
export type BudgetStage =
  /** ได้รับจัดสรร: what the budget act gives. */
  | 'ALLOCATED'
  /** แผน: what a plan says. */
  | 'PLANNED'
  /** คำขอ: what was asked for in the budget request of the area or agency. */
  | 'REQUESTED'
  /** ใช้จ่าย: what was spent. */
  | 'SPENT';

/** Changes of one plan or goal, made together or not at all. Whatever their order here, the plan is put below its goal first, then nodes are created, moved, changed, aligned, unaligned, their gaps justified, rules judged for them, and nodes removed. */
export type ChangePlanInput = {
  /** New alignments. */
  align?: Array<NewAlignmentInput> | null | undefined;
  /** Nodes that say something else. */
  change?: Array<NodeChangeInput> | null | undefined;
  /** New nodes. */
  create?: Array<NewNodeInput> | null | undefined;
  /** Of a five-year plan: the goal that it is to stand below, last among the plans there. */
  goal?: PlanGoalInput | null | undefined;
  /** A text of your choice, at most 200 characters, that makes it safe to send the same input again: for 30 days it answers what the first one answered, with one effect; asked for other fields, it answers the objects as they are by then. Another input with the same key fails with IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Of an annual plan: what people say of rules that facts do not decide, or whose breach they accept. */
  judge?: Array<NewRuleJudgementInput> | null | undefined;
  /** Gaps of nodes that are no faults. */
  justify?: Array<NewGapJustificationInput> | null | undefined;
  /** Nodes that move, with all that stands below them. */
  move?: Array<NodeMoveInput> | null | undefined;
  /** The ID of the five-year plan, annual action plan or 20-year goal. */
  planId: string;
  /** Why, for the audit log. */
  reason?: string | null | undefined;
  /** Nodes that go. */
  remove?: Array<NodeRemovalInput> | null | undefined;
  /** Alignments that go. */
  unalign?: Array<AlignmentRemovalInput> | null | undefined;
  /** Judgements that are taken back; the same rule may be judged anew in the same change. */
  unjudge?: Array<RuleJudgementRemovalInput> | null | undefined;
  /** Justifications that are taken back; the same gap may be justified anew in the same change. */
  unjustify?: Array<GapJustificationRemovalInput> | null | undefined;
};

/** How sure we are of a fact. */
export type Confidence =
  /** Worked out by us from what is sourced. */
  | 'DERIVED'
  /** Read in a named source. */
  | 'SOURCED'
  /** Translated by us. */
  | 'TRANSLATION'
  /** Doubtful, or a guess: the note says why. */
  | 'UNSURE'
  /** An official public fact that was not checked against a document. */
  | 'WELL_KNOWN';

/** A plan or goal, and the successor that begins as a copy of it. */
export type CopyPlanForwardInput = {
  /** How money goes along. */
  budgets: YearChoice;
  /** Its last fiscal year, Buddhist era. */
  endYear: number;
  /** Of a plan: the ID of the 20-year goal that the successor stands below; null: below none. Left out: below the goal of its predecessor, where that covers its years. */
  goalId?: string | null | undefined;
  /** A text of your choice, at most 200 characters, that makes it safe to send the same input again: for 30 days it answers what the first one answered, with one effect; asked for other fields, it answers the objects as they are by then. Another input with the same key fails with IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The ID of the five-year plan or 20-year goal that is copied. */
  planId: string;
  /** Why, for the audit log. */
  reason?: string | null | undefined;
  /** The ID of the PlanRevision of it that is copied; without it, what is published. */
  revisionId?: string | null | undefined;
  /** The first fiscal year of the successor, Buddhist era: another one than that of the plan. */
  startYear: number;
  /** How the targets of indicators go along, and the steps of the roadmap of a goal. */
  targets: YearChoice;
  /** Its title, in Thai; without it, that of its predecessor. */
  title?: string | null | undefined;
};

/** Whether an element has support. */
export type CoverageState =
  /** At least one alignment that is not suspect. */
  | 'COVERED'
  /** Suspect alignments only. */
  | 'NEARLY'
  /** None. */
  | 'UNCOVERED';

/** A new five-year plan, as a draft. */
export type CreatePlanInput = {
  /** The code of the area, such as "TH-55". */
  areaCode: string;
  /** What it says; the title is required. */
  content: NodeContentInput;
  /** Its last fiscal year, Buddhist era. */
  endYear: number;
  /** The ID of the 20-year goal that it stands below; without it the chain is broken there. */
  goalId?: string | null | undefined;
  /** A text of your choice, at most 200 characters, that makes it safe to send the same input again: for 30 days it answers what the first one answered, with one effect; asked for other fields, it answers the objects as they are by then. Another input with the same key fails with IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, for the audit log. */
  reason?: string | null | undefined;
  /** Its first fiscal year, Buddhist era. */
  startYear: number;
};

/** แนวทางการพัฒนา: a guideline of a development issue. */
export type DevelopmentGuidelineInput = {
  /** The area of work within the issue. */
  areaOfWork?: string | null | undefined;
  /** The guideline, in Thai. */
  body: string;
  /** The code of a guideline that the issue has already, which is changed; or a permanent code of your choice for a new one, unique in the country, by which projects of the same change can name it. Without it one is made. */
  code?: string | null | undefined;
  /** The number that the plan prints. */
  printedNo?: string | null | undefined;
  /** The programme under which the form prints it. */
  programmePrinted?: string | null | undefined;
};

/** On whose word an alignment stands. What is unknown is left out. */
export type EvidenceInput = {
  /** When. */
  assertedAt?: string | null | undefined;
  /** Who asserted it. */
  assertedBy?: string | null | undefined;
  /** How sure it is. */
  confidence?: Confidence | null | undefined;
  /** The document. */
  document?: string | null | undefined;
  /** The kind. */
  kind: EvidenceKind;
  /** A note. */
  note?: string | null | undefined;
  /** The page or slide in it. */
  page?: string | null | undefined;
};

/** On whose word an alignment stands. */
export type EvidenceKind =
  /** An analyst's reading of the titles; the plan does not say so. */
  | 'ANALYST_READING'
  /** It came with an import that names no other. */
  | 'IMPORTED'
  /** An officer of the area said so. */
  | 'OFFICER'
  /** The plan itself says so. */
  | 'STATED_IN_PLAN';

/** งบรายจ่าย: the categories of expenditure of the budget. */
export type ExpenditureCategory =
  /** งบลงทุน. */
  | 'INVESTMENT'
  /** งบดำเนินงาน. */
  | 'OPERATING'
  /** งบรายจ่ายอื่น. */
  | 'OTHER'
  /** งบบุคลากร. */
  | 'PERSONNEL'
  /** งบเงินอุดหนุน. */
  | 'SUBSIDY';

/** รายการค่าใช้จ่าย: what money is spent on, as quantity × unit price or as an amount alone (criteria 1.3.1, rule B06). */
export type ExpenditureLineInput = {
  /** The amount as stated, in baht; null: quantity × unit price. */
  amount?: string | null | undefined;
  /** งบรายจ่าย; null: not stated. */
  category?: ExpenditureCategory | null | undefined;
  /** The headings that it stands under, from the top down, as printed. */
  headings?: Array<string> | null | undefined;
  /** The line as printed. */
  name: string;
  /** What it is spent on, as far as the criteria ask; null: not stated. */
  nature?: SpendingNature | null | undefined;
  /** A note of the source. */
  note?: string | null | undefined;
  /** จำนวน; null: not stated. */
  quantity?: string | null | undefined;
  /** Which money it is. Without it: "PLANNED". */
  stage?: BudgetStage | null | undefined;
  /** หน่วยนับ; null: not stated. */
  unit?: string | null | undefined;
  /** ราคาต่อหน่วย, in baht; null: not stated. */
  unitPrice?: string | null | undefined;
};

/** Whether a fault stops the import. */
export type FaultSeverity =
  /** It must be mended: nothing is imported before. */
  | 'ERROR'
  /** Somebody should look at it; the import goes on. */
  | 'WARNING';

/** การเดินทางไปต่างประเทศ (criteria 1.7.6, rules B38 to B41). */
export type ForeignTripInput = {
  /** Whether a commitment binds the area to it. */
  binding: boolean;
  /** The country by its code of two letters (ISO 3166-1), such as "JP": the criteria name ASEAN, China, Japan and the Republic of Korea. */
  country: string;
  /** The day of departure; null: not stated. */
  departsOn?: string | null | undefined;
  /** The main agency whose opinion was asked for; null: none. */
  opinionOf?: string | null | undefined;
  /** When that opinion came; null: it has not. */
  opinionOn?: string | null | undefined;
  /** What for. */
  purpose: TripPurpose;
  /** When the report went to the secretariat of ก.น.บ.; null: it has not. */
  reportSentOn?: string | null | undefined;
  /** The day of return; null: not stated. */
  returnsOn?: string | null | undefined;
};

/** A justification that is taken back. */
export type GapJustificationRemovalInput = {
  /** What `Gap.detail` says; left out where that is empty. */
  detail?: string | null | undefined;
  /** What kind of gap; one that nodes of this level can have. */
  kind: GapKind;
  /** The ID of the node. */
  nodeId: string;
};

/** What is missing or does not add up; in the order of lists, the gravest first. */
export type GapKind =
  /** The area has no 20-year goal on record. */
  | 'AREA_WITHOUT_GOAL'
  /** The area has no five-year plan on record. */
  | 'AREA_WITHOUT_PLAN'
  /** A five-year plan stands below no 20-year goal, or a project belongs to no programme (rule A06). */
  | 'BROKEN_CHAIN'
  /** The stated budget is not the sum of what stands below, all of which has a figure (rule A32); or the lines of the node itself exceed its stated total, or differ from it though every year has one. */
  | 'BUDGET_MISMATCH'
  /** A stated budget, or a part of it, has no fiscal year (form จ.1, part B). */
  | 'BUDGET_WITHOUT_YEAR'
  /** Nothing stands below the node where something is due: a child is due down to main activity. */
  | 'CHILDLESS_NODE'
  /** A key project has no indicator of its own (form จ.1-1, item 4). */
  | 'KEY_PROJECT_WITHOUT_INDICATOR'
  /** A five-year period of a provincial goal that has begun has years without a five-year plan (rule A14). */
  | 'PERIOD_WITHOUT_PLAN'
  /** An alignment of the node is suspect: one of its ends says something else than when it was made, and nobody has reviewed it since. */
  | 'SUSPECT_ALIGNMENT'
  /** Neither the project nor anything above or below it is aligned to a national framework (rule A07). */
  | 'UNALIGNED_PROJECT';

/** How grave a gap is. */
export type GapSeverity =
  /** The way to a national goal, or the money, is broken. */
  | 'HIGH'
  /** The plan is incomplete. */
  | 'LOW'
  /** Something that a rule or form asks for is missing. */
  | 'MEDIUM';

/** What a 20-year goal is to its area. */
export type GoalKind =
  /** วัตถุประสงค์และทิศทางการพัฒนาในอนาคตของกลุ่มจังหวัด; it has no four periods. */
  | 'GROUP_DIRECTION'
  /** เป้าหมายการพัฒนาจังหวัดระยะ 20 ปี, with targets in four five-year periods. */
  | 'PROVINCIAL_GOAL';

/** The part of one province in a project of its group (criteria 1.2, rules B01 to B03). */
export type GroupShareInput = {
  /** The money that goes there, in baht; null: not stated. */
  amount?: string | null | undefined;
  /** The province, such as "TH-40". */
  areaCode: string;
  /** Whether it benefits from the project. */
  benefits: boolean;
  /** What it does in the project; null: nothing of its own. */
  role?: string | null | undefined;
};

/** A file that was sent in, and what is to become of it. */
export type ImportPlanInput = {
  /** True: everything is told, and nothing changed. What it tells is what the same without it does. */
  dryRun?: boolean;
  /** A text of your choice, at most 200 characters, that makes it safe to send the same input again: for 30 days it answers what the first one answered, with one effect; asked for other fields, it answers the objects as they are by then. Another input with the same key fails with IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The plan that the file is of; without it, the plan that the file names, which is begun where there is none. */
  planId?: string | null | undefined;
  /** Why, for the audit log. */
  reason?: string | null | undefined;
  /** Whether what the plan has and the file has not is removed: a form shows a plan as a whole. False: it stays. */
  removeMissing?: boolean;
  /** The file, as `requestUpload` named it. It may be imported several times, dry first. */
  uploadId: string;
  /** How many seconds to wait for the end before the job is answered as it stands; 0 to 30. */
  waitSeconds?: number;
};

/** Where an import stands. */
export type ImportStatus =
  /** Somebody cancelled it; nothing was changed. */
  | 'CANCELLED'
  /** It is done: of a dry run, everything is told and nothing was changed. */
  | 'DONE'
  /** It could not be done, for the reason in `error`; nothing was changed. */
  | 'FAILED'
  /** It waits for its turn. */
  | 'QUEUED'
  /** The file has errors: they are told, and nothing was changed. */
  | 'REFUSED'
  /** A server is at work on it. */
  | 'RUNNING';

/** An indicator of a node, with its baseline and targets. */
export type IndicatorInput = {
  /** The baseline as the plan prints it. */
  baselinePrinted?: string | null | undefined;
  /** The unit of the baseline, where it is another one. */
  baselineUnit?: string | null | undefined;
  /** The figure in it. */
  baselineValue?: string | null | undefined;
  /** The year of the baseline, Buddhist era. */
  baselineYear?: number | null | undefined;
  /** The code of an indicator that the node has already, which is changed; or a permanent code of your choice for a new one, unique in the country. Without it one is made. */
  code?: string | null | undefined;
  /** What is measured. */
  name: string;
  /** A note of the plan. */
  note?: string | null | undefined;
  /** Which way is better; null: not stated. */
  polarity?: Polarity | null | undefined;
  /** The number that the plan prints. */
  printedNo?: string | null | undefined;
  /** Its targets, by period. */
  targets?: Array<IndicatorTargetInput> | null | undefined;
  /** The unit. */
  unit?: string | null | undefined;
};

/** The target of an indicator for a period. */
export type IndicatorTargetInput = {
  /** The last fiscal year, Buddhist era; the same for a target of one year. */
  endYear: number;
  /** The target as the plan prints it, with its unit. */
  printed: string;
  /** The first fiscal year, Buddhist era. */
  startYear: number;
  /** The figure in it; null where it is none. */
  value?: string | null | undefined;
};

/** Why something was not copied. */
export type LeftOutReason =
  /** A line of money of a year outside the new period. */
  | 'BUDGET_OUTSIDE_PERIOD'
  /** A line of money without a year, where years are not moved. */
  | 'BUDGET_WITHOUT_YEAR'
  /** The ceiling or the administration cost of an annual plan: each year has its own. */
  | 'FIGURE_OF_THE_YEAR'
  /** What somebody said of a rule, or an exception from it: it was said of the old plan. */
  | 'JUDGEMENT'
  /** The explanation of a gap: it was given for the old plan. */
  | 'JUSTIFICATION'
  /** A line of money that was requested, allocated or spent: it is of the year in which that was. */
  | 'OTHER_STAGE'
  /** An attachment, a journey abroad, a request to a ministry or a memorandum: it was made for its year. */
  | 'PAPER_OF_THE_YEAR'
  /** A step of the roadmap of a goal in years outside the new period. */
  | 'ROADMAP_STEP_OUTSIDE_PERIOD'
  /** A total that a node states, and that is of the old period: not all of its lines went along, or (where years are not moved) it is not the sum of them. */
  | 'STATED_TOTAL'
  /** A target of an indicator for years outside the new period. */
  | 'TARGET_OUTSIDE_PERIOD';

/** พื้นที่ดำเนินงาน: where a project or an activity takes place (criteria 2.3.2 ๔, rule A23). */
export type LocationInput = {
  /** The code of the district or sub-district in the register of the Department of Provincial Administration; null: not stated. */
  adminCode?: string | null | undefined;
  /** The province, such as "TH-55"; null: not stated. */
  areaCode?: string | null | undefined;
  /** อำเภอ; null: not stated. */
  district?: string | null | undefined;
  /** Degrees north (WGS 84); null: not stated. */
  latitude?: string | null | undefined;
  /** Degrees east (WGS 84); null: not stated. */
  longitude?: string | null | undefined;
  /** The place itself, such as a village or a stretch of road; null: not stated. */
  place?: string | null | undefined;
  /** ตำบล; null: not stated. */
  subdistrict?: string | null | undefined;
};

/** A line of form จ.3 (of a group: กจ.3): what the area asks a ministry or department to support (criteria 3, rules B42 to B44). */
export type MinistryRequestInput = {
  /** What is asked for, in baht; null: not stated. */
  amount?: string | null | undefined;
  /** What was answered; null: nothing yet. */
  answer?: string | null | undefined;
  /** When it was answered; null: it has not been. */
  answeredOn?: string | null | undefined;
  /** The department that is asked; null: not stated. */
  department?: string | null | undefined;
  /** What was granted, in baht; null: nothing yet. */
  granted?: string | null | undefined;
  /** The ministry that is asked; null: not stated. */
  ministry?: string | null | undefined;
  /** The code of the project of a plan that it is about; null: not stated. */
  projectCode?: string | null | undefined;
  /** Its rank among the requests, 1 the first; null: not stated. */
  rank?: number | null | undefined;
  /** Why its impact is high; null: not stated. */
  reason?: string | null | undefined;
  /** Where it is. Without it: "DRAFT". */
  status?: RequestStatus | null | undefined;
  /** Where; null: not stated. */
  targetArea?: string | null | undefined;
  /** The programme or project. */
  title: string;
};

/** A line of the annex: บัญชีรายการสิ่งปลูกสร้าง ครุภัณฑ์ ระบบเทคโนโลยีสารสนเทศ ระบบป้องกันภัย ระบบทะเบียน หรือระบบอื่นในทำนองเดียวกัน (rules H10, C24). */
export type MouAssetInput = {
  /** รายการ. */
  item: string;
  /** Who looks after it and maintains it; null: not stated. */
  keeper?: string | null | undefined;
  /** What kind of asset. */
  kind: AssetKind;
  /** Who owns it after the project; null: not stated. */
  owner?: string | null | undefined;
  /** จำนวน; null: not stated. */
  quantity?: string | null | undefined;
  /** How far it is (rule H11). Without it: "PLANNED". */
  status?: AssetStatus | null | undefined;
  /** ราคารวม as stated, in baht; null: quantity × unit price. */
  total?: string | null | undefined;
  /** หน่วยนับ; null: not stated. */
  unit?: string | null | undefined;
  /** ราคาต่อหน่วย, in baht; null: not stated. */
  unitPrice?: string | null | undefined;
};

/** A memorandum of a project: บันทึกความร่วมมือ of section 56, or บันทึกความตกลง about assets that are to be transferred (criteria 1.3.2 and 6; rules H01 to H11). */
export type MouInput = {
  /** มีความพร้อมและมีความประสงค์ที่จะรับโอนทั้งหมด; null: not stated. */
  acceptsAll?: boolean | null | undefined;
  /** The annex of assets. */
  assets?: Array<MouAssetInput> | null | undefined;
  /** ปกครอง ดูแล บำรุงรักษา หรือใช้ประโยชน์ต่อไป; null: not stated. */
  careDuty?: string | null | undefined;
  /** การเชื่อมประสานงาน (rule H01); null: not stated. */
  coordination?: string | null | undefined;
  /** How many identical copies were made: two (rule H06); null: not stated. */
  copies?: number | null | undefined;
  /** การแบ่งงาน (rule H01); null: not stated. */
  divisionOfWork?: string | null | undefined;
  /** หน้าที่และความรับผิดชอบของหน่วยงาน (rule H01); null: not stated. */
  duties?: string | null | undefined;
  /** หน่วยงานรับผิดชอบดำเนินโครงการ; null: not stated. */
  implementingAgency?: string | null | undefined;
  /** Which of the two papers. */
  kind: MouKind;
  /** การดูแลบำรุงรักษาสิ่งที่เกิดขึ้น (rule H01); null: not stated. */
  maintenance?: string | null | undefined;
  /** When the parties met to agree on it (rule H02); null: not stated. */
  meetingOn?: string | null | undefined;
  /** What each party brings. */
  money?: Array<MouMoneyInput> | null | undefined;
  /** วัตถุประสงค์ของโครงการโดยย่อ; null: not stated. */
  purpose?: string | null | undefined;
  /** มีความพร้อมสามารถดำเนินการได้ที่; null: not stated. */
  readySite?: string | null | undefined;
  /** หน่วยงานรับโอนสินทรัพย์; null: not stated. */
  recipient?: string | null | undefined;
  /** Who signs. */
  signatures?: Array<MouSignatureInput> | null | undefined;
  /** When it was signed; null: it has not been. */
  signedOn?: string | null | undefined;
  /** ผู้โอนสินทรัพย์: the province or group; null: not stated. */
  transferor?: string | null | undefined;
};

/** Which of the two papers it is. */
export type MouKind =
  /** บันทึกความตกลงการขอตั้งงบประมาณและการรับโอนสินทรัพย์ (criteria 1.3.2). */
  | 'ASSET_TRANSFER'
  /** บันทึกความร่วมมือ (section 56; criteria 6). */
  | 'COOPERATION';

/** งบประมาณที่ใช้: what a party brings (rule H03). */
export type MouMoneyInput = {
  /** In baht. */
  amount: string;
  /** The party. */
  party: string;
  /** Whose money it is; null: not stated. */
  source?: BudgetSource | null | undefined;
};

/** A signature under a memorandum. */
export type MouSignatureInput = {
  /** When the local council approved, of a local government (rule H08); null: it has not. */
  councilApprovedOn?: string | null | undefined;
  /** เอกสารการได้รับมอบอำนาจ, of an agency in the area (rule H07); null: none. */
  delegationDocument?: string | null | undefined;
  /** Who. */
  name: string;
  /** ตำแหน่ง; null: not stated. */
  position?: string | null | undefined;
  /** As what. */
  role: MouSignerRole;
  /** What they are (rules H07 to H09); null: not stated. */
  signerKind?: MouSignerKind | null | undefined;
};

/** What somebody who signs is. */
export type MouSignerKind =
  /** หัวหน้าส่วนราชการ. */
  | 'AGENCY_HEAD'
  /** ส่วนราชการในพื้นที่, which signs by delegation. */
  | 'AGENCY_IN_AREA'
  /** ผู้ว่าราชการจังหวัด. */
  | 'GOVERNOR'
  /** ผู้ว่าราชการจังหวัด หัวหน้ากลุ่มจังหวัด. */
  | 'GROUP_HEAD'
  /** นายก อบจ. นายกเทศมนตรี or นายก อบต., with the approval of the local council. */
  | 'LOCAL_GOVERNMENT'
  /** Somebody else. */
  | 'OTHER';

/** As what somebody signs. */
export type MouSignerRole =
  /** A party of a memorandum of cooperation. */
  | 'PARTY'
  /** หัวหน้าหน่วยงานผู้มีอำนาจรับโอนสินทรัพย์. */
  | 'RECIPIENT'
  /** ผู้โอนสินทรัพย์. */
  | 'TRANSFEROR'
  /** พยาน. */
  | 'WITNESS';

/** An assertion that a node serves an element of a framework. */
export type NewAlignmentInput = {
  /** The ID of the framework element. */
  elementId: string;
  /** The evidence, at least one. */
  evidence: Array<EvidenceInput>;
  /** The node. */
  node: NodeRefInput;
  /** Where the form states another strategy than the primary one of the element: the ID of that strategy. */
  statedStrategyId?: string | null | undefined;
};

/** Why a gap of a node is no fault. Who says so and when is put on record; the gap is then left out of lists and counts, unless they are asked for justified ones. */
export type NewGapJustificationInput = {
  /** What `Gap.detail` says; left out where that is empty. */
  detail?: string | null | undefined;
  /** The document that shows it. */
  document?: string | null | undefined;
  /** What kind of gap; one that nodes of this level can have. */
  kind: GapKind;
  /** The node. */
  node: NodeRefInput;
  /** The reason. */
  reason: string;
};

/** A node to be created. Its level is the one below its parent. */
export type NewNodeInput = {
  /** A permanent code of your choice, unique in the country; without it one is made. */
  code?: string | null | undefined;
  /** What it says. */
  content: NodeContentInput;
  /** Its place among its siblings, from 1 on: all are numbered anew from 1. Without it, or beyond the last: the last. */
  ordinal?: number | null | undefined;
  /** The node that it stands below. */
  parent: NodeRefInput;
  /** A name by which others in the same change may refer to it. */
  ref?: string | null | undefined;
  /** True: a project that belongs to the plan, its parent, but to no programme. */
  unplaced?: boolean | null | undefined;
};

/** What a person says of a rule for a project of an annual plan, or for the plan as a whole. It counts where facts do not decide; an EXCEPTION stands beside a breach. Who says so and when is put on record. */
export type NewRuleJudgementInput = {
  /** The document that shows it. */
  document?: string | null | undefined;
  /** The project; of a rule that is held against the plan as a whole, the plan. */
  node: NodeRefInput;
  /** The reason. */
  reason: string;
  /** The number of the rule, such as "B10". */
  rule: string;
  /** What is said. */
  verdict: RuleVerdict;
};

/** An agency's part in a node (form จ.1-1, items 6 and 7): by its ID, else by its code, else by the name as printed, which is a name or spelling of the register. */
export type NodeAgencyInput = {
  /** The code of the agency, such as "AG-0001". */
  agencyCode?: string | null | undefined;
  /** The ID of the agency. */
  agencyId?: string | null | undefined;
  /** The name as the plan prints it; without it, the name in the register. */
  printed?: string | null | undefined;
  /** Lead or related. */
  role: AgencyRole;
};

/** A change of what a node says. */
export type NodeChangeInput = {
  /** What changes. */
  content: NodeContentInput;
  /** The ID of the node. */
  id: string;
  /** The version that the change was made on. */
  version: number;
};

/** What is said of one node. */
export type NodeCommentInput = {
  /** Which field of the node it is about; null: the whole of it. */
  field?: string | null | undefined;
  /** The ID of the node, which is one of the plan. */
  nodeId: string;
  /** What is said. */
  text: string;
};

/** What a node says. What is left out stays as it is; null takes it away. A list takes the place of the whole list. */
export type NodeContentInput = {
  /** Of an annual plan: ค่าใช้จ่ายในการบริหารงานแบบบูรณาการ, in baht, apart from the projects (rule A24). */
  administrationCost?: string | null | undefined;
  /** The agencies that lead it or are related to it, those of each role in order. */
  agencies?: Array<NodeAgencyInput> | null | undefined;
  /** The area of work. */
  areaOfWork?: string | null | undefined;
  /** Of an annual plan, a project or a main activity: the papers that come with it. */
  attachments?: Array<AttachmentInput> | null | undefined;
  /** Of a project or main activity: who benefits. */
  beneficiaries?: Array<BeneficiaryInput> | null | undefined;
  /** Of a project: what is to come of it. */
  benefits?: Array<BenefitInput> | null | undefined;
  /** Its money by stage, year and source. */
  budgetLines?: Array<BudgetLineInput> | null | undefined;
  /** Of an annual plan: กรอบวงเงิน, the ceiling that the area was told, in baht. */
  ceiling?: string | null | undefined;
  /** Of an activity: where its money is to be asked for. */
  destination?: BudgetDestination | null | undefined;
  /** When it ends; not before it begins. */
  endDate?: string | null | undefined;
  /** Of a project or activity: its own lines of expenditure, in order. */
  expenditureLines?: Array<ExpenditureLineInput> | null | undefined;
  /** Of a project: the guidelines that it names, in order. */
  follows?: Array<ProjectGuidelineInput> | null | undefined;
  /** Of a project: its journeys abroad. */
  foreignTrips?: Array<ForeignTripInput> | null | undefined;
  /** Of a project of a group: the parts of its provinces. */
  groupShares?: Array<GroupShareInput> | null | undefined;
  /** Of a development issue: its guidelines, in order. Projects that named one which is left out go on to print it. */
  guidelines?: Array<DevelopmentGuidelineInput> | null | undefined;
  /** Of a project of an annual plan: the ID of what it carries out of a five-year plan of its area. A key project names a project, another necessary project may name a programme. */
  implementsId?: string | null | undefined;
  /** Its indicators, in order. */
  indicators?: Array<IndicatorInput> | null | undefined;
  /** Of a project or activity: where it takes place. */
  locations?: Array<LocationInput> | null | undefined;
  /** Of an annual plan: what it asks ministries to support. */
  ministryRequests?: Array<MinistryRequestInput> | null | undefined;
  /** Of a project: its memoranda. */
  mous?: Array<MouInput> | null | undefined;
  /** Of a project: its section of form จ.2. */
  ownerSection?: OwnerSection | null | undefined;
  /** Of a project: its phases by fiscal year. */
  phases?: Array<ProjectPhaseInput> | null | undefined;
  /** The number that the plan prints. */
  printedNo?: string | null | undefined;
  /** Of a project: its class. */
  projectClass?: ProjectClass | null | undefined;
  /** Of a plan or 20-year goal: where it comes from; never taken away. */
  provenance?: ProvenanceInput | null | undefined;
  /** Of a project of an annual plan: its rank among all projects of the plan, from 1 on (rule B27); of a main activity: its rank within the project (rule B28). */
  rank?: number | null | undefined;
  /** Of a 20-year goal: the steps of its roadmap. */
  roadmap?: Array<RoadmapStepInput> | null | undefined;
  /** When it begins. */
  startDate?: string | null | undefined;
  /** The budget that the node itself states, in baht; null: the sum of its lines, or of what stands below it. */
  statedBudget?: string | null | undefined;
  /** The ID of the node of an earlier plan that it carries on: of the same level and area. Copying a plan forward records it; here it is corrected, or taken away. */
  succeeds?: string | null | undefined;
  /** Texts of the forms; fields left out stay as they are. */
  texts?: Array<NodeTextInput> | null | undefined;
  /** The title, in Thai. Required for a new node; never taken away. */
  title?: string | null | undefined;
  /** Of a project: what it is and is not. */
  traits?: Array<ProjectTraitInput> | null | undefined;
  /** Of a project: how far it is. */
  workingStep?: WorkingStep | null | undefined;
};

/** A node, with all that stands below it, that is to stand elsewhere. */
export type NodeMoveInput = {
  /** The ID of the node. */
  id: string;
  /** Its place among its siblings, from 1 on, itself not counted where it stood: all are numbered anew from 1. Without it, or beyond the last: the last. */
  ordinal?: number | null | undefined;
  /** The node to stand below, in the same plan; without it, it stays and only its place among its siblings changes. */
  parent?: NodeRefInput | null | undefined;
  /** True: among the unplaced projects of the plan, its new parent. */
  unplaced?: boolean | null | undefined;
  /** The version that the move was made on. */
  version: number;
};

/** A node: one that is there, by its ID, or one that the same change creates, by its ref. Exactly one of them. */
export type NodeRefInput = {
  /** The ID. */
  id?: string | null | undefined;
  /** The ref of a node in `create`. */
  ref?: string | null | undefined;
};

/** A node that is to go. */
export type NodeRemovalInput = {
  /** The ID of the node. */
  id: string;
  /** The version that it was seen at. */
  version: number;
  /** True: all that stands below goes too. Else such a node stays, with HAS_CHILDREN. */
  withDescendants?: boolean | null | undefined;
};

/** The text of one field of the forms. */
export type NodeTextInput = {
  /** Its texts, in order: one where the field is no list. An empty list takes the field away. */
  bodies: Array<string>;
  /** The name of the field, such as "objectives". */
  field: string;
};

/** The section of form จ.2 that a project stands in. */
export type OwnerSection =
  /** ๓. โครงการขององค์กรปกครองส่วนท้องถิ่น. */
  | 'LOCAL_GOVERNMENT'
  /** ๒. โครงการของกระทรวง กรม. */
  | 'MINISTRY_DEPARTMENT'
  /** ๔. โครงการความร่วมมือกับภาคเอกชน. */
  | 'PRIVATE'
  /** ๑. โครงการของจังหวัด. */
  | 'PROVINCE';

/** By what right a node is said to serve an element. */
export type PathBasis =
  /** Nodes below it are aligned; grouped by element. */
  | 'CONTRIBUTED'
  /** The subject is aligned itself. */
  | 'DIRECT'
  /** A node above it is aligned. */
  | 'INHERITED';

/** What somebody may do with a plan. */
export type PlanAction =
  /** Record that it was approved where it waits (`approvePlan`). */
  | 'APPROVE'
  /** Change its draft, or begin one (`changePlan` and its like). */
  | 'CHANGE'
  /** Give up the draft (`discardDraft`). */
  | 'DISCARD_DRAFT'
  /** Put a revision into force again that was in force before (`publishRevision`). */
  | 'PUBLISH'
  /** Take back what was submitted (`recallPlan`). */
  | 'RECALL'
  /** Put the draft into force, as it was approved elsewhere (`recordApproval`). */
  | 'RECORD_APPROVAL'
  /** Record that it was sent back (`returnPlan`). */
  | 'RETURN'
  /** Send the draft on its way (`submitPlan`). */
  | 'SUBMIT'
  /** Take back what is in force (`withdrawPlan`). */
  | 'WITHDRAW';

/** What has changed of a node. */
export type PlanDifferenceKind =
  /** The node is new. */
  | 'ADDED'
  /** It is aligned to another framework element. */
  | 'ALIGNMENT_ADDED'
  /** An alignment is gone. */
  | 'ALIGNMENT_REMOVED'
  /** The evidence of an alignment. */
  | 'EVIDENCE_CHANGED'
  /** It has a new indicator. */
  | 'INDICATOR_ADDED'
  /** An indicator says something else, or stands elsewhere among its indicators. */
  | 'INDICATOR_CHANGED'
  /** An indicator is gone. */
  | 'INDICATOR_REMOVED'
  /** It stands below another node. */
  | 'MOVED'
  /** The money that it states itself. */
  | 'REBUDGETED'
  /** The node is gone. */
  | 'REMOVED'
  /** Its place among its siblings. */
  | 'RERANKED'
  /** Its title. */
  | 'RETITLED'
  /** Anything else that it says. */
  | 'REWORDED'
  /** The targets of an indicator, and nothing else of it. */
  | 'TARGET_CHANGED';

/** Which 20-year goal a plan is to stand below. */
export type PlanGoalInput = {
  /** The ID of a goal of its area and its years; null: it stands below none, and the chain is broken there. */
  goalId?: string | null | undefined;
  /** The version of the plan that the change was made on. */
  version: number;
};

/** The seven levels of the plan chain, from the top down; and the annual plan, which stands beside the five-year plan. */
export type PlanLevel =
  /** แผนปฏิบัติราชการประจำปี: its projects stand directly below it. */
  | 'ANNUAL_PLAN'
  /** ประเด็นการพัฒนา. */
  | 'DEVELOPMENT_ISSUE'
  /** แผนพัฒนาจังหวัด / กลุ่มจังหวัด 5 ปี. */
  | 'FIVE_YEAR_PLAN'
  /** กิจกรรมหลัก. */
  | 'MAIN_ACTIVITY'
  /** แผนงาน. */
  | 'PROGRAMME'
  /** โครงการ. */
  | 'PROJECT'
  /** กิจกรรมย่อย. */
  | 'SUB_ACTIVITY'
  /** เป้าหมายการพัฒนา 20 ปี (a group: future objectives and directions). */
  | 'TWENTY_YEAR_GOAL';

/** A state of a plan or 20-year goal; exactly one of the fields. */
export type PlanStateInput =
  {   /** The ID of a plan or goal: its draft, for those who may see it. */
  draft: string; published?: never; revision?: never; }
  |  { draft?: never;   /** The ID of a plan or goal: what is published of it now. */
  published: string; revision?: never; }
  |  { draft?: never; published?: never;   /** The ID of a PlanRevision. */
  revision: string; };

/** Which way an indicator is better. */
export type Polarity =
  /** ยิ่งมากยิ่งดี. */
  | 'HIGHER_IS_BETTER'
  /** ยิ่งน้อยยิ่งดี. */
  | 'LOWER_IS_BETTER';

/** The class of a project (decree of 2565, sections 4 and 28). */
export type ProjectClass =
  /** โครงการสำคัญ: must be done to reach the 20-year goal. */
  | 'KEY'
  /** โครงการอื่นที่จำเป็นเพื่อแก้ไขปัญหาของจังหวัด. */
  | 'OTHER_NECESSARY';

/** A guideline that a project names (rule A01). */
export type ProjectGuidelineInput = {
  /** The code of the guideline of an issue of the plan that this is; null: it is none of them. */
  guidelineCode?: string | null | undefined;
  /** As the project prints it, in Thai. */
  printed: string;
};

/** Phasing: the part of a continuing project that falls into one fiscal year (criteria 1.4, rule B22). */
export type ProjectPhaseInput = {
  /** The money of that year, in baht. */
  amount: string;
  /** The fiscal year, Buddhist era; it may lie outside the plan. */
  fiscalYear: number;
  /** What is done in that year; null: not stated. */
  work?: string | null | undefined;
};

/** What a project is, or is not: some criteria concern only construction, only journeys abroad and so on. What is not stated either way waits for somebody to say. */
export type ProjectTraitInput = {
  /** Whether it is so. */
  holds: boolean;
  /** Why; null: not stated. */
  reason?: string | null | undefined;
  /** Which. */
  trait: ProjectTraitKind;
};

/** What a project is or is not, as far as a criterion depends on it. */
export type ProjectTraitKind =
  /** โครงการก่อสร้าง (1.3.1). */
  | 'CONSTRUCTION'
  /** มีสินทรัพย์ที่เกิดจากการดำเนินโครงการ (1.3.2). */
  | 'CREATES_ASSETS'
  /** มีการเดินทางไปต่างประเทศ (1.7.6). */
  | 'FOREIGN_TRAVEL'
  /** High Potential. */
  | 'HIGH_POTENTIAL'
  /** High Priority. */
  | 'HIGH_PRIORITY'
  /** โครงการด้านโครงสร้างพื้นฐาน: roads, water, street light, embankments (1.6). */
  | 'INFRASTRUCTURE'
  /** เป็นประเด็นสำคัญของจังหวัดหรือกลุ่มจังหวัดตามที่ระบุในแผนพัฒนา (1.7.4). */
  | 'MAJOR_ISSUE'
  /** ใช้ระยะเวลาดำเนินการต่อเนื่องมากกว่าหนึ่งปี (1.4). */
  | 'MULTI_YEAR'
  /** ต้องประเมินผลกระทบต่อสิ่งแวดล้อม (1.3.3). */
  | 'NEEDS_ENVIRONMENTAL_ASSESSMENT'
  /** จำเป็นต้องได้รับอนุญาต อนุมัติ หรือความเห็นชอบ (1.3.3, section 29). */
  | 'NEEDS_PERMIT'
  /** มีความจำเป็นต้องมีการเตรียมการล่วงหน้า (1.4). */
  | 'NEEDS_PREPARATION'
  /** โครงการส่งเสริมและพัฒนาอาชีพ (1.7.1, 1.7.4). */
  | 'OCCUPATION'
  /** ดำเนินการเป็นประจำทุกปี (1.5). */
  | 'RECURRING'
  /** ด้านความมั่นคง (1.7.4). */
  | 'SECURITY'
  /** มีวัตถุประสงค์หลักเกี่ยวกับการศึกษา ฝึกอบรม ศึกษาดูงาน (1.7.4). */
  | 'TRAINING'
  /** จะโอนสิ่งที่ได้มาให้หน่วยงานอื่นของรัฐ (1.3.2). */
  | 'TRANSFERS_ASSETS'
  /** โครงการที่เกี่ยวกับแหล่งน้ำ (1.3.3). */
  | 'WATER_SOURCE';

/** Where a plan or goal comes from, and how sure that is. */
export type ProvenanceInput = {
  /** How sure it is. */
  confidence: Confidence;
  /** What there is to say about the confidence; null: nothing. */
  confidenceNote?: string | null | undefined;
  /** The source, as a person would look it up. */
  source: string;
  /** Whether the source is a draft or approved. Without it that stays as it is; a new plan begins as a draft. */
  sourceStatus?: SourceStatus | null | undefined;
};

/** Where a request to a ministry is (criteria 3; rule B44). */
export type RequestStatus =
  /** กระทรวง/กรม รับไปบรรจุในแผนปฏิบัติการ. */
  | 'ACCEPTED'
  /** It has not been sent. */
  | 'DRAFT'
  /** ได้รับงบประมาณ. */
  | 'FUNDED'
  /** กระทรวงมหาดไทยแจ้งกระทรวงแล้ว. */
  | 'NOTIFIED_TO_MINISTRY'
  /** กระทรวง/กรม ไม่รับ. */
  | 'REJECTED'
  /** ส่งกระทรวงมหาดไทยแล้ว. */
  | 'SENT_TO_MOI';

/** A file that is to be sent in. */
export type RequestUploadInput = {
  /** Its name with its ending, such as "จ2-น่าน-2569.xlsx"; at most 200 characters. Reports name it. */
  fileName: string;
  /** A text of your choice, at most 200 characters, that makes it safe to send the same input again: for 30 days it answers what the first one answered, with one effect; asked for other fields, it answers the objects as they are by then. Another input with the same key fails with IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, for the audit log. */
  reason?: string | null | undefined;
};

/** A plan that is sent back: with a reason, with comments, or with both. */
export type ReturnPlanInput = {
  /** What is to be mended in single nodes, in order. */
  comments?: Array<NodeCommentInput> | null | undefined;
  /** The committee that decided. */
  committee?: string | null | undefined;
  /** The day of the decision; not in the future. */
  decidedOn?: string | null | undefined;
  /** The document that it refers to. */
  document?: string | null | undefined;
  /** A text of your choice, at most 200 characters, that makes it safe to send the same input again: for 30 days it answers what the first one answered, with one effect; asked for other fields, it answers the objects as they are by then. Another input with the same key fails with IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, for the audit log. */
  reason?: string | null | undefined;
  /** Its resolution, such as the number of the meeting. */
  resolution?: string | null | undefined;
  /** The ID of the revision that was decided on. */
  revisionId: string;
  /** The state in which it was decided: a plan that has gone on since stays where it is, with NOT_WAITING. */
  state: ApprovalState;
};

/** แผนที่นำทาง: a step of the roadmap of a 20-year goal (rule A16). Steps of one period stand in the order of the list. */
export type RoadmapStepInput = {
  /** What is to be done, in Thai. */
  body: string;
  /** The last fiscal year of the period, Buddhist era. */
  endYear: number;
  /** The first fiscal year of the period, Buddhist era: of the goal of a province, one of its five-year periods; a group has no such periods. */
  startYear: number;
};

/** A judgement that is taken back. */
export type RuleJudgementRemovalInput = {
  /** The ID of the project or plan. */
  nodeId: string;
  /** The number of the rule, such as "B10". */
  rule: string;
};

/** What comes of holding a plan or a project against a rule. */
export type RuleOutcome =
  /** It asks for figures and not for a verdict: `rows` and `facts` have them. */
  | 'COMPUTED'
  /** It does not hold. */
  | 'FAIL'
  /** What is stated does not decide it: `missing` says what somebody has to state. */
  | 'NEEDS_HUMAN'
  /** It does not concern this plan or project. */
  | 'NOT_APPLICABLE'
  /** It holds. */
  | 'PASS';

/** What a person says of a rule. */
export type RuleVerdict =
  /** It does not hold, and there is a reason to accept that. The breach stays on record, with the reason. */
  | 'EXCEPTION'
  /** It does not hold. Counts where facts do not decide. */
  | 'FAIL'
  /** It does not concern the project or plan. Counts where facts do not decide. */
  | 'NOT_APPLICABLE'
  /** It holds. Counts where facts do not decide. */
  | 'PASS';

/** What the source of a plan or goal is. */
export type SourceStatus =
  /** Approved. */
  | 'APPROVED'
  /** A draft that its area has published. */
  | 'DRAFT';

/** What money is spent on, as far as the criteria ask (1.7, 2.3.2). */
export type SpendingNature =
  /** ครุภัณฑ์ที่เป็นส่วนหนึ่งของกิจกรรมภายใต้โครงการ (1.7.1, 1.7.2). */
  | 'ACTIVITY_EQUIPMENT'
  /** ค่าใช้จ่ายในการบริหารงานแบบบูรณาการ, which is to stand apart from projects (2.3.2, rule A24). */
  | 'ADMINISTRATION'
  /** บำรุง ดูแล รักษา สินทรัพย์ที่อยู่ระหว่างการโอน (1.7.3). */
  | 'ASSET_UPKEEP'
  /** งานก่อสร้างตามวัตถุประสงค์ของโครงการ. */
  | 'CONSTRUCTION'
  /** การเดินทางไปต่างประเทศ (1.7.6). */
  | 'FOREIGN_TRAVEL'
  /** วัสดุครุภัณฑ์เพื่อแจกจ่ายแก่ประชาชนโดยตรง (1.7.1). */
  | 'GIVEAWAY'
  /** Something else. */
  | 'OTHER'
  /** ปรับปรุง ซ่อมแซม หรือก่อสร้างอาคารสถานที่และระบบสาธารณูปโภคของส่วนราชการ (1.7.3). */
  | 'OWN_BUILDING'
  /** ครุภัณฑ์เพื่อใช้งานตามภารกิจปกติของส่วนราชการ (1.7.2). */
  | 'ROUTINE_EQUIPMENT'
  /** วัสดุประกอบการฝึกอบรม (1.7.1). */
  | 'TRAINING_MATERIAL';

/** A draft that is put on record as the next revision. */
export type SubmitPlanInput = {
  /** The committee that resolved on it. */
  committee?: string | null | undefined;
  /** The document that it refers to. */
  document?: string | null | undefined;
  /** A text of your choice, at most 200 characters, that makes it safe to send the same input again: for 30 days it answers what the first one answered, with one effect; asked for other fields, it answers the objects as they are by then. Another input with the same key fails with IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What people call the revision. */
  label?: string | null | undefined;
  /** The ID of the five-year plan or 20-year goal. */
  planId: string;
  /** Why, for the audit log. */
  reason?: string | null | undefined;
  /** Its resolution, such as the number of the meeting. */
  resolution?: string | null | undefined;
  /** The date of the resolution. */
  resolutionDate?: string | null | undefined;
};

/** What a journey abroad is for (criteria 1.7.6). */
export type TripPurpose =
  /** Something else, which the criteria do not allow. */
  | 'OTHER'
  /** การเสริมสร้างความสัมพันธ์. */
  | 'RELATIONS'
  /** การท่องเที่ยว. */
  | 'TOURISM'
  /** การเจรจาการค้าและการลงทุน. */
  | 'TRADE_INVESTMENT';

/** How far a project is (rule E04). */
export type WorkingStep =
  /** ๑. ชี้แจง ทำความเข้าใจ (KM). */
  | 'CLARIFIED'
  /** ๒. ปรึกษาหารือ, up to โครงการแบบย่อ. */
  | 'CONSULTED'
  /** ๓. รายละเอียดโครงการ, with its sources of money. */
  | 'DETAILED'
  /** ๔. เสนอโครงการ และ MOU, to the province or an agency. */
  | 'PROPOSED';

/** What becomes of what is dated when a plan is copied into another period. */
export type YearChoice =
  /** Years stay what they are: what lies in the new period goes along, all else is left out. Money without a year is of the old period, and is left out too. */
  | 'LEAVE_OUT'
  /** Every year moves by the difference between the first years of the two plans. Only what lies outside the new period even so is left out. */
  | 'SHIFT';

export type OfficerRequestUploadMutationVariables = Exact<{
  input: RequestUploadInput;
}>;


export type OfficerRequestUploadMutation = { requestUpload: { upload: { uploadId: string, url: string } | null, userErrors: Array<{ code: string, field: Array<string>, message: string }> } };

export type OfficerImportMutationVariables = Exact<{
  input: ImportPlanInput;
}>;


export type OfficerImportMutation = { importPlan: { job: { status: ImportStatus, planCode: string | null, error: { message: string } | null, counts: { created: number, changed: number, removed: number, unchanged: number, errors: number, warnings: number } | null, faults: { edges: Array<{ node: { severity: FaultSeverity, code: string, sheet: string | null, cell: string | null, rule: string | null, message: string, suggestion: string | null } }> } } | null, userErrors: Array<{ code: string, field: Array<string>, message: string }> } };

export type OfficerPlanQueryVariables = Exact<{
  areaCode: string;
  fiscalYear: number;
  rules: Array<string> | string;
}>;


export type OfficerPlanQuery = { annualActionPlan: { id: string, version: number, budget: string | null, projects: Array<{ id: string, version: number, title: string, rank: number | null, budget: string | null }>, compliance: { counts: { pass: number, fail: number, needsHuman: number }, notConsidered: Array<{ rule: { number: string }, project: { title: string } | null }>, results: { edges: Array<{ node: { outcome: RuleOutcome, message: string, rule: { number: string, titleEn: string, clauseEn: string }, nodes: Array<
              | { title: string }
              | { title: string }
              | { title: string }
              | { title: string }
              | { title: string }
              | { title: string }
              | { title: string }
              | { title: string }
            > } }> } } } | null };

export type OfficerChangeMutationVariables = Exact<{
  input: ChangePlanInput;
}>;


export type OfficerChangeMutation = { changePlan: { changed: Array<
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
    >, userErrors: Array<{ code: string, field: Array<string>, message: string }> } };

export type OfficerExportQueryVariables = Exact<{
  planId: string;
}>;


export type OfficerExportQuery = { exportForm: { fileName: string, url: string } | null };

export type AreasQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AreaFilter | null | undefined;
}>;


export type AreasQuery = { areas: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, code: string, kind: AreaKind, nameTh: string, nameEn: string, region: { code: string, nameTh: string }, group: { code: string, nameTh: string } | null, members: Array<{ code: string, nameTh: string }>, operatingCentre: { code: string } | null, fiveYearPlans: Array<{ id: string, startYear: number, endYear: number, synthetic: boolean, sourceStatus: SourceStatus }> } }> } };

export type CoverageQueryVariables = Exact<{
  framework: string;
  level: string;
  areaCode?: string | null | undefined;
  includeMembers?: boolean | null | undefined;
  planId?: string | null | undefined;
  fiscalYear?: number | null | undefined;
}>;


export type CoverageQuery = { coverage: { elementCount: number, coveredCount: number, nearlyCoveredCount: number, catalogueComplete: boolean, totalBudget: string, rows: Array<{ state: CoverageState, alignedNodeCount: number, projectCount: number, totalBudget: string, element: { id: string, code: string, level: string, nameTh: string | null } }> } | null };

export type FrameworksQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameworksQuery = { frameworks: Array<{ code: string, nameTh: string, nameEn: string, edition: string, isNational: boolean, levels: Array<string> }> };

export type FrameworkElementsQueryVariables = Exact<{
  framework: string;
  level: string;
  parentCode?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type FrameworkElementsQuery = { frameworkElements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, code: string, level: string, nameTh: string | null, nameEn: string | null, confidence: Confidence, parent: { code: string } | null } }> } | null };

export type GapsQueryVariables = Exact<{
  areaCode: string;
  startYear?: number | null | undefined;
  kinds?: Array<GapKind> | GapKind | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GapsQuery = { gaps: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, kind: GapKind, severity: GapSeverity, message: string, messageTh: string, subject:
          | { id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
          | { code: string, nameTh: string, id: string }
          | { id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
          | { id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
         } }> } | null };

export type PlanTreeQueryVariables = Exact<{
  areaCode: string;
  startYear: number;
}>;


export type PlanTreeQuery = { fiveYearPlan: { id: string, code: string, title: string, startYear: number, endYear: number, budget: string | null, synthetic: boolean, sourceStatus: SourceStatus, area: { code: string, nameTh: string, nameEn: string, kind: AreaKind }, goal: { id: string, title: string, goalKind: GoalKind } | null, developmentIssues: Array<{ id: string, ordinal: number, title: string, budget: string | null, programmes: Array<{ id: string, ordinal: number, title: string, budget: string | null, projects: Array<{ id: string, ordinal: number, code: string, printedNo: string | null, title: string, projectClass: ProjectClass | null, budget: string | null, budgetBasis: BudgetBasis | null, mainActivities: Array<{ id: string, ordinal: number, title: string, budget: string | null, subActivities: Array<{ id: string, ordinal: number, title: string, budget: string | null }> }> }> }> }>, unplacedProjects: Array<{ id: string, ordinal: number, code: string, printedNo: string | null, title: string, projectClass: ProjectClass | null, budget: string | null, budgetBasis: BudgetBasis | null }> } | null };

export type ProjectRowFragment = { id: string, ordinal: number, code: string, printedNo: string | null, title: string, projectClass: ProjectClass | null, budget: string | null, budgetBasis: BudgetBasis | null };

export type RefetchQueryVariables = Exact<{
  id: string;
}>;


export type RefetchQuery = { node:
    | { __typename: 'Agency', id: string }
    | { __typename: 'AnnualActionPlan', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
    | { __typename: 'Area', id: string }
    | { __typename: 'DevelopmentGuideline', id: string }
    | { __typename: 'DevelopmentIssue', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
    | { __typename: 'FiveYearPlan', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
    | { __typename: 'FrameworkElement', id: string }
    | { __typename: 'Gap', id: string }
    | { __typename: 'ImportJob', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'MainActivity', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
    | { __typename: 'PlanRevision', id: string }
    | { __typename: 'Programme', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
    | { __typename: 'Project', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
    | { __typename: 'SubActivity', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
    | { __typename: 'TwentyYearGoal', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
   | null };

export type SearchQueryVariables = Exact<{
  text: string;
  levels?: Array<PlanLevel> | PlanLevel | null | undefined;
  areaCode?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, totalCountIsExact: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, score: number, node:
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
       }> } | null };

export type SupportingNodesQueryVariables = Exact<{
  framework: string;
  level?: string | null | undefined;
  code: string;
  areaCode?: string | null | undefined;
  includeMembers?: boolean | null | undefined;
  fiscalYear?: number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SupportingNodesQuery = { frameworkElement: { id: string, code: string, level: string, nameTh: string | null, parent: { code: string, nameTh: string | null } | null, supportingNodes: { totalCount: number, totalBudget: string, undatedBudget: string, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, countedBudget: string, alignments: Array<{ status: AlignmentStatus, element: { code: string, level: string }, evidence: Array<{ kind: EvidenceKind, confidence: Confidence | null }> }>, node:
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
         }> } } | null };

export type TraceQueryVariables = Exact<{
  id: string;
}>;


export type TraceQuery = { trace: { complete: boolean, subject:
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
    , chain: Array<
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
    >, breaks: Array<{ level: PlanLevel | null, reason: BreakReason, message: string, messageTh: string }>, nationalPaths: Array<{ basis: PathBasis, status: AlignmentStatus, nodeCount: number, via:
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
       | null, evidence: Array<{ kind: EvidenceKind, assertedBy: string | null, assertedAt: string | null, document: string | null, page: string | null, confidence: Confidence | null }>, elements: Array<{ framework: string, level: string, code: string, nameTh: string | null, nameEn: string | null }> }> } | null };

export type StoryElementsQueryVariables = Exact<{
  framework: string;
  level: string;
}>;


export type StoryElementsQuery = { frameworkElements: { edges: Array<{ node: { id: string, code: string, nameTh: string | null } }> } | null };

export type StoryCreatePlanMutationVariables = Exact<{
  input: CreatePlanInput;
}>;


export type StoryCreatePlanMutation = { createPlan: { plan:
      | { id: string, code: string }
      | { id: string, code: string }
      | { id: string, code: string }
      | { id: string, code: string }
      | { id: string, code: string }
      | { id: string, code: string }
      | { id: string, code: string }
      | { id: string, code: string }
     | null, userErrors: Array<{ code: string, field: Array<string>, message: string, messageTh: string }> } };

export type StoryChangePlanMutationVariables = Exact<{
  input: ChangePlanInput;
}>;


export type StoryChangePlanMutation = { changePlan: { created: Array<
      | { id: string, code: string, level: PlanLevel, title: string }
      | { id: string, code: string, level: PlanLevel, title: string }
      | { id: string, code: string, level: PlanLevel, title: string }
      | { id: string, code: string, level: PlanLevel, title: string }
      | { id: string, code: string, level: PlanLevel, title: string }
      | { id: string, code: string, level: PlanLevel, title: string }
      | { id: string, code: string, level: PlanLevel, title: string }
      | { id: string, code: string, level: PlanLevel, title: string }
    >, changed: Array<
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
    >, userErrors: Array<{ code: string, field: Array<string>, message: string, messageTh: string }> } };

export type StoryNodeQueryVariables = Exact<{
  code: string;
}>;


export type StoryNodeQuery = { planNode:
    | { id: string, version: number, title: string }
    | { id: string, version: number, title: string }
    | { id: string, version: number, title: string }
    | { id: string, version: number, title: string }
    | { id: string, version: number, title: string }
    | { id: string, version: number, title: string }
    | { id: string, version: number, title: string }
    | { id: string, version: number, title: string }
   | null };

export type StorySubmitMutationVariables = Exact<{
  input: SubmitPlanInput;
}>;


export type StorySubmitMutation = { submitPlan: { revision: { id: string, number: number } | null, userErrors: Array<{ code: string, field: Array<string>, message: string, messageTh: string }> } };

export type StoryStandingQueryVariables = Exact<{
  code: string;
}>;


export type StoryStandingQuery = { planNode:
    | { approval: { state: ApprovalState, nextState: ApprovalState | null, viewerCan: Array<PlanAction>, moves: Array<{ decision: ApprovalDecision, comments: Array<{ text: string, node:
              | { code: string, title: string }
              | { code: string, title: string }
              | { code: string, title: string }
              | { code: string, title: string }
              | { code: string, title: string }
              | { code: string, title: string }
              | { code: string, title: string }
              | { code: string, title: string }
             | null }> }> } }
    | Record<PropertyKey, never>
   | null };

export type StoryReturnMutationVariables = Exact<{
  input: ReturnPlanInput;
}>;


export type StoryReturnMutation = { returnPlan: { approval: { state: ApprovalState } | null, userErrors: Array<{ code: string, field: Array<string>, message: string, messageTh: string }> } };

export type StoryApproveMutationVariables = Exact<{
  input: ApprovePlanInput;
}>;


export type StoryApproveMutation = { approvePlan: { approval: { state: ApprovalState, nextState: ApprovalState | null } | null, revision: { id: string, number: number } | null, userErrors: Array<{ code: string, field: Array<string>, message: string, messageTh: string }> } };

export type StoryTraceQueryVariables = Exact<{
  code: string;
  asOf?: AsOf | null | undefined;
}>;


export type StoryTraceQuery = { planNode:
    | { title: string, budget: string | null, trace: { complete: boolean, chain: Array<
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
        >, breaks: Array<{ reason: BreakReason, message: string }>, nationalPaths: Array<{ basis: PathBasis, elements: Array<{ level: string, code: string, nameTh: string | null }> }> } }
    | { title: string, budget: string | null, trace: { complete: boolean, chain: Array<
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
        >, breaks: Array<{ reason: BreakReason, message: string }>, nationalPaths: Array<{ basis: PathBasis, elements: Array<{ level: string, code: string, nameTh: string | null }> }> } }
    | { title: string, budget: string | null, trace: { complete: boolean, chain: Array<
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
        >, breaks: Array<{ reason: BreakReason, message: string }>, nationalPaths: Array<{ basis: PathBasis, elements: Array<{ level: string, code: string, nameTh: string | null }> }> } }
    | { title: string, budget: string | null, trace: { complete: boolean, chain: Array<
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
        >, breaks: Array<{ reason: BreakReason, message: string }>, nationalPaths: Array<{ basis: PathBasis, elements: Array<{ level: string, code: string, nameTh: string | null }> }> } }
    | { title: string, budget: string | null, trace: { complete: boolean, chain: Array<
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
        >, breaks: Array<{ reason: BreakReason, message: string }>, nationalPaths: Array<{ basis: PathBasis, elements: Array<{ level: string, code: string, nameTh: string | null }> }> } }
    | { title: string, budget: string | null, trace: { complete: boolean, chain: Array<
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
        >, breaks: Array<{ reason: BreakReason, message: string }>, nationalPaths: Array<{ basis: PathBasis, elements: Array<{ level: string, code: string, nameTh: string | null }> }> } }
    | { title: string, budget: string | null, trace: { complete: boolean, chain: Array<
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
        >, breaks: Array<{ reason: BreakReason, message: string }>, nationalPaths: Array<{ basis: PathBasis, elements: Array<{ level: string, code: string, nameTh: string | null }> }> } }
    | { title: string, budget: string | null, trace: { complete: boolean, chain: Array<
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
          | { level: PlanLevel, title: string }
        >, breaks: Array<{ reason: BreakReason, message: string }>, nationalPaths: Array<{ basis: PathBasis, elements: Array<{ level: string, code: string, nameTh: string | null }> }> } }
   | null };

export type StoryCopyForwardMutationVariables = Exact<{
  input: CopyPlanForwardInput;
}>;


export type StoryCopyForwardMutation = { copyPlanForward: { copiedNodeCount: number, plan:
      | { id: string, code: string }
      | { id: string, code: string }
      | { id: string, code: string }
      | { id: string, code: string }
      | { id: string, code: string }
      | { id: string, code: string }
      | { id: string, code: string }
      | { id: string, code: string }
     | null, leftOut: Array<{ reason: LeftOutReason, count: number, amount: string | null }>, userErrors: Array<{ code: string, field: Array<string>, message: string, messageTh: string }> } };

export type StorySuccessorsQueryVariables = Exact<{
  code: string;
}>;


export type StorySuccessorsQuery = { planNode:
    | { descendants: { edges: Array<{ node:
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
           }> } }
    | { descendants: { edges: Array<{ node:
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
           }> } }
    | { descendants: { edges: Array<{ node:
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
           }> } }
    | { descendants: { edges: Array<{ node:
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
           }> } }
    | { descendants: { edges: Array<{ node:
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
           }> } }
    | { descendants: { edges: Array<{ node:
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
           }> } }
    | { descendants: { edges: Array<{ node:
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
           }> } }
    | { descendants: { edges: Array<{ node:
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
            | { id: string, version: number, level: PlanLevel, title: string, succeeds:
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
                | { code: string }
               | null }
           }> } }
   | null };

export type StoryDiffQueryVariables = Exact<{
  from: PlanStateInput;
  to: PlanStateInput;
}>;


export type StoryDiffQuery = { planDiff: { changeCount: number, changes: Array<
      | { kind: PlanDifferenceKind, level: PlanLevel, title: string, standsBelow: Array<string> }
      | { kind: PlanDifferenceKind, level: PlanLevel, title: string, standsBelow: Array<string> }
      | { kind: PlanDifferenceKind, level: PlanLevel, title: string, standsBelow: Array<string> }
      | { kind: PlanDifferenceKind, level: PlanLevel, title: string, standsBelow: Array<string> }
      | { kind: PlanDifferenceKind, level: PlanLevel, title: string, standsBelow: Array<string> }
      | { kind: PlanDifferenceKind, level: PlanLevel, title: string, standsBelow: Array<string> }
      | { kind: PlanDifferenceKind, level: PlanLevel, title: string, standsBelow: Array<string> }
      | { kind: PlanDifferenceKind, level: PlanLevel, title: string, standsBelow: Array<string> }
      | { kind: PlanDifferenceKind, level: PlanLevel, title: string, standsBelow: Array<string> }
    >, money: Array<{ level: PlanLevel, before: string, after: string, change: string }> } | null };

export type StoryVerifyQueryVariables = Exact<{
  planId?: string | null | undefined;
}>;


export type StoryVerifyQuery = { verifyAuditChain: { valid: boolean, chainsChecked: number, eventsChecked: number } | null };

export const ProjectRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProjectRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"printedNo"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"projectClass"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"budgetBasis"}}]}}]} as unknown as DocumentNode<ProjectRowFragment, unknown>;
export const OfficerRequestUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfficerRequestUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upload"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uploadId"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OfficerRequestUploadMutation, OfficerRequestUploadMutationVariables>;
export const OfficerImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfficerImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"planCode"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"errors"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"cell"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OfficerImportMutation, OfficerImportMutationVariables>;
export const OfficerPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfficerPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fiscalYear"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FiscalYear"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rules"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"annualActionPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"fiscalYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fiscalYear"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"draft"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"projects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}}]}},{"kind":"Field","name":{"kind":"Name","value":"compliance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pass"}},{"kind":"Field","name":{"kind":"Name","value":"fail"}},{"kind":"Field","name":{"kind":"Name","value":"needsHuman"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notConsidered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"project"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"results"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"rules"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rules"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}},{"kind":"Field","name":{"kind":"Name","value":"clauseEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OfficerPlanQuery, OfficerPlanQueryVariables>;
export const OfficerChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfficerChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OfficerChangeMutation, OfficerChangeMutationVariables>;
export const OfficerExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfficerExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"planId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportForm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"planId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"planId"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"draft"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<OfficerExportQuery, OfficerExportQueryVariables>;
export const AreasDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Areas"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AreaFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"areas"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operatingCentre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fiveYearPlans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startYear"}},{"kind":"Field","name":{"kind":"Name","value":"endYear"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AreasQuery, AreasQueryVariables>;
export const CoverageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Coverage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"framework"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkLevel"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"includeMembers"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"planId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fiscalYear"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FiscalYear"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"framework"},"value":{"kind":"Variable","name":{"kind":"Name","value":"framework"}}},{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"includeMembers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"includeMembers"}}},{"kind":"Argument","name":{"kind":"Name","value":"planId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"planId"}}},{"kind":"Argument","name":{"kind":"Name","value":"fiscalYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fiscalYear"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elementCount"}},{"kind":"Field","name":{"kind":"Name","value":"coveredCount"}},{"kind":"Field","name":{"kind":"Name","value":"nearlyCoveredCount"}},{"kind":"Field","name":{"kind":"Name","value":"catalogueComplete"}},{"kind":"Field","name":{"kind":"Name","value":"totalBudget"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"alignedNodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"projectCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalBudget"}}]}}]}}]}}]} as unknown as DocumentNode<CoverageQuery, CoverageQueryVariables>;
export const FrameworksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Frameworks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frameworks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}},{"kind":"Field","name":{"kind":"Name","value":"isNational"}},{"kind":"Field","name":{"kind":"Name","value":"levels"}}]}}]}}]} as unknown as DocumentNode<FrameworksQuery, FrameworksQueryVariables>;
export const FrameworkElementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FrameworkElements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"framework"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkLevel"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parentCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frameworkElements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"framework"},"value":{"kind":"Variable","name":{"kind":"Name","value":"framework"}}},{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"parentCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parentCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FrameworkElementsQuery, FrameworkElementsQueryVariables>;
export const GapsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Gaps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"startYear"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FiscalYear"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GapKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"startYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"startYear"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageTh"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanNode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Area"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<GapsQuery, GapsQueryVariables>;
export const PlanTreeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanTree"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"startYear"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FiscalYear"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fiveYearPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"startYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"startYear"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startYear"}},{"kind":"Field","name":{"kind":"Name","value":"endYear"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"goalKind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"developmentIssues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"programmes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"projects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProjectRow"}},{"kind":"Field","name":{"kind":"Name","value":"mainActivities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"subActivities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unplacedProjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProjectRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProjectRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"printedNo"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"projectClass"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"budgetBasis"}}]}}]} as unknown as DocumentNode<PlanTreeQuery, PlanTreeQueryVariables>;
export const RefetchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Refetch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanNode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RefetchQuery, RefetchQueryVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"levels"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanLevel"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"levels"},"value":{"kind":"Variable","name":{"kind":"Name","value":"levels"}}},{"kind":"Argument","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const SupportingNodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupportingNodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"framework"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkLevel"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"includeMembers"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fiscalYear"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FiscalYear"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frameworkElement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"framework"},"value":{"kind":"Variable","name":{"kind":"Name","value":"framework"}}},{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supportingNodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"includeMembers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"includeMembers"}}},{"kind":"Argument","name":{"kind":"Name","value":"fiscalYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fiscalYear"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalBudget"}},{"kind":"Field","name":{"kind":"Name","value":"undatedBudget"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"countedBudget"}},{"kind":"Field","name":{"kind":"Name","value":"alignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SupportingNodesQuery, SupportingNodesQueryVariables>;
export const TraceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Trace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"chain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breaks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageTh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nationalPaths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"via"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"assertedBy"}},{"kind":"Field","name":{"kind":"Name","value":"assertedAt"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"page"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"framework"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TraceQuery, TraceQueryVariables>;
export const StoryElementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StoryElements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"framework"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkLevel"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frameworkElements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"framework"},"value":{"kind":"Variable","name":{"kind":"Name","value":"framework"}}},{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StoryElementsQuery, StoryElementsQueryVariables>;
export const StoryCreatePlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StoryCreatePlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageTh"}}]}}]}}]}}]} as unknown as DocumentNode<StoryCreatePlanMutation, StoryCreatePlanMutationVariables>;
export const StoryChangePlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StoryChangePlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageTh"}}]}}]}}]}}]} as unknown as DocumentNode<StoryChangePlanMutation, StoryChangePlanMutationVariables>;
export const StoryNodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StoryNode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planNode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"draft"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<StoryNodeQuery, StoryNodeQueryVariables>;
export const StorySubmitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StorySubmit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageTh"}}]}}]}}]}}]} as unknown as DocumentNode<StorySubmitMutation, StorySubmitMutationVariables>;
export const StoryStandingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StoryStanding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planNode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"draft"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FiveYearPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"nextState"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StoryStandingQuery, StoryStandingQueryVariables>;
export const StoryReturnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StoryReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageTh"}}]}}]}}]}}]} as unknown as DocumentNode<StoryReturnMutation, StoryReturnMutationVariables>;
export const StoryApproveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StoryApprove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApprovePlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvePlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"nextState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageTh"}}]}}]}}]}}]} as unknown as DocumentNode<StoryApproveMutation, StoryApproveMutationVariables>;
export const StoryTraceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StoryTrace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AsOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planNode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"trace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"chain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breaks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nationalPaths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StoryTraceQuery, StoryTraceQueryVariables>;
export const StoryCopyForwardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StoryCopyForward"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CopyPlanForwardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyPlanForward"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"copiedNodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageTh"}}]}}]}}]}}]} as unknown as DocumentNode<StoryCopyForwardMutation, StoryCopyForwardMutationVariables>;
export const StorySuccessorsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StorySuccessors"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planNode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"draft"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"descendants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"levels"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROJECT"},{"kind":"EnumValue","value":"MAIN_ACTIVITY"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"succeeds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StorySuccessorsQuery, StorySuccessorsQueryVariables>;
export const StoryDiffDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StoryDiff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanStateInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanStateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planDiff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeCount"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"standsBelow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"change"}}]}}]}}]}}]} as unknown as DocumentNode<StoryDiffQuery, StoryDiffQueryVariables>;
export const StoryVerifyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StoryVerify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"planId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyAuditChain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"planId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"planId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"valid"}},{"kind":"Field","name":{"kind":"Name","value":"chainsChecked"}},{"kind":"Field","name":{"kind":"Name","value":"eventsChecked"}}]}}]}}]} as unknown as DocumentNode<StoryVerifyQuery, StoryVerifyQueryVariables>;