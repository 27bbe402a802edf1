import type { Sample } from '../database/sample.ts';
import { unchangedRequests } from '../load/persisted.ts';
import { graphqlRequest, rawRequest } from '../load/requests.ts';
import { planTree } from '../questions/plan-tree.ts';
import type { Question } from '../questions/question.ts';
import type { Lane } from './measure.ts';
import type { OurServers, Servers } from './servers.ts';

/** A smaller country, to see how the time grows. */
export interface Smaller {
  readonly servers: OurServers;
  readonly sample: Sample;
}

/** How many cases are asked about, and how long each lane's load runs. */
export interface LaneOptions {
  readonly cases: number;
  readonly seconds: (server: string) => number;
}

/** Who is asked a question in which way. Ours with and without its memory; plan trees with their ETags too. */
export async function lanesOf(
  question: Question,
  sample: Sample,
  { ours, uncached, raw, postgraphile }: Servers,
  smaller: Smaller | null,
  { cases: atMost, seconds }: LaneOptions,
): Promise<Lane[]> {
  const cases = question.cases(sample).slice(0, atMost);
  const requests = cases.map((of) => graphqlRequest(question.ours, of));
  const smallRequests = smaller ? question.cases(smaller.sample).map((of) => graphqlRequest(question.ours, of)) : [];
  const lanes: Lane[] = [
    { name: 'ours', server: ours, requests, seconds: seconds('ours') },
    {
      name: 'raw',
      server: raw,
      requests: cases.map((of) => rawRequest(question, of)),
      seconds: seconds('raw'),
    },
    {
      name: 'postgraphile',
      server: postgraphile,
      requests: cases.map((of) => graphqlRequest(question.postgraphile, of)),
      seconds: seconds('postgraphile'),
    },
  ];
  if (smaller) {
    const server = smaller.servers.ours;
    lanes.push({ name: 'ours small', server, requests: smallRequests, seconds: seconds('ours') });
  }
  lanes.push({ name: 'uncached', server: uncached, requests, seconds: seconds('uncached') });
  if (smaller) {
    const server = smaller.servers.uncached;
    lanes.push({ name: 'uncached small', server, requests: smallRequests, seconds: seconds('uncached') });
  }
  if (question !== planTree) return lanes;
  const again = await unchangedRequests(ours.url, question.ours, cases);
  if (again) lanes.push({ name: 'unchanged', server: ours, requests: again, seconds: seconds('unchanged') });
  return lanes;
}
