import { OPERATIONS } from '../support/graphql.js';

const idOf = (type: string, code: string) => Buffer.from(`${type}:${code}`).toString('base64url');
const NATIONAL = { framework: 'NATIONAL_STRATEGY' };

/** An operation asked of a small subject and of a big one. */
export interface Subject {
  readonly name: string;
  readonly source: string;
  readonly operationName?: string;
  readonly small: object;
  readonly big: object;
}

/** Every operation of the examples, and one that nests lists in lists. */
export const SUBJECTS: readonly Subject[] = [
  { name: 'areas', source: OPERATIONS.areas, small: { first: 1 }, big: { first: 94 } },
  {
    name: 'coverage',
    source: OPERATIONS.coverage,
    small: { ...NATIONAL, level: 'STRATEGY', areaCode: 'TH-50' },
    big: { ...NATIONAL, level: 'SUB_PLAN', areaCode: 'TH-55' },
  },
  {
    name: 'framework-elements',
    source: OPERATIONS.frameworks,
    operationName: 'FrameworkElements',
    small: { ...NATIONAL, level: 'SUB_PLAN', first: 1 },
    big: { ...NATIONAL, level: 'SUB_PLAN', first: 86 },
  },
  { name: 'frameworks', source: OPERATIONS.frameworks, operationName: 'Frameworks', small: {}, big: {} },
  {
    name: 'gaps',
    source: OPERATIONS.gaps,
    small: { areaCode: 'TH-67', first: 3 },
    big: { areaCode: 'TH-55', first: 200 },
  },
  {
    name: 'plan-tree-of-seven-levels',
    source: OPERATIONS['plan-tree'],
    small: { areaCode: 'TH-45', startYear: 2566 },
    big: { areaCode: 'northeast-central', startYear: 2561 },
  },
  {
    name: 'refetch',
    source: OPERATIONS.refetch,
    small: { id: idOf('Programme', 'TH-55-P2571-PG11') },
    big: { id: idOf('Programme', 'TH-55-P2571-PG09') },
  },
  { name: 'search', source: OPERATIONS.search, small: { text: 'น้ำ', first: 1 }, big: { text: 'น้ำ', first: 200 } },
  {
    name: 'supporting-nodes',
    source: OPERATIONS['supporting-nodes'],
    small: { ...NATIONAL, level: 'STRATEGY', code: '2', first: 1 },
    big: { ...NATIONAL, level: 'STRATEGY', code: '2', first: 200 },
  },
  {
    name: 'trace',
    source: OPERATIONS.trace,
    small: { id: idOf('SubActivity', 'TH-45-P2566-SA001') },
    big: { id: idOf('DevelopmentIssue', 'TH-45-P2566-I01') },
  },
  {
    name: 'nested-lists',
    source: `query ($first: Int!) {
      frameworkElements(framework: "NATIONAL_STRATEGY", level: "SUB_PLAN", first: $first) {
        edges { node { code supportingNodes(first: 20) { totalCount totalBudget edges { node { code area { code } } } } } } } }`,
    // Among the first twenty sub-plans are some that something supports, and some that nothing does.
    small: { first: 20 },
    big: { first: 86 },
  },
];
