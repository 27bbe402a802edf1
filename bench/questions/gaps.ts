import type { Question } from './question.ts';

/** A page holds this many gaps. */
const PAGE = 50;

interface Connection {
  totalCount: number;
  edges: { node: { kind: string; subject: { code: string; title: string } } }[];
}

interface Row {
  kind: string;
  subjectCode: string;
  subjectTitle: string;
  totalCount: number;
}

/** What breaks the chain of a plan or serves no national goal: the first page, the gravest first. */
export const gaps: Question = {
  name: 'gaps',
  title: 'gaps of a plan',
  cases: ({ plans }) => plans.map(({ areaCode, startYear, code }) => ({ areaCode, startYear, code })),
  ours: {
    query: `query Gaps($areaCode: String!, $startYear: FiscalYear!) {
      gaps(areaCode: $areaCode, startYear: $startYear, first: ${PAGE}) {
        totalCount
        edges { node { kind subject { ... on PlanNode { code title } } } }
      }
    }`,
    variables: ({ areaCode, startYear }) => ({ areaCode, startYear }),
    read: ({ gaps: { totalCount, edges } }: { gaps: Connection }) => ({
      totalCount,
      gaps: edges.map(({ node: { kind, subject } }) => ({ kind, code: subject.code, title: subject.title })),
    }),
  },
  postgraphile: {
    by: 'a function in SQL',
    query: `query Gaps($code: String!) {
      gapsList(planCode: $code, pageSize: ${PAGE}) { kind subjectCode subjectTitle totalCount }
    }`,
    variables: ({ code }) => ({ code }),
    read: ({ gapsList: rows }: { gapsList: Row[] }) => ({
      totalCount: rows[0]?.totalCount ?? 0,
      gaps: rows.map(({ kind, subjectCode, subjectTitle }) => ({ kind, code: subjectCode, title: subjectTitle })),
    }),
  },
};
