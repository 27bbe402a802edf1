import type { Details } from '../../src/details/domain/details.js';
import { DETAIL_NAMES } from '../../src/details/store/detail-lists.js';
import type { ActivityFacts, NodeFacts, PlanFacts, ProjectFacts } from '../../src/rules/domain/plan-facts.js';

/** What each node of the plan of a case is. */
export const IDS = { plan: 1, project: 10, second: 11, third: 12, activity: 20, other: 21, sub: 30 } as const;

type Lists = { readonly [Name in keyof Details]?: readonly Partial<Details[Name]>[] };
type Stated = Omit<Partial<NodeFacts>, 'details'> & { readonly details?: Lists };

const NO_DETAILS = Object.fromEntries(DETAIL_NAMES.map((name) => [name, []]));

/** What an entry of a list has where a case says nothing of it. */
const NULLS: { readonly [Name in keyof Details]?: object } = {
  expenditureLines: {
    category: null,
    headings: [],
    quantity: null,
    unit: null,
    unitPrice: null,
    amount: null,
    stage: 'PLANNED',
    nature: null,
    note: null,
  },
  traits: { holds: true, reason: null },
  beneficiaries: { count: null, unit: null, stateOfficials: null, areaCode: null },
  benefits: { value: null, unit: null },
  locations: {
    areaCode: null,
    district: null,
    subdistrict: null,
    place: null,
    adminCode: null,
    latitude: null,
    longitude: null,
  },
  attachments: { title: 'เอกสาร', reference: null, issuer: null, issuedOn: null, status: 'DONE' },
  phases: { work: null },
  foreignTrips: {
    departsOn: null,
    returnsOn: null,
    opinionOf: null,
    opinionOn: null,
    reportSentOn: null,
    binding: false,
  },
  groupShares: { benefits: true, role: null, amount: null },
  ministryRequests: { rank: null, amount: null, status: 'DRAFT', answeredOn: null, granted: null },
  mous: {
    ...{
      transferor: null,
      recipient: null,
      implementingAgency: null,
      purpose: null,
      readySite: null,
      acceptsAll: null,
    },
    ...{ careDuty: null, copies: null, meetingOn: null, duties: null, divisionOfWork: null, coordination: null },
    ...{ maintenance: null, signedOn: null },
  },
  mouSignatures: {
    mou: 1,
    name: 'ผู้ลงนาม',
    position: null,
    signerKind: null,
    delegationDocument: null,
    councilApprovedOn: null,
  },
  mouMoney: { mou: 1, source: null },
  mouAssets: {
    mou: 1,
    kind: 'EQUIPMENT',
    quantity: null,
    unit: null,
    unitPrice: null,
    total: null,
    status: 'PLANNED',
    owner: null,
    keeper: null,
  },
};

export function node(id: number, stated: Stated = {}): NodeFacts {
  const { details = {}, ...rest } = stated;
  return {
    id,
    code: `N${id}`,
    level: 'PROJECT',
    title: `ชื่อ ${id}`,
    homeId: IDS.plan,
    ordinal: id,
    budget: null,
    statedBudget: null,
    startYear: null,
    endYear: null,
    startDate: null,
    endDate: null,
    projectClass: null,
    ownerSection: null,
    rank: null,
    succeeds: null,
    texts: {},
    budgetLines: [],
    agencies: [],
    indicators: [],
    alignments: [],
    guidelineCount: 0,
    roadmap: [],
    judgements: [],
    ...rest,
    details: {
      ...NO_DETAILS,
      ...Object.fromEntries(
        Object.entries(details).map(([name, list]) => [
          name,
          list.map((entry: object) => ({ ...NULLS[name as keyof Details], ...entry })),
        ]),
      ),
    } as unknown as NodeFacts['details'],
  };
}

export function activity(id: number, stated: Stated & { readonly below?: readonly NodeFacts[] } = {}): ActivityFacts {
  const { below = [], ...rest } = stated;
  return { ...node(id, { level: 'MAIN_ACTIVITY', homeId: IDS.project, ...rest }), below };
}

type OfProject = Stated & Partial<Pick<ProjectFacts, 'activities' | 'chain' | 'implements'>>;

export function project(stated: OfProject = {}, id: number = IDS.project): ProjectFacts {
  const { activities = [], chain = [], implements: code = chain[0]?.code ?? null, ...rest } = stated;
  return { ...node(id, rest), activities, chain, implements: code };
}

export const FIVE_YEAR = node(101, { level: 'FIVE_YEAR_PLAN', startYear: 2566, endYear: 2570 });
export const ISSUE = node(102, { level: 'DEVELOPMENT_ISSUE', homeId: 101, guidelineCount: 1 });
export const PROGRAMME = node(103, { level: 'PROGRAMME', homeId: 102 });
export const KEY_PROJECT = node(104, { level: 'PROJECT', homeId: 103, projectClass: 'KEY', guidelineCount: 1 });
export const GOAL = node(100, { level: 'TWENTY_YEAR_GOAL', startYear: 2566, endYear: 2585 });
/** What a key project carries out, up to the 20-year goal. */
export const CHAIN = [KEY_PROJECT, PROGRAMME, ISSUE, FIVE_YEAR, GOAL];

/** A plan of fiscal year 2569 of a province, of one project unless a case says otherwise. */
export function plan(stated: Partial<PlanFacts> = {}): PlanFacts {
  return {
    plan: node(IDS.plan, { level: 'ANNUAL_PLAN', homeId: null }),
    fiscalYear: 2569,
    ceiling: null,
    administrationCost: null,
    projects: [],
    area: { code: 'TH-55', isGroup: false, members: [] },
    fiveYearPlan: null,
    goal: null,
    earlierProjects: [],
    strategyOf: new Map([['03', '2']]),
    today: '2026-01-01',
    ...stated,
  };
}

/** A plan of one project. */
export const of = (stated: OfProject, more: Partial<PlanFacts> = {}): PlanFacts =>
  plan({ projects: [project(stated)], ...more });

export const GROUP = { code: 'northeast-central', isGroup: true, members: ['TH-40', 'TH-44', 'TH-45', 'TH-46'] };
