import type { Question } from './question.ts';

/** A page holds this many nodes. */
const PAGE = 50;

interface Connection {
  totalCount: number;
  totalBudget: string;
  edges: { countedBudget: string; node: { code: string; title: string; budget: string | null } }[];
}

interface Row {
  code: string;
  title: string;
  budget: string | null;
  countedBudget: string;
  totalCount: number;
  totalBudget: string;
}

const ours: Question['ours'] = {
  query: `query SupportingNodes($code: String!, $areaCode: String) {
    frameworkElement(framework: NATIONAL_STRATEGY, level: MASTER_PLAN, code: $code) {
      supportingNodes(areaCode: $areaCode, first: ${PAGE}) {
        totalCount
        totalBudget
        edges { countedBudget node { code title budget } }
      }
    }
  }`,
  variables: ({ element, areaCode }) => ({ code: element, areaCode: areaCode ?? null }),
  read: ({ frameworkElement: { supportingNodes: found } }: { frameworkElement: { supportingNodes: Connection } }) => ({
    totalCount: found.totalCount,
    totalBudget: found.totalBudget,
    nodes: found.edges.map(({ countedBudget, node: { code, title, budget } }) => ({
      code,
      title,
      budget: budget ?? '0.00',
      countedBudget,
    })),
  }),
};

const postgraphile: Question['postgraphile'] = {
  by: 'a function in SQL',
  query: `query SupportingNodes($code: String!, $areaCode: String) {
    supportingNodesList(
      frameworkCode: "NATIONAL_STRATEGY", ofLevel: "MASTER_PLAN", elementCode: $code, ofArea: $areaCode, pageSize: ${PAGE}
    ) { code title budget countedBudget totalCount totalBudget }
  }`,
  variables: ({ element, areaCode }) => ({ code: element, areaCode: areaCode ?? null }),
  read: ({ supportingNodesList: rows }: { supportingNodesList: Row[] }) => ({
    totalCount: rows[0]?.totalCount ?? 0,
    totalBudget: rows[0]?.totalBudget ?? '0.00',
    nodes: rows.map(({ code, title, budget, countedBudget }) => ({
      code,
      title,
      budget: decimals(budget),
      countedBudget,
    })),
  }),
};

/** A figure that a function made 0 of nothing has lost its decimals. */
function decimals(amount: string | null): string {
  return amount === null || amount === '0' ? '0.00' : amount;
}

/** The nodes of a province that support a master plan: a page, and the totals of them all, each baht once. */
export const supportingNodes: Question = {
  name: 'supporting-nodes',
  title: 'supporting nodes of a province',
  cases: ({ supported }) => supported.map(({ areaCode, element }) => ({ areaCode, element })),
  ours,
  postgraphile,
};

/** The same over the country. */
export const supportingNodesOfCountry: Question = {
  name: 'supporting-nodes-country',
  title: 'supporting nodes of the country',
  cases: ({ masterPlans }) => masterPlans.map((element) => ({ element })),
  ours,
  postgraphile,
};
