import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { PlanNodeEntity } from './plan-node.entity.js';

/** A named part of an official form that a node carries. */
export const NodeTextEntity = defineEntity({
  name: 'NodeText',
  tableName: 'node_text',
  properties: {
    node: () => p.manyToOne(PlanNodeEntity).primary(),
    field: p.text().primary(),
    ordinal: p.smallint().primary(),
    body: p.text(),
  },
});
export type NodeTextEntity = InferEntity<typeof NodeTextEntity>;

/** A step of the roadmap of a 20-year goal. */
export const RoadmapStepEntity = defineEntity({
  name: 'RoadmapStep',
  tableName: 'roadmap_step',
  properties: {
    goal: () => p.manyToOne(PlanNodeEntity).primary(),
    startYear: p.smallint().primary(),
    ordinal: p.smallint().primary(),
    endYear: p.smallint(),
    body: p.text(),
  },
});
export type RoadmapStepEntity = InferEntity<typeof RoadmapStepEntity>;

/** A development guideline, stated under an issue. */
export const DevelopmentGuidelineEntity = defineEntity({
  name: 'DevelopmentGuideline',
  tableName: 'development_guideline',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    code: p.text().unique(),
    issue: () => p.manyToOne(PlanNodeEntity),
    ordinal: p.smallint(),
    printedNo: p.text().nullable(),
    body: p.text(),
    areaOfWork: p.text().nullable(),
    programmePrinted: p.text().nullable(),
  },
});
export type DevelopmentGuidelineEntity = InferEntity<typeof DevelopmentGuidelineEntity>;

/** A guideline that a project names, as printed, and the issue's own where the two agree. */
export const ProjectGuidelineEntity = defineEntity({
  name: 'ProjectGuideline',
  tableName: 'project_guideline',
  properties: {
    project: () => p.manyToOne(PlanNodeEntity).primary(),
    ordinal: p.smallint().primary(),
    printed: p.text(),
    guideline: () => p.manyToOne(DevelopmentGuidelineEntity).nullable(),
  },
});
export type ProjectGuidelineEntity = InferEntity<typeof ProjectGuidelineEntity>;
