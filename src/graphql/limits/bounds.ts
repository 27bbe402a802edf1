/**
 * How long the lists are that no statement counts for a query: the seeds, real and synthetic, keep well below
 * (a test measures them). Where an operation names its plan, rows are counted in the database instead.
 */
export const BOUNDS = {
  regions: 12,
  frameworks: 20,
  levelsOfFramework: 8,
  rootsOfElement: 6,
  furtherParentsOfElement: 6,
  namesOfArea: 10,
  membershipsOfArea: 30,
  membersOfGroup: 15,
  indicatorsOfNode: 40,
  /** A goal has four periods of five years each. */
  targetsOfIndicator: 24,
  agenciesOfNode: 40,
  /** Of a five-year plan: five years and none, by five sources and none (the database keeps it). */
  budgetLinesOfNode: 36,
  yearsOfPlan: 10,
  guidelinesOfIssue: 60,
  guidelinesOfProject: 10,
  roadmapStepsOfGoal: 80,
  alignmentsOfNode: 12,
  evidenceOfAlignment: 5,
} as const;

/** How long lists are that come with what people do. */
export const DONE_BOUNDS = {
  revisionsOfPlan: 60,
  /** On all its ways together. */
  movesOfPlan: 200,
  commentsOfMove: 100,
  recordsOfPlan: 50,
  projectsOfRecord: 200,
  /** Of each adviser, of dialogues, and of each kind of partner. */
  findingsOfPlan: 9,
  statesOfRoute: 10,
  movesFromState: 4,
  /** Between two states of a plan of which nothing is published. */
  changesOfPlan: 500,
  /** What a node of one level says beside its title, place, money, indicators and alignments. */
  factsOfNode: 16,
  /** In later plans, where it was split. */
  successorsOfNode: 10,
  rules: 130,
  /** Provinces and groups: each has one annual plan a year. */
  areas: 120,
  parametersOfRule: 14,
  factsOfResult: 16,
  /** One for each year of the plan, and a few where a year's are several. */
  annualProjectsOfProject: 20,
  /** Of one node: mostly one or two; of one that came or went, all that it says. */
  fieldsOfChange: 10,
  /** In another edition of its framework. */
  successorsOfElement: 10,
  /** One for each change of wording that somebody stood up for. */
  reviewsOfAlignment: 20,
  /** Of a change: what a person sees at once. A batch of thousands answers as many, and asks for little of each. */
  changedNodes: 100,
  userErrors: 100,
} as const;
