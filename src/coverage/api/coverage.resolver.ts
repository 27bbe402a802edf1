import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireFramework, requireLevel } from '../../frameworks/api/framework.loaders.js';
import type { FrameworkElement } from '../../frameworks/domain/framework.js';
import { findElementsOfLevel } from '../../frameworks/store/framework.read-model.js';
import type { RequestContext } from '../../graphql/context.js';
import { Baht } from '../../graphql/scalars/baht.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { FrameworkCode, FrameworkLevel } from '../../graphql/scalars/framework-names.js';
import { wholeChildrenOf } from '../../plans/api/tree.loaders.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { type CoverageRow, coverageRows } from '../domain/coverage.js';
import { findCoverage, type UnionBudget } from '../store/coverage.read-model.js';
import { findMatrix } from '../store/matrix.read-model.js';
import { AlignmentMatrixType, CoverageReportType } from './coverage.type.js';
import { readScope, requirePlanById } from './scope.js';

/** A report with the union of its rows. */
interface CoverageReport {
  framework: string;
  level: string;
  union: UnionBudget;
  catalogueComplete: boolean;
  rows: CoverageRow[];
  elementCount: number;
  coveredCount: number;
  nearlyCoveredCount: number;
  uncoveredCount: number;
}

@Resolver(() => CoverageReportType)
export class CoverageResolver {
  @Query(() => CoverageReportType, {
    nullable: true,
    description:
      'Which elements of a framework have support in an area, a plan or the whole country, and which have none. Figures come from five-year plans. Null with UNKNOWN_FRAMEWORK, UNKNOWN_FRAMEWORK_LEVEL, UNKNOWN_AREA, UNKNOWN_PLAN or INVALID_ID.',
  })
  async coverage(
    @Ctx() context: RequestContext,
    @Arg('framework', () => FrameworkCode, { description: 'The framework.' }) frameworkCode: string,
    @Arg('level', () => FrameworkLevel, { description: 'The level whose elements are the rows.' }) levelName: string,
    @Arg('areaCode', () => String, { nullable: true, description: 'Only nodes of this area.' }) areaCode:
      | string
      | null
      | undefined,
    @Arg('includeMembers', () => Boolean, {
      nullable: true,
      description: 'With a group: its member provinces of today too.',
    })
    includeMembers: boolean | null | undefined,
    @Arg('planId', () => ID, { nullable: true, description: 'Only nodes of this five-year plan.' }) planId:
      | string
      | null
      | undefined,
    @Arg('fiscalYear', () => FiscalYear, {
      nullable: true,
      description: 'Only nodes of plans that cover this year, and money dated in it.',
    })
    fiscalYear: number | null | undefined,
  ): Promise<CoverageReport> {
    const framework = await requireFramework(context, frameworkCode);
    const level = await requireLevel(context, framework, levelName);
    const scope = await readScope(context, { areaCode, includeMembers, planId, fiscalYear });
    const [elements, { support, union }] = await Promise.all([
      findElementsOfLevel(context.db, framework.id, level.level),
      findCoverage(context.db, framework.id, level.level, scope),
    ]);
    const rows = coverageRows(elements, support);
    const count = (state: CoverageRow['state']) => rows.filter((row) => row.state === state).length;
    return {
      framework: framework.code,
      level: level.level,
      union,
      catalogueComplete: level.catalogueComplete,
      rows,
      elementCount: rows.length,
      coveredCount: count('COVERED'),
      nearlyCoveredCount: count('NEARLY'),
      uncoveredCount: count('UNCOVERED'),
    };
  }

  @FieldResolver(() => Baht, {
    description: 'The money of all supporting nodes in baht, each baht once: the union of the rows, not their sum.',
  })
  totalBudget(@Root() { union }: CoverageReport): string {
    return union.totalBudget;
  }

  @FieldResolver(() => Baht, {
    description: 'Of totalBudget, what comes from synthetic plans, in baht: real money is the rest.',
  })
  syntheticBudget(@Root() { union }: CoverageReport): string {
    return union.syntheticBudget;
  }

  @Query(() => AlignmentMatrixType, {
    nullable: true,
    description:
      'Development issues of a plan by elements of a framework, with counts and money. Null with UNKNOWN_PLAN, INVALID_ID, UNKNOWN_FRAMEWORK or UNKNOWN_FRAMEWORK_LEVEL.',
  })
  async alignmentMatrix(
    @Ctx() context: RequestContext,
    @Arg('planId', () => ID, { description: 'The five-year plan.' }) planId: string,
    @Arg('framework', () => FrameworkCode, { description: 'The framework.' }) frameworkCode: string,
    @Arg('level', () => FrameworkLevel, { description: 'The level whose elements are the columns.' }) levelName: string,
  ): Promise<AlignmentMatrixType> {
    const plan = await requirePlanById(context, planId);
    const framework = await requireFramework(context, frameworkCode);
    const { level } = await requireLevel(context, framework, levelName);
    const [issues, elements, cells] = await Promise.all([
      wholeChildrenOf(context, plan),
      findElementsOfLevel(context.db, framework.id, level),
      findMatrix(context.db, framework.id, level, plan.id),
    ]);
    const places = new Map([...issues, ...elements].map((entry, i) => [entry, i]));
    const issuesById = new Map<number | null, PlanNode>(issues.map((issue) => [issue.id, issue]));
    const elementsById = new Map<number, FrameworkElement>(elements.map((element) => [element.id, element]));
    const placed = cells.map((cell) => ({
      ...cell,
      issue: issuesById.get(cell.issueId) ?? null,
      element: elementsById.get(cell.elementId) as FrameworkElement,
    }));
    const place = (entry: PlanNode | FrameworkElement | null) => (entry ? (places.get(entry) ?? 0) : places.size);
    placed.sort((a, b) => place(a.issue) - place(b.issue) || place(a.element) - place(b.element));
    return { plan, framework: framework.code, level, issues, elements, cells: placed };
  }
}
