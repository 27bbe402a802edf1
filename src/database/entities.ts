import { AgencyAliasEntity, AgencyEntity, NodeAgencyEntity } from '../agencies/store/agency.entity.js';
import { AlignmentEntity, AlignmentEvidenceEntity } from '../alignment/store/alignment.entity.js';
import { AreaEntity, AreaNameEntity, GroupMembershipEntity, RegionEntity } from '../areas/store/area.entity.js';
import { FrameworkMappingEntity } from '../editions/store/framework-mapping.entity.js';
import {
  FrameworkElementAliasEntity,
  FrameworkElementEntity,
  FrameworkElementLinkEntity,
  FrameworkEntity,
  FrameworkLevelEntity,
} from '../frameworks/store/framework.entity.js';
import { GapJustificationEntity } from '../gaps/store/gap-justification.entity.js';
import { IndicatorEntity, IndicatorTargetEntity } from '../indicators/store/indicator.entity.js';
import {
  DevelopmentGuidelineEntity,
  NodeTextEntity,
  ProjectGuidelineEntity,
  RoadmapStepEntity,
} from '../plans/store/node-detail.entity.js';
import { NodeBudgetEntity, PlanNodeEntity } from '../plans/store/plan-node.entity.js';
import { RuleEntity, RuleParameterEntity } from '../rules/store/rule.entity.js';

/** Every entity through which rows are written. */
export const entities = [
  RegionEntity,
  AreaEntity,
  AreaNameEntity,
  GroupMembershipEntity,
  AgencyEntity,
  AgencyAliasEntity,
  FrameworkEntity,
  FrameworkLevelEntity,
  FrameworkElementEntity,
  FrameworkElementLinkEntity,
  FrameworkElementAliasEntity,
  FrameworkMappingEntity,
  PlanNodeEntity,
  NodeBudgetEntity,
  NodeAgencyEntity,
  NodeTextEntity,
  RoadmapStepEntity,
  DevelopmentGuidelineEntity,
  ProjectGuidelineEntity,
  IndicatorEntity,
  IndicatorTargetEntity,
  AlignmentEntity,
  AlignmentEvidenceEntity,
  GapJustificationEntity,
  RuleEntity,
  RuleParameterEntity,
];
