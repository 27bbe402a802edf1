import type { Question } from './question.ts';

/** A node of the tree as every server must answer it. */
interface TreeNode {
  code: string;
  ordinal: number;
  title: string;
  budget: string | null;
  children: TreeNode[];
}

interface Answered {
  code: string;
  ordinal: number;
  title: string;
  budget: string | null;
  [list: string]: unknown;
}

/** Brings a node with lists of any names into the one form: its children are what its lists hold, in their order. */
function toTree(node: Answered): TreeNode {
  const lists = Object.values(node).filter((value) => Array.isArray(value)) as Answered[][];
  const { code, ordinal, title, budget } = node;
  return { code, ordinal, title, budget, children: lists.flat().map(toTree) };
}

const FIELDS = 'code ordinal title budget';

/** A whole five-year plan in one request: issues, programmes, projects and both levels of activities. */
export const planTree: Question = {
  name: 'plan-tree',
  title: 'plan tree',
  cases: ({ plans }) => plans.map(({ areaCode, startYear, code }) => ({ areaCode, startYear, code })),
  ours: {
    query: `query PlanTree($areaCode: String!, $startYear: FiscalYear!) {
      fiveYearPlan(areaCode: $areaCode, startYear: $startYear) {
        ${FIELDS}
        developmentIssues { ${FIELDS} programmes { ${FIELDS} projects { ...WholeProject } } }
        unplacedProjects { ...WholeProject }
      }
    }
    fragment WholeProject on Project {
      ${FIELDS} mainActivities { ${FIELDS} subActivities { ${FIELDS} } }
    }`,
    variables: ({ areaCode, startYear }) => ({ areaCode, startYear }),
    read: (data: { fiveYearPlan: Answered }) => toTree(data.fiveYearPlan),
  },
  postgraphile: {
    by: 'generated fields',
    query: `query PlanTree($code: String!) {
      fiveYearPlanByCode(code: $code) {
        ${FIELDS}
        developmentIssuesByPlanIdList(orderBy: ORDINAL_ASC) {
          ${FIELDS}
          programmesByIssueIdList(orderBy: ORDINAL_ASC) {
            ${FIELDS}
            projectsByProgrammeIdList(orderBy: ORDINAL_ASC) { ...WholeProject }
          }
        }
        projectsByPlanIdList(condition: { programmeId: null }, orderBy: ORDINAL_ASC) { ...WholeProject }
      }
    }
    fragment WholeProject on Project {
      ${FIELDS}
      mainActivitiesByProjectIdList(orderBy: ORDINAL_ASC) {
        ${FIELDS}
        subActivitiesByMainActivityIdList(orderBy: ORDINAL_ASC) { ${FIELDS} }
      }
    }`,
    variables: ({ code }) => ({ code }),
    read: (data: { fiveYearPlanByCode: Answered }) => toTree(data.fiveYearPlanByCode),
  },
};
