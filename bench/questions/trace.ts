import type { Question } from './question.ts';

interface Titled {
  code: string;
  title: string;
}

interface Element {
  framework: string;
  level: string;
  code: string;
  nameTh: string | null;
}

interface TracePath {
  status: string;
  via: string;
  elements: Element[];
}

/** The answer that all servers must share; the paths in an order of their own. */
function traced(complete: boolean, chain: Titled[], paths: TracePath[]) {
  const sorted = paths.map((path) => JSON.stringify(path)).sort();
  return { complete, chain: chain.map(({ code, title }) => ({ code, title })), paths: sorted };
}

interface OurTrace {
  complete: boolean;
  chain: Titled[];
  nationalPaths: { status: string; via: { code: string }; elements: Element[] }[];
}

interface PlainAlignment {
  status: string;
  alignmentElementsByAlignmentIdList: { frameworkCode: string; level: string; code: string; nameTh: string | null }[];
}

type PlainNode = Titled & { [relation: string]: unknown };

const ABOVE = /^(mainActivity|project|programme|developmentIssue|fiveYearPlan|twentyYearGoal)By/;

/** What a client has to do with PostGraphile's answer: walk up, collect the paths, and judge whether it is complete. */
function readPlain(subject: PlainNode) {
  const chain: PlainNode[] = [];
  const paths: TracePath[] = [];
  for (let node: PlainNode | null = subject; node; ) {
    chain.push(node);
    const entries: [string, unknown][] = Object.entries(node);
    const alignments = entries.find(([name]) => name.startsWith('alignments'))?.[1] as PlainAlignment[];
    for (const { status, alignmentElementsByAlignmentIdList: up } of alignments) {
      const elements = up.map(({ frameworkCode, level, code, nameTh }) => ({
        framework: frameworkCode,
        level,
        code,
        nameTh,
      }));
      paths.push({ status, via: node.code, elements });
    }
    node = (entries.find(([name, value]) => ABOVE.test(name) && value !== null)?.[1] as PlainNode) ?? null;
  }
  const reaches = paths.some(({ status, elements }) => {
    const root = elements.at(-1);
    return status !== 'SUSPECT' && root?.framework === 'NATIONAL_STRATEGY' && root.level === 'STRATEGY';
  });
  return traced(/-G\d+$/.test(chain.at(-1)?.code ?? '') && reaches, chain, paths);
}

const NATIONAL = '(condition: { isNational: true }) { ...Path }';

/** One sub-activity up to its 20-year goal, and across to the national strategy. */
export const trace: Question = {
  name: 'trace',
  title: 'trace of a sub-activity',
  cases: ({ subActivities }) => subActivities.map((code) => ({ code })),
  ours: {
    query: `query Trace($id: ID!) {
      trace(id: $id) {
        complete
        chain { code title }
        nationalPaths { status via { code } elements { framework level code nameTh } }
      }
    }`,
    variables: ({ code }) => ({ id: Buffer.from(`SubActivity:${code}`).toString('base64url') }),
    read: ({ trace: found }: { trace: OurTrace }) =>
      traced(
        found.complete,
        found.chain,
        found.nationalPaths.map(({ status, via, elements }) => ({ status, via: via.code, elements })),
      ),
  },
  postgraphile: {
    by: 'generated fields',
    query: `query Trace($code: String!) {
      subActivityByCode(code: $code) {
        code title alignmentsBySubActivityIdList${NATIONAL}
        mainActivityByMainActivityId {
          code title alignmentsByMainActivityIdList${NATIONAL}
          projectByProjectId {
            code title alignmentsByProjectIdList${NATIONAL}
            programmeByProgrammeId {
              code title alignmentsByProgrammeIdList${NATIONAL}
              developmentIssueByIssueId {
                code title alignmentsByIssueIdList${NATIONAL}
                fiveYearPlanByPlanId {
                  code title alignmentsByPlanIdList${NATIONAL}
                  twentyYearGoalByGoalId { code title alignmentsByGoalIdList${NATIONAL} }
                }
              }
            }
          }
        }
      }
    }
    fragment Path on Alignment {
      status
      alignmentElementsByAlignmentIdList(orderBy: PLACE_ASC) { frameworkCode level code nameTh }
    }`,
    variables: ({ code }) => ({ code }),
    read: (data: { subActivityByCode: PlainNode }) => readPlain(data.subActivityByCode),
  },
};
