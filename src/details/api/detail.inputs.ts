import { Field, InputType } from 'type-graphql';
import type {
  Attachment,
  Beneficiary,
  Benefit,
  DetailLists,
  ExpenditureLine,
  ForeignTrip,
  GroupShare,
  Location,
  MinistryRequest,
  ProjectPhase,
  StatedTrait,
} from '../domain/details.js';
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
  PROJECT_PHASE,
  PROJECT_TRAIT,
  type WholeMou,
} from './detail.types.js';
import { listsOfMous } from './whole-mous.js';

/** The lists that hang on a node, each a whole. What is left out stays as it is; null empties a list. */
@InputType({ description: 'The lists of a node. A list takes the place of the whole list.' })
export abstract class DetailListsInput {
  @Field(() => [EXPENDITURE_LINE.input], {
    nullable: true,
    description: 'Of a project or activity: its own lines of expenditure, in order.',
  })
  expenditureLines?: Partial<ExpenditureLine>[] | null;

  @Field(() => [PROJECT_TRAIT.input], { nullable: true, description: 'Of a project: what it is and is not.' })
  traits?: Partial<StatedTrait>[] | null;

  @Field(() => [BENEFICIARY.input], { nullable: true, description: 'Of a project or main activity: who benefits.' })
  beneficiaries?: Partial<Beneficiary>[] | null;

  @Field(() => [BENEFIT.input], { nullable: true, description: 'Of a project: what is to come of it.' })
  benefits?: Partial<Benefit>[] | null;

  @Field(() => [LOCATION.input], { nullable: true, description: 'Of a project or activity: where it takes place.' })
  locations?: Partial<Location>[] | null;

  @Field(() => [ATTACHMENT.input], {
    nullable: true,
    description: 'Of an annual plan, a project or a main activity: the papers that come with it.',
  })
  attachments?: Partial<Attachment>[] | null;

  @Field(() => [PROJECT_PHASE.input], { nullable: true, description: 'Of a project: its phases by fiscal year.' })
  phases?: Partial<ProjectPhase>[] | null;

  @Field(() => [FOREIGN_TRIP.input], { nullable: true, description: 'Of a project: its journeys abroad.' })
  foreignTrips?: Partial<ForeignTrip>[] | null;

  @Field(() => [GROUP_SHARE.input], {
    nullable: true,
    description: 'Of a project of a group: the parts of its provinces.',
  })
  groupShares?: Partial<GroupShare>[] | null;

  @Field(() => [MINISTRY_REQUEST.input], {
    nullable: true,
    description: 'Of an annual plan: what it asks ministries to support.',
  })
  ministryRequests?: Partial<MinistryRequest>[] | null;

  @Field(() => [MOU.input], { nullable: true, description: 'Of a project: its memoranda.' })
  mous?: Partial<WholeMou>[] | null;
}

/** How the input of each list is read. */
const READ = {
  expenditureLines: EXPENDITURE_LINE.read,
  traits: PROJECT_TRAIT.read,
  beneficiaries: BENEFICIARY.read,
  benefits: BENEFIT.read,
  locations: LOCATION.read,
  attachments: ATTACHMENT.read,
  phases: PROJECT_PHASE.read,
  foreignTrips: FOREIGN_TRIP.read,
  groupShares: GROUP_SHARE.read,
  ministryRequests: MINISTRY_REQUEST.read,
} as const;

/** The lists that an input gives, as the domain has them. */
export function readDetails(input: DetailListsInput): DetailLists {
  const given = (Object.keys(READ) as (keyof typeof READ)[]).filter((name) => input[name] !== undefined);
  const lists = given.map((name) => [name, (input[name] ?? []).map(READ[name] as (entry: object) => object)]);
  return {
    ...Object.fromEntries(lists),
    ...(input.mous !== undefined && listsOfMous((input.mous ?? []).map(MOU.read))),
  };
}

/** The names of the lists in the input. */
export const DETAIL_INPUTS: readonly (keyof DetailListsInput)[] = [
  ...(Object.keys(READ) as (keyof typeof READ)[]),
  'mous',
];
