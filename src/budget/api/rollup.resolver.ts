import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { agencyById } from '../../agencies/api/agency.loaders.js';
import { AgencyType } from '../../agencies/api/agency.type.js';
import type { Agency } from '../../agencies/domain/agency.js';
import { areaById, regionById, requireArea } from '../../areas/api/area.loaders.js';
import { AreaType, RegionType } from '../../areas/api/area.type.js';
import type { Area, Region } from '../../areas/domain/area.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import { elementById, requireFramework, requireLevel } from '../../frameworks/api/framework.loaders.js';
import { FrameworkElementType } from '../../frameworks/api/framework.type.js';
import type { FrameworkElement } from '../../frameworks/domain/framework.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionArguments, toConnection } from '../../graphql/relay/connection.js';
import { readPage } from '../../graphql/relay/page.js';
import { pageOfList } from '../../graphql/relay/page-of-list.js';
import { FrameworkCode, FrameworkLevel } from '../../graphql/scalars/framework-names.js';
import { BudgetStageEnum, PlanLevelEnum } from '../../plans/api/plan.enums.js';
import { depthOf, levelAt, type PlanLevel } from '../../plans/domain/plan-level.js';
import type { BudgetStage } from '../domain/node-budget.js';
import { type BudgetDimension, mixedUp, OVERLAPPING, type RollupQuestion, type RollupRow } from '../domain/rollup.js';
import { findRollup } from '../store/rollup.read-model.js';
import {
  BudgetDimensionEnum,
  BudgetPlanKindEnum,
  BudgetRollupConnection,
  BudgetRollupFilterInput,
  BudgetRollupRowType,
  BudgetRollupType,
} from './rollup.type.js';

const ORDER = 'budget-rollup';
const MOST_DIMENSIONS = 4;

interface Rollup {
  readonly question: RollupQuestion;
  readonly rows: readonly RollupRow[];
  readonly total: string | null;
  readonly nodeCount: number;
  readonly overlapping: boolean;
}

@Resolver(() => BudgetRollupType)
export class BudgetRollupResolver {
  @Query(() => BudgetRollupType, {
    nullable: true,
    description:
      'Money of five-year plans or of annual plans, added up by what is asked for. Each baht counts once: a node has its own figure, else what stands below it comes to. Null with UNKNOWN_AREA, UNKNOWN_FRAMEWORK, UNKNOWN_FRAMEWORK_LEVEL or BAD_USER_INPUT.',
  })
  async budgetRollup(
    @Ctx() context: RequestContext,
    @Arg('planKind', () => BudgetPlanKindEnum, { description: 'Which plans.' }) planKind:
      | 'FIVE_YEAR_PLAN'
      | 'ANNUAL_PLAN',
    @Arg('groupBy', () => [BudgetDimensionEnum], {
      defaultValue: [],
      description: 'By what, at most four; empty: one total.',
    })
    groupBy: BudgetDimension[],
    @Arg('levels', () => [PlanLevelEnum], {
      defaultValue: ['PROJECT'],
      description: 'At which level the money is looked at; several only where it is grouped by LEVEL.',
    })
    levels: PlanLevel[],
    @Arg('stages', () => [BudgetStageEnum], {
      defaultValue: ['PLANNED'],
      description: 'Which money; several only where it is grouped by STAGE.',
    })
    stages: BudgetStage[],
    @Arg('filter', () => BudgetRollupFilterInput, { nullable: true, description: 'What narrows it.' })
    filter: BudgetRollupFilterInput | null | undefined,
    @Arg('framework', () => FrameworkCode, { nullable: true, description: 'Of FRAMEWORK_ELEMENT: the framework.' })
    framework: string | null | undefined,
    @Arg('frameworkLevel', () => FrameworkLevel, { nullable: true, description: 'Of FRAMEWORK_ELEMENT: the level.' })
    frameworkLevel: string | null | undefined,
  ): Promise<Rollup> {
    const areas = await Promise.all(
      (filter?.areaCodes ?? []).map((code) => requireArea(context, code, 'filter.areaCodes')),
    );
    const element = groupBy.includes('FRAMEWORK_ELEMENT')
      ? await elementLevel(context, framework, frameworkLevel)
      : null;
    const question: RollupQuestion = {
      annual: planKind === 'ANNUAL_PLAN',
      groupBy: [...new Set(groupBy)],
      levels: [...new Set(levels.map(depthOf))],
      stages: [...new Set(stages)],
      areaIds: areas.map(({ id }) => id),
      regionCodes: filter?.regionCodes ?? [],
      fiscalYears: filter?.fiscalYears ?? [],
      sources: filter?.sources ?? [],
      ownerSections: filter?.ownerSections ?? [],
      projectClasses: filter?.projectClasses ?? [],
      framework: element?.framework ?? null,
      frameworkLevel: element?.level ?? null,
    };
    refuse(question);
    const { total, ...found } = await findRollup(context.db, question);
    return {
      question,
      ...found,
      total: question.levels.length > 1 || question.stages.length > 1 ? null : total,
      overlapping: question.groupBy.some((dimension) => OVERLAPPING.includes(dimension)),
    };
  }

  @FieldResolver(() => BudgetRollupConnection, {
    description: 'The totals, the largest first. Fails with INVALID_PAGE or INVALID_CURSOR.',
  })
  rows(@Root() { rows }: Rollup, @Args(() => ConnectionArguments) page: ConnectionArguments) {
    const found = pageOfList(rows, readPage(page, ORDER), keysOf);
    return toConnection(found, ORDER, () => Promise.resolve(rows.length));
  }
}

@Resolver(() => BudgetRollupRowType)
export class BudgetRollupRowResolver {
  @FieldResolver(() => AreaType, { nullable: true, description: 'The area; null: not grouped by it.' })
  area(@Ctx() context: RequestContext, @Root() { areaId }: RollupRow): Promise<Area | null> | null {
    return areaId === null ? null : areaById(context).load(areaId);
  }

  @FieldResolver(() => AreaType, {
    nullable: true,
    description: 'The group; null: not grouped by it, or a province of none.',
  })
  group(@Ctx() context: RequestContext, @Root() { groupId }: RollupRow): Promise<Area | null> | null {
    return groupId === null ? null : areaById(context).load(groupId);
  }

  @FieldResolver(() => RegionType, { nullable: true, description: 'The region; null: not grouped by it.' })
  region(@Ctx() context: RequestContext, @Root() { regionId }: RollupRow): Promise<Region | null> | null {
    return regionId === null ? null : regionById(context).load(regionId);
  }

  @FieldResolver(() => PlanLevelEnum, { nullable: true, description: 'The level; null: not grouped by it.' })
  level(@Root() { level }: RollupRow): PlanLevel | null {
    return level === null ? null : levelAt(level);
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: 'The leading agency; null: not grouped by it, or none is named.',
  })
  agency(@Ctx() context: RequestContext, @Root() { agencyId }: RollupRow): Promise<Agency | null> | null {
    return agencyId === null ? null : agencyById(context).load(agencyId);
  }

  @FieldResolver(() => FrameworkElementType, {
    nullable: true,
    description: 'The element; null: not grouped by it, or none is served.',
  })
  element(@Ctx() context: RequestContext, @Root() { elementId }: RollupRow): Promise<FrameworkElement | null> | null {
    return elementId === null ? null : elementById(context).load(elementId);
  }

  @FieldResolver(() => FrameworkElementType, { nullable: true, description: 'The milestone; null likewise.' })
  milestone(
    @Ctx() context: RequestContext,
    @Root() { milestoneId }: RollupRow,
  ): Promise<FrameworkElement | null> | null {
    return milestoneId === null ? null : elementById(context).load(milestoneId);
  }
}

/** What tells rows apart. */
function keysOf({ amount, nodeCount, ...keys }: RollupRow): string[] {
  return Object.values(keys).map(String);
}

async function elementLevel(
  context: RequestContext,
  framework: string | null | undefined,
  level: string | null | undefined,
): Promise<{ framework: string; level: string }> {
  if (framework == null || level == null) {
    const field = framework == null ? 'framework' : 'frameworkLevel';
    throw new PlanLineageError(
      'BAD_USER_INPUT',
      `${field}: to group by FRAMEWORK_ELEMENT, name the framework and its level. Ask \`frameworks\` for them.`,
      { field },
    );
  }
  const found = await requireFramework(context, framework);
  return { framework: found.code, level: (await requireLevel(context, found, level)).level };
}

function refuse(question: RollupQuestion): void {
  const tooMany = question.groupBy.length > MOST_DIMENSIONS;
  const mixed = tooMany
    ? { field: 'groupBy', message: `at most ${MOST_DIMENSIONS} at once, ${question.groupBy.length} were given.` }
    : mixedUp(question);
  if (mixed) throw new PlanLineageError('BAD_USER_INPUT', `${mixed.field}: ${mixed.message}`, { field: mixed.field });
  const none = question.levels.length === 0 ? 'levels' : question.stages.length === 0 ? 'stages' : null;
  if (none) throw new PlanLineageError('BAD_USER_INPUT', `${none}: name one at least.`, { field: none });
}
