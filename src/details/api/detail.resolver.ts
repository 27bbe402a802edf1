import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { areaByCode } from '../../areas/api/area.loaders.js';
import { AreaType } from '../../areas/api/area.type.js';
import type { Area } from '../../areas/domain/area.js';
import type { RequestContext } from '../../graphql/context.js';
import { Baht } from '../../graphql/scalars/baht.js';
import { AnnualActionPlanType } from '../../plans/api/annual-action-plan.type.js';
import { MainActivityType } from '../../plans/api/main-activity.type.js';
import { ProjectType } from '../../plans/api/project.type.js';
import { SubActivityType } from '../../plans/api/sub-activity.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { ExpenditureLine, MouAsset } from '../domain/details.js';
import { assetTotal, lineAmount } from '../domain/line-amount.js';
import { detailsOf } from './detail.loaders.js';
import {
  ATTACHMENT,
  BENEFICIARY,
  BENEFIT,
  EXPENDITURE_LINE,
  FOREIGN_TRIP,
  GROUP_SHARE,
  LOCATION,
  MINISTRY_REQUEST,
  MOU,
  MOU_ASSET,
  PROJECT_PHASE,
  PROJECT_TRAIT,
} from './detail.types.js';
import { wholeMous } from './whole-mous.js';

const LINES = 'Its own lines of expenditure, in order. Those of what stands below it are not among them.';
const LOCATIONS = 'Where it takes place, in order.';
const ATTACHMENTS = 'The papers that come with it, in order.';
const BENEFICIARIES = 'Who is to benefit, in order.';

@Resolver(() => ProjectType)
export class ProjectDetailsResolver {
  @FieldResolver(() => [EXPENDITURE_LINE.type], { description: LINES })
  expenditureLines(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'expenditureLines', id);
  }

  @FieldResolver(() => [PROJECT_TRAIT.type], { description: 'What it is and is not, as far as somebody has said.' })
  traits(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'traits', id);
  }

  @FieldResolver(() => [BENEFICIARY.type], { description: BENEFICIARIES })
  beneficiaries(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'beneficiaries', id);
  }

  @FieldResolver(() => [BENEFIT.type], { description: 'What is to come of it, in order.' })
  benefits(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'benefits', id);
  }

  @FieldResolver(() => [LOCATION.type], { description: LOCATIONS })
  locations(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'locations', id);
  }

  @FieldResolver(() => [ATTACHMENT.type], { description: ATTACHMENTS })
  attachments(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'attachments', id);
  }

  @FieldResolver(() => [PROJECT_PHASE.type], { description: 'Its phases by year; empty where it is of one year.' })
  phases(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'phases', id);
  }

  @FieldResolver(() => [FOREIGN_TRIP.type], { description: 'Its journeys abroad, in order.' })
  foreignTrips(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'foreignTrips', id);
  }

  @FieldResolver(() => [GROUP_SHARE.type], {
    description: 'Of a project of a group: the parts of its provinces, in order.',
  })
  groupShares(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'groupShares', id);
  }

  @FieldResolver(() => [MOU.type], { description: 'Its memoranda, in order.' })
  mous(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return wholeMous(context, id);
  }
}

@Resolver(() => MainActivityType)
export class MainActivityDetailsResolver {
  @FieldResolver(() => [EXPENDITURE_LINE.type], { description: LINES })
  expenditureLines(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'expenditureLines', id);
  }

  @FieldResolver(() => [BENEFICIARY.type], { description: BENEFICIARIES })
  beneficiaries(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'beneficiaries', id);
  }

  @FieldResolver(() => [LOCATION.type], { description: LOCATIONS })
  locations(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'locations', id);
  }

  @FieldResolver(() => [ATTACHMENT.type], { description: ATTACHMENTS })
  attachments(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'attachments', id);
  }
}

@Resolver(() => SubActivityType)
export class SubActivityDetailsResolver {
  @FieldResolver(() => [EXPENDITURE_LINE.type], { description: LINES })
  expenditureLines(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'expenditureLines', id);
  }

  @FieldResolver(() => [LOCATION.type], { description: LOCATIONS })
  locations(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'locations', id);
  }
}

@Resolver(() => AnnualActionPlanType)
export class AnnualPlanDetailsResolver {
  @FieldResolver(() => [ATTACHMENT.type], { description: ATTACHMENTS })
  attachments(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'attachments', id);
  }

  @FieldResolver(() => [MINISTRY_REQUEST.type], {
    description: 'What the area asks ministries to support: form จ.3, of a group กจ.3, in order.',
  })
  ministryRequests(@Ctx() context: RequestContext, @Root() { id }: PlanNode) {
    return detailsOf(context, 'ministryRequests', id);
  }
}

@Resolver(() => EXPENDITURE_LINE.type)
export class ExpenditureLineResolver {
  @FieldResolver(() => Baht, {
    description: 'What the line comes to, in baht: its amount, else quantity × unit price.',
  })
  total(@Root() line: ExpenditureLine): string | null {
    return lineAmount(line);
  }
}

@Resolver(() => MOU_ASSET.type)
export class MouAssetResolver {
  @FieldResolver(() => Baht, {
    nullable: true,
    description:
      'What the line comes to, in baht: its total, else quantity × unit price; null where neither is stated.',
  })
  amount(@Root() asset: MouAsset): string | null {
    return assetTotal(asset);
  }
}

/** The province that an entry names by its code. */
function areaOfEntry(type: new () => object) {
  @Resolver(() => type)
  class AreaOfEntryResolver {
    @FieldResolver(() => AreaType, {
      nullable: true,
      description: 'The province of areaCode; null where none is stated.',
    })
    async area(@Ctx() context: RequestContext, @Root() entry: { areaCode: string | null }): Promise<Area | null> {
      return entry.areaCode === null ? null : areaByCode(context).load(entry.areaCode);
    }
  }
  return AreaOfEntryResolver;
}

export const AREA_OF_ENTRY_RESOLVERS = [BENEFICIARY.type, LOCATION.type, GROUP_SHARE.type].map(areaOfEntry);
