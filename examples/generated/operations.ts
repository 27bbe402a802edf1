/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether an alignment can be relied on. */
export type AlignmentStatus =
  /** It holds. */
  | 'ACTIVE'
  /** One of its ends has changed since it was made, and nobody has reviewed it yet. */
  | 'SUSPECT';

/** What narrows a list of areas. Conditions that are given must all hold. */
export type AreaFilter = {
  /** Provinces that are members of this group today. */
  groupCode?: string | null | undefined;
  /** Only areas with, or only areas without, a five-year plan on record. */
  hasPlan?: boolean | null | undefined;
  /** Provinces only, or groups only. */
  kind?: AreaKind | null | undefined;
  /** In this region, such as "NORTH". */
  regionCode?: string | null | undefined;
};

/** What kind of area plans. */
export type AreaKind =
  /** จังหวัด. */
  | 'PROVINCE'
  /** กลุ่มจังหวัด: a group of provinces. It is not an administrative area. */
  | 'PROVINCIAL_GROUP';

/** Why a trace does not reach its end. */
export type BreakReason =
  /** The area has no 20-year goal on record. */
  | 'NO_GOAL_ON_RECORD'
  /** No alignment at, above or below the subject reaches a strategy of the national strategy. */
  | 'NO_NATIONAL_PATH'
  /** The project belongs to a plan but to no programme. */
  | 'NO_PROGRAMME'
  /** Every path to the national strategy is suspect. */
  | 'ONLY_SUSPECT_PATHS'
  /** The area has a 20-year goal on record, but the plan is not placed below it. */
  | 'PLAN_OUTSIDE_GOAL';

/** Where the budget of a node comes from. */
export type BudgetBasis =
  /** The node states the figure itself. */
  | 'STATED'
  /** The node states none: it is the sum of its children (and of the unplaced projects of a plan). */
  | 'SUMMED';

/** How sure we are of a fact. */
export type Confidence =
  /** Worked out by us from what is sourced. */
  | 'DERIVED'
  /** Read in a named source. */
  | 'SOURCED'
  /** Translated by us. */
  | 'TRANSLATION'
  /** Doubtful, or a guess: the note says why. */
  | 'UNSURE'
  /** An official public fact that was not checked against a document. */
  | 'WELL_KNOWN';

/** Whether an element has support. */
export type CoverageState =
  /** At least one alignment that is not suspect. */
  | 'COVERED'
  /** Suspect alignments only. */
  | 'NEARLY'
  /** None. */
  | 'UNCOVERED';

/** On whose word an alignment stands. */
export type EvidenceKind =
  /** An analyst's reading of the titles; the plan does not say so. */
  | 'ANALYST_READING'
  /** It came with an import that names no other. */
  | 'IMPORTED'
  /** An officer of the area said so. */
  | 'OFFICER'
  /** The plan itself says so. */
  | 'STATED_IN_PLAN';

/** What is missing or does not add up; in the order of lists, the gravest first. */
export type GapKind =
  /** The area has no 20-year goal on record. */
  | 'AREA_WITHOUT_GOAL'
  /** The area has no five-year plan on record. */
  | 'AREA_WITHOUT_PLAN'
  /** A five-year plan stands below no 20-year goal, or a project belongs to no programme (rule A06). */
  | 'BROKEN_CHAIN'
  /** The stated budget is not the sum of what stands below, all of which has a figure (rule A32); or the lines of the node itself exceed its stated total, or differ from it though every year has one. */
  | 'BUDGET_MISMATCH'
  /** A stated budget, or a part of it, has no fiscal year (form จ.1, part B). */
  | 'BUDGET_WITHOUT_YEAR'
  /** Nothing stands below the node where something is due: a child is due down to main activity. */
  | 'CHILDLESS_NODE'
  /** A key project has no indicator of its own (form จ.1-1, item 4). */
  | 'KEY_PROJECT_WITHOUT_INDICATOR'
  /** A five-year period of a provincial goal that has begun has years without a five-year plan (rule A14). */
  | 'PERIOD_WITHOUT_PLAN'
  /** An alignment of the node is suspect: one of its ends says something else than when it was made, and nobody has reviewed it since. */
  | 'SUSPECT_ALIGNMENT'
  /** Neither the project nor anything above or below it is aligned to a national framework (rule A07). */
  | 'UNALIGNED_PROJECT';

/** How grave a gap is. */
export type GapSeverity =
  /** The way to a national goal, or the money, is broken. */
  | 'HIGH'
  /** The plan is incomplete. */
  | 'LOW'
  /** Something that a rule or form asks for is missing. */
  | 'MEDIUM';

/** What a 20-year goal is to its area. */
export type GoalKind =
  /** วัตถุประสงค์และทิศทางการพัฒนาในอนาคตของกลุ่มจังหวัด; it has no four periods. */
  | 'GROUP_DIRECTION'
  /** เป้าหมายการพัฒนาจังหวัดระยะ 20 ปี, with targets in four five-year periods. */
  | 'PROVINCIAL_GOAL';

/** By what right a node is said to serve an element. */
export type PathBasis =
  /** Nodes below it are aligned; grouped by element. */
  | 'CONTRIBUTED'
  /** The subject is aligned itself. */
  | 'DIRECT'
  /** A node above it is aligned. */
  | 'INHERITED';

/** The seven levels of the plan chain, from the top down. */
export type PlanLevel =
  /** ประเด็นการพัฒนา. */
  | 'DEVELOPMENT_ISSUE'
  /** แผนพัฒนาจังหวัด / กลุ่มจังหวัด 5 ปี. */
  | 'FIVE_YEAR_PLAN'
  /** กิจกรรมหลัก. */
  | 'MAIN_ACTIVITY'
  /** แผนงาน. */
  | 'PROGRAMME'
  /** โครงการ. */
  | 'PROJECT'
  /** กิจกรรมย่อย. */
  | 'SUB_ACTIVITY'
  /** เป้าหมายการพัฒนา 20 ปี (a group: future objectives and directions). */
  | 'TWENTY_YEAR_GOAL';

/** The class of a project (decree of 2565, sections 4 and 28). */
export type ProjectClass =
  /** โครงการสำคัญ: must be done to reach the 20-year goal. */
  | 'KEY'
  /** โครงการอื่นที่จำเป็นเพื่อแก้ไขปัญหาของจังหวัด. */
  | 'OTHER_NECESSARY';

/** What the source of a plan or goal is. */
export type SourceStatus =
  /** Approved. */
  | 'APPROVED'
  /** A draft that its area has published. */
  | 'DRAFT';

export type AreasQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AreaFilter | null | undefined;
}>;


export type AreasQuery = { areas: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, code: string, kind: AreaKind, nameTh: string, nameEn: string, region: { code: string, nameTh: string }, group: { code: string, nameTh: string } | null, members: Array<{ code: string, nameTh: string }>, operatingCentre: { code: string } | null, fiveYearPlans: Array<{ id: string, startYear: number, endYear: number, synthetic: boolean, sourceStatus: SourceStatus }> } }> } };

export type CoverageQueryVariables = Exact<{
  framework: string;
  level: string;
  areaCode?: string | null | undefined;
  includeMembers?: boolean | null | undefined;
  planId?: string | null | undefined;
  fiscalYear?: number | null | undefined;
}>;


export type CoverageQuery = { coverage: { elementCount: number, coveredCount: number, nearlyCoveredCount: number, catalogueComplete: boolean, totalBudget: string, rows: Array<{ state: CoverageState, alignedNodeCount: number, projectCount: number, totalBudget: string, element: { id: string, code: string, level: string, nameTh: string | null } }> } | null };

export type FrameworksQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameworksQuery = { frameworks: Array<{ code: string, nameTh: string, nameEn: string, edition: string, isNational: boolean, levels: Array<string> }> };

export type FrameworkElementsQueryVariables = Exact<{
  framework: string;
  level: string;
  parentCode?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type FrameworkElementsQuery = { frameworkElements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, code: string, level: string, nameTh: string | null, nameEn: string | null, confidence: Confidence, parent: { code: string } | null } }> } | null };

export type GapsQueryVariables = Exact<{
  areaCode: string;
  startYear?: number | null | undefined;
  kinds?: Array<GapKind> | GapKind | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GapsQuery = { gaps: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, kind: GapKind, severity: GapSeverity, message: string, messageTh: string, subject:
          | { id: string }
          | { code: string, nameTh: string, id: string }
          | { id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
          | { id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
          | { level: PlanLevel, code: string, title: string, id: string }
         } }> } | null };

export type PlanTreeQueryVariables = Exact<{
  areaCode: string;
  startYear: number;
}>;


export type PlanTreeQuery = { fiveYearPlan: { id: string, code: string, title: string, startYear: number, endYear: number, budget: string | null, synthetic: boolean, sourceStatus: SourceStatus, area: { code: string, nameTh: string, nameEn: string, kind: AreaKind }, goal: { id: string, title: string, goalKind: GoalKind } | null, developmentIssues: Array<{ id: string, ordinal: number, title: string, budget: string | null, programmes: Array<{ id: string, ordinal: number, title: string, budget: string | null, projects: Array<{ id: string, ordinal: number, code: string, printedNo: string | null, title: string, projectClass: ProjectClass | null, budget: string | null, budgetBasis: BudgetBasis | null, mainActivities: Array<{ id: string, ordinal: number, title: string, budget: string | null, subActivities: Array<{ id: string, ordinal: number, title: string, budget: string | null }> }> }> }> }>, unplacedProjects: Array<{ id: string, ordinal: number, code: string, printedNo: string | null, title: string, projectClass: ProjectClass | null, budget: string | null, budgetBasis: BudgetBasis | null }> } | null };

export type ProjectRowFragment = { id: string, ordinal: number, code: string, printedNo: string | null, title: string, projectClass: ProjectClass | null, budget: string | null, budgetBasis: BudgetBasis | null };

export type RefetchQueryVariables = Exact<{
  id: string;
}>;


export type RefetchQuery = { node:
    | { __typename: 'Agency', id: string }
    | { __typename: 'Area', id: string }
    | { __typename: 'DevelopmentGuideline', id: string }
    | { __typename: 'DevelopmentIssue', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
    | { __typename: 'FiveYearPlan', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
    | { __typename: 'FrameworkElement', id: string }
    | { __typename: 'Gap', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'MainActivity', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
    | { __typename: 'PlanRevision', id: string }
    | { __typename: 'Programme', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
    | { __typename: 'Project', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
    | { __typename: 'SubActivity', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
    | { __typename: 'TwentyYearGoal', level: PlanLevel, code: string, title: string, id: string, area: { code: string }, parent:
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
        | { id: string, level: PlanLevel }
       | null, ancestors: Array<
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
      >, children: { totalCount: number, edges: Array<{ node:
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
            | { id: string, level: PlanLevel, title: string }
           }> } }
   | null };

export type SearchQueryVariables = Exact<{
  text: string;
  levels?: Array<PlanLevel> | PlanLevel | null | undefined;
  areaCode?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, totalCountIsExact: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, score: number, node:
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
        | { id: string, level: PlanLevel, code: string, title: string, area: { code: string, nameTh: string } }
       }> } | null };

export type SupportingNodesQueryVariables = Exact<{
  framework: string;
  level?: string | null | undefined;
  code: string;
  areaCode?: string | null | undefined;
  includeMembers?: boolean | null | undefined;
  fiscalYear?: number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SupportingNodesQuery = { frameworkElement: { id: string, code: string, level: string, nameTh: string | null, parent: { code: string, nameTh: string | null } | null, supportingNodes: { totalCount: number, totalBudget: string, undatedBudget: string, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, countedBudget: string, alignments: Array<{ status: AlignmentStatus, element: { code: string, level: string }, evidence: Array<{ kind: EvidenceKind, confidence: Confidence | null }> }>, node:
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
          | { id: string, level: PlanLevel, code: string, title: string, area: { code: string } }
         }> } } | null };

export type TraceQueryVariables = Exact<{
  id: string;
}>;


export type TraceQuery = { trace: { complete: boolean, subject:
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
    , chain: Array<
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
      | { id: string, level: PlanLevel, code: string, title: string }
    >, breaks: Array<{ level: PlanLevel | null, reason: BreakReason, message: string, messageTh: string }>, nationalPaths: Array<{ basis: PathBasis, status: AlignmentStatus, nodeCount: number, via:
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
        | { id: string, level: PlanLevel, title: string }
       | null, evidence: Array<{ kind: EvidenceKind, assertedBy: string | null, assertedAt: string | null, document: string | null, page: string | null, confidence: Confidence | null }>, elements: Array<{ framework: string, level: string, code: string, nameTh: string | null, nameEn: string | null }> }> } | null };

export const ProjectRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProjectRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"printedNo"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"projectClass"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"budgetBasis"}}]}}]} as unknown as DocumentNode<ProjectRowFragment, unknown>;
export const AreasDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Areas"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AreaFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"areas"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operatingCentre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fiveYearPlans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startYear"}},{"kind":"Field","name":{"kind":"Name","value":"endYear"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AreasQuery, AreasQueryVariables>;
export const CoverageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Coverage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"framework"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkLevel"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"includeMembers"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"planId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fiscalYear"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FiscalYear"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"framework"},"value":{"kind":"Variable","name":{"kind":"Name","value":"framework"}}},{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"includeMembers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"includeMembers"}}},{"kind":"Argument","name":{"kind":"Name","value":"planId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"planId"}}},{"kind":"Argument","name":{"kind":"Name","value":"fiscalYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fiscalYear"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elementCount"}},{"kind":"Field","name":{"kind":"Name","value":"coveredCount"}},{"kind":"Field","name":{"kind":"Name","value":"nearlyCoveredCount"}},{"kind":"Field","name":{"kind":"Name","value":"catalogueComplete"}},{"kind":"Field","name":{"kind":"Name","value":"totalBudget"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"alignedNodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"projectCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalBudget"}}]}}]}}]}}]} as unknown as DocumentNode<CoverageQuery, CoverageQueryVariables>;
export const FrameworksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Frameworks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frameworks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}},{"kind":"Field","name":{"kind":"Name","value":"isNational"}},{"kind":"Field","name":{"kind":"Name","value":"levels"}}]}}]}}]} as unknown as DocumentNode<FrameworksQuery, FrameworksQueryVariables>;
export const FrameworkElementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FrameworkElements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"framework"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkLevel"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parentCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frameworkElements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"framework"},"value":{"kind":"Variable","name":{"kind":"Name","value":"framework"}}},{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"parentCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parentCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FrameworkElementsQuery, FrameworkElementsQueryVariables>;
export const GapsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Gaps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"startYear"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FiscalYear"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GapKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"startYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"startYear"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageTh"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanNode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Area"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<GapsQuery, GapsQueryVariables>;
export const PlanTreeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanTree"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"startYear"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FiscalYear"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fiveYearPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"startYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"startYear"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startYear"}},{"kind":"Field","name":{"kind":"Name","value":"endYear"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}},{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"goalKind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"developmentIssues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"programmes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"projects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProjectRow"}},{"kind":"Field","name":{"kind":"Name","value":"mainActivities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"subActivities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unplacedProjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProjectRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProjectRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"printedNo"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"projectClass"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"budgetBasis"}}]}}]} as unknown as DocumentNode<PlanTreeQuery, PlanTreeQueryVariables>;
export const RefetchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Refetch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanNode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RefetchQuery, RefetchQueryVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"levels"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanLevel"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"levels"},"value":{"kind":"Variable","name":{"kind":"Name","value":"levels"}}},{"kind":"Argument","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const SupportingNodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupportingNodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"framework"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkLevel"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"includeMembers"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fiscalYear"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FiscalYear"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frameworkElement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"framework"},"value":{"kind":"Variable","name":{"kind":"Name","value":"framework"}}},{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supportingNodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"includeMembers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"includeMembers"}}},{"kind":"Argument","name":{"kind":"Name","value":"fiscalYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fiscalYear"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalBudget"}},{"kind":"Field","name":{"kind":"Name","value":"undatedBudget"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"countedBudget"}},{"kind":"Field","name":{"kind":"Name","value":"alignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SupportingNodesQuery, SupportingNodesQueryVariables>;
export const TraceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Trace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"chain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breaks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageTh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nationalPaths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"via"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"assertedBy"}},{"kind":"Field","name":{"kind":"Name","value":"assertedAt"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"page"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"framework"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameTh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TraceQuery, TraceQueryVariables>;