import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { AreaEntity } from '../../areas/store/area.entity.js';
import { BUDGET_SOURCES } from '../../budget/domain/node-budget.js';
import { CONFIDENCES, SOURCE_STATUSES } from '../../provenance/domain/confidence.js';
import { GOAL_KINDS, OWNER_SECTIONS, PROJECT_CLASSES } from '../domain/plan-node.js';

/**
 * A node of the plan chain, with what a writer states. What the database derives (path, budget, budget by
 * year, the search form of the title, timestamps) is not mapped: it cannot be written.
 */
export const PlanNodeEntity = defineEntity({
  name: 'PlanNode',
  tableName: 'plan_node',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    code: p.text().unique(),
    area: () => p.manyToOne(AreaEntity),
    level: p.smallint(),
    // Keys alone, not relations: an entity cannot name itself in its own type.
    parentId: p.bigint('number').nullable(),
    /** Stated for an unplaced project only; the database derives every other one. */
    planId: p.bigint('number').nullable(),
    ordinal: p.integer(),
    printedNo: p.text().nullable(),
    title: p.text(),
    statedBudget: p.decimal('string').columnType('numeric(18,2)').scale(2).nullable(),
    projectClass: p.enum(PROJECT_CLASSES).nullable(),
    ownerSection: p.enum(OWNER_SECTIONS).nullable(),
    areaOfWork: p.text().nullable(),
    startDate: p.date().nullable(),
    endDate: p.date().nullable(),
    startYear: p.smallint().nullable(),
    endYear: p.smallint().nullable(),
    goalKind: p.enum(GOAL_KINDS).nullable(),
    sourceStatus: p.enum(SOURCE_STATUSES).nullable(),
    synthetic: p.boolean().nullable(),
    source: p.text().nullable(),
    confidence: p.enum(CONFIDENCES).nullable(),
    confidenceNote: p.text().nullable(),
  },
});
export type PlanNodeEntity = InferEntity<typeof PlanNodeEntity>;

/** A stated line of a node's budget; a null year or source is not stated. */
export const NodeBudgetEntity = defineEntity({
  name: 'NodeBudget',
  tableName: 'node_budget',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    node: () => p.manyToOne(PlanNodeEntity),
    fiscalYear: p.smallint().nullable(),
    source: p.enum(BUDGET_SOURCES).nullable(),
    amount: p.decimal('string').columnType('numeric(18,2)').scale(2),
  },
});
export type NodeBudgetEntity = InferEntity<typeof NodeBudgetEntity>;
