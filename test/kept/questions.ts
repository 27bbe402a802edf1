import { type ExampleOperation, exampleOperations, idOf } from '../limits/operations.js';

const NODE = `id code level ordinal printedNo title budget budgetBasis undatedBudget yearBudgets { year amount }
  budgetLines { fiscalYear source amount } area { code nameTh nameEn region { nameEn } } plan { title } parent { title } ancestors { code title }
  provenance { source confidence } agencies { printed role agency { nameTh } } leadAgency { code nameTh }
  indicators { name targets { printed value } } alignments { status element { code nameTh } evidence { kind note } }
  trace { complete chain { code title } breaks { reason } nationalPaths { status elements { code nameTh } } }`;

const IDS = [
  idOf('TwentyYearGoal', 'TH-45-G2566'),
  idOf('FiveYearPlan', 'TH-45-P2566'),
  idOf('Project', 'TH-45-P2566-PJ001'),
  idOf('FiveYearPlan', 'TH-55-P2571'),
  idOf('DevelopmentIssue', 'TH-55-P2571-I01'),
  idOf('Project', 'TH-55-P2571-PJ001'),
];

/** Whatever else an answer may have kept: nodes with all their details, areas, plans, agencies, frameworks. */
const DETAILS = `query Details($ids: [ID!]!) {
  nodes(ids: $ids) { ... on PlanNode { ${NODE} children(first: 50) { totalCount edges { node { id code title } } } }
    ... on TwentyYearGoal { roadmap { body } fiveYearPlans { code title printedNo } }
    ... on FiveYearPlan { vision goal { title } developmentIssues { guidelines { body } programmes { title projects { title note guidelines { printed } } } } }
    ... on DevelopmentIssue { guidelines { body } }
    ... on Project { note objectives guidelines { printed } mainActivities { title subActivities { title budget } }
      expenditureLines { name } traits { trait holds } beneficiaries { name } benefits { description } locations { place }
      attachments { title } phases { work } foreignTrips { country } groupShares { role }
      mous { recipient signatures { name } money { party } assets { item } } } }
  area(code: "TH-55") { nameTh nameEn provenance { confidenceNote } region { nameEn } fiveYearPlans { title }
    memberships { confidenceNote group { nameEn } } }
  frameworks { nameEn levelInfos { nameEn } }
}`;

/** What everybody sees of the way to approval. */
const APPROVAL = `query Approval {
  approvalRoute(kind: FIVE_YEAR_PLAN) { note steps { state name clause moves { action needs } } }
  fiveYearPlan(areaCode: "TH-55", startYear: 2571) { approval { state stateNameTh nextState viewerCan
    moves { decision madeBy } dialogues { place } advice { text } findings { kind message nodes { title } }
    projectsByStep { step projectCount } activitiesByDestination { destination budget } } }
}`;

/** The catalogue of rules, and an annual plan held against it; there is none until a change makes it. */
const RULES = `query Rules {
  rules { number titleTh }
  area(code: "TH-55") { annualActionPlans { title ministryRequests { title }
    compliance { counts { pass fail needsHuman } results(first: 200) { edges { node { message parameters { value } } } } } } }
}`;

/** Every kind of question, with what it is asked about. */
export function questions(): ExampleOperation[] {
  return [
    ...exampleOperations(),
    { name: 'Details', document: DETAILS, variables: { ids: IDS } },
    { name: 'Approval', document: APPROVAL, variables: {} },
    { name: 'Rules', document: RULES, variables: {} },
  ];
}
