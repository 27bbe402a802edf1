import type { BudgetBasis, BudgetSource, BudgetStage } from '../../budget/domain/node-budget.js';
import { defineEnum } from '../../graphql/enum.js';
import type { PlanLevel } from '../domain/plan-level.js';
import type { BudgetDestination, GoalKind, OwnerSection, ProjectClass, WorkingStep } from '../domain/plan-node.js';

export const PlanLevelEnum = defineEnum<PlanLevel>(
  'PlanLevel',
  'The seven levels of the plan chain, from the top down; and the annual plan, which stands beside the five-year plan.',
  {
    TWENTY_YEAR_GOAL: 'เป้าหมายการพัฒนา 20 ปี (a group: future objectives and directions).',
    FIVE_YEAR_PLAN: 'แผนพัฒนาจังหวัด / กลุ่มจังหวัด 5 ปี.',
    ANNUAL_PLAN: 'แผนปฏิบัติราชการประจำปี: its projects stand directly below it.',
    DEVELOPMENT_ISSUE: 'ประเด็นการพัฒนา.',
    PROGRAMME: 'แผนงาน.',
    PROJECT: 'โครงการ.',
    MAIN_ACTIVITY: 'กิจกรรมหลัก.',
    SUB_ACTIVITY: 'กิจกรรมย่อย.',
  },
);

export const GoalKindEnum = defineEnum<GoalKind>('GoalKind', 'What a 20-year goal is to its area.', {
  PROVINCIAL_GOAL: 'เป้าหมายการพัฒนาจังหวัดระยะ 20 ปี, with targets in four five-year periods.',
  GROUP_DIRECTION: 'วัตถุประสงค์และทิศทางการพัฒนาในอนาคตของกลุ่มจังหวัด; it has no four periods.',
});

export const ProjectClassEnum = defineEnum<ProjectClass>(
  'ProjectClass',
  'The class of a project (decree of 2565, sections 4 and 28).',
  {
    KEY: 'โครงการสำคัญ: must be done to reach the 20-year goal.',
    OTHER_NECESSARY: 'โครงการอื่นที่จำเป็นเพื่อแก้ไขปัญหาของจังหวัด.',
  },
);

export const OwnerSectionEnum = defineEnum<OwnerSection>(
  'OwnerSection',
  'The section of form จ.2 that a project stands in.',
  {
    PROVINCE: '๑. โครงการของจังหวัด.',
    MINISTRY_DEPARTMENT: '๒. โครงการของกระทรวง กรม.',
    LOCAL_GOVERNMENT: '๓. โครงการขององค์กรปกครองส่วนท้องถิ่น.',
    PRIVATE: '๔. โครงการความร่วมมือกับภาคเอกชน.',
  },
);

export const WorkingStepEnum = defineEnum<WorkingStep>('WorkingStep', 'How far a project is (rule E04).', {
  CLARIFIED: '๑. ชี้แจง ทำความเข้าใจ (KM).',
  CONSULTED: '๒. ปรึกษาหารือ, up to โครงการแบบย่อ.',
  DETAILED: '๓. รายละเอียดโครงการ, with its sources of money.',
  PROPOSED: '๔. เสนอโครงการ และ MOU, to the province or an agency.',
});

export const BudgetDestinationEnum = defineEnum<BudgetDestination>(
  'BudgetDestination',
  'Where the money of an activity is to be asked for (rule E05).',
  {
    PROVINCE_BUDGET:
      'Of the province or group: through the integration team and the Budget Bureau into the budget bill.',
    AGENCY_BUDGET: 'Of a state agency, which puts it in its own request.',
    LOCAL_BUDGET: 'Of a local government, which puts it in its own budget.',
    PRIVATE: 'Of the private sector.',
  },
);

export const BudgetBasisEnum = defineEnum<BudgetBasis>('BudgetBasis', 'Where the budget of a node comes from.', {
  STATED: 'The node states the figure itself.',
  SUMMED: 'The node states none: it is the sum of its children (and of the unplaced projects of a plan).',
});

export const BudgetSourceEnum = defineEnum<BudgetSource>('BudgetSource', 'Whose money it is.', {
  PROVINCE: 'งบจังหวัด.',
  GROUP: 'งบกลุ่มจังหวัด.',
  FUNCTION: 'งบหน่วยงานตามภารกิจ: of a ministry or department.',
  LOCAL: 'งบท้องถิ่น.',
  PRIVATE: 'งบเอกชน.',
});

export const BudgetStageEnum = defineEnum<BudgetStage>(
  'BudgetStage',
  'What money it is. The stages are different measures: they are never added to each other.',
  {
    PLANNED: 'แผน: what a plan says.',
    REQUESTED: 'คำขอ: what was asked for in the budget request of the area or agency.',
    ALLOCATED: 'ได้รับจัดสรร: what the budget act gives.',
    SPENT: 'ใช้จ่าย: what was spent.',
  },
);
