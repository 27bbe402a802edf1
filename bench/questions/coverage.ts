import type { Question } from './question.ts';

interface Report {
  elementCount: number;
  coveredCount: number;
  totalBudget: string;
  rows: {
    element: { code: string; nameTh: string };
    state: string;
    alignedNodeCount: number;
    projectCount: number;
    totalBudget: string;
  }[];
}

interface Row {
  code: string;
  nameTh: string;
  alignedNodeCount: number;
  soundNodeCount: number;
  projectCount: number;
  totalBudget: string;
  unionBudget: string;
}

const ours: Question['ours'] = {
  query: `query Coverage($areaCode: String) {
    coverage(framework: NATIONAL_STRATEGY, level: MASTER_PLAN, areaCode: $areaCode) {
      elementCount
      coveredCount
      totalBudget
      rows { element { code nameTh } state alignedNodeCount projectCount totalBudget }
    }
  }`,
  variables: ({ areaCode }) => ({ areaCode: areaCode ?? null }),
  read: ({ coverage: { elementCount, coveredCount, totalBudget, rows } }: { coverage: Report }) => ({
    elementCount,
    coveredCount,
    totalBudget,
    rows: rows.map(({ element: { code, nameTh }, state, alignedNodeCount, projectCount, ...row }) => ({
      code,
      nameTh,
      state,
      alignedNodeCount,
      projectCount,
      totalBudget: row.totalBudget,
    })),
  }),
};

/** What a client has to conclude from the two counts. */
function stateOf({ alignedNodeCount, soundNodeCount }: Row): string {
  if (alignedNodeCount === 0) return 'UNCOVERED';
  return soundNodeCount > 0 ? 'COVERED' : 'NEARLY';
}

const postgraphile: Question['postgraphile'] = {
  by: 'a function in SQL',
  query: `query Coverage($areaCode: String) {
    coverageList(frameworkCode: "NATIONAL_STRATEGY", ofLevel: "MASTER_PLAN", ofArea: $areaCode) {
      code nameTh alignedNodeCount soundNodeCount projectCount totalBudget unionBudget
    }
  }`,
  variables: ({ areaCode }) => ({ areaCode: areaCode ?? null }),
  read: ({ coverageList: rows }: { coverageList: Row[] }) => ({
    elementCount: rows.length,
    coveredCount: rows.filter((row) => stateOf(row) === 'COVERED').length,
    totalBudget: rows[0]?.unionBudget ?? '0.00',
    rows: rows.map((row) => ({
      code: row.code,
      nameTh: row.nameTh,
      state: stateOf(row),
      alignedNodeCount: row.alignedNodeCount,
      projectCount: row.projectCount,
      totalBudget: row.totalBudget,
    })),
  }),
};

/** Which master plans have support in a province, with counts and money, and their union, each baht once. */
export const coverageOfProvince: Question = {
  name: 'coverage',
  title: 'coverage of a province',
  cases: ({ provinces }) => provinces.map((areaCode) => ({ areaCode })),
  ours,
  postgraphile,
};

/** The same over the country. */
export const coverageOfCountry: Question = {
  name: 'coverage-country',
  title: 'coverage of the country',
  cases: () => [{}],
  ours,
  postgraphile,
};
