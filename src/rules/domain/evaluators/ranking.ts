import { type Evaluators, ofPlan, ofProject } from '../evaluator.js';
import { fail, needsHuman, notApplicable, passUnless, row } from '../finding.js';
import { type NodeFacts, textsOf } from '../plan-facts.js';
import { whereTrait } from '../traits.js';
import { byRank } from './money.js';

/** What is wrong with ranks that are to be first, first + 1 and so on, each once. */
export function rankFaults<Ranked extends { readonly rank: number | null }>(
  list: readonly Ranked[],
  first: number,
): { readonly wrong: readonly Ranked[]; readonly gaps: readonly number[] } {
  const counts = Map.groupBy(list, ({ rank }) => rank);
  const wrong = list.filter(
    ({ rank }) => rank === null || rank < first || rank >= first + list.length || (counts.get(rank)?.length ?? 0) > 1,
  );
  const gaps = list.map((_, i) => first + i).filter((rank) => !counts.has(rank));
  return { wrong, gaps };
}

function rankFacts(list: readonly { readonly rank: number | null }[], gaps: readonly number[]) {
  return {
    ranks: list.map(({ rank }) => String(rank ?? '-')),
    lacking: gaps.map(String),
  };
}

export const RANKING: Evaluators = {
  A10: ofPlan(({ projects, plan }) => {
    const keys = projects.filter(({ projectClass }) => projectClass === 'KEY');
    const others = projects.filter(({ projectClass }) => projectClass === 'OTHER_NECESSARY');
    if (keys.length === 0 || others.length === 0) return notApplicable({ count: projects.length });
    const ranked = [...keys, ...others].filter(({ rank }) => rank !== null);
    if (ranked.length === 0) return needsHuman(['rank'], [plan]);
    const lowestKey = Math.max(...keys.map(({ rank }) => rank ?? 0));
    const above = others.filter(({ rank }) => rank !== null && rank < lowestKey);
    const unexplained = above.filter((project) => textsOf(project, 'rankingNote').length === 0);
    const rows = above.map((project) =>
      row(project.title, project, { rank: project.rank, projectClass: project.projectClass }),
    );
    return passUnless(unexplained, { count: above.length }, { rows });
  }),

  B27: ofPlan(({ projects, plan }, parameters) => {
    if (projects.length === 0) return fail([plan], { count: 0 });
    const { wrong, gaps } = rankFaults(projects, parameters.count('B27', 'firstRank'));
    const rows = byRank(projects).map((project) => row(project.title, project, { rank: project.rank }));
    return passUnless(wrong, rankFacts(projects, gaps), { rows });
  }),

  B28: ofProject((project, _, parameters) =>
    whereTrait(project, 'INFRASTRUCTURE', () => {
      if (project.activities.length === 0) return fail([project], { count: 0 });
      const { wrong, gaps } = rankFaults<NodeFacts>(project.activities, parameters.count('B28', 'firstActivityRank'));
      return passUnless(wrong, rankFacts(project.activities, gaps));
    }),
  ),

  B42: ofPlan(({ plan }, parameters) => {
    const { ministryRequests } = plan.details;
    if (ministryRequests.length === 0) return notApplicable({ count: 0 });
    const most = parameters.count('B42', 'requestsMax');
    return passUnless(ministryRequests.length > most ? [plan] : [], { count: ministryRequests.length, most });
  }),

  B43: ofPlan(({ plan }, parameters) => {
    const { ministryRequests } = plan.details;
    if (ministryRequests.length === 0) return notApplicable({ count: 0 });
    const { wrong, gaps } = rankFaults(ministryRequests, parameters.count('B43', 'firstRank'));
    const rows = wrong.map(({ title, rank }) => row(title, plan, { rank }));
    return passUnless(wrong.length > 0 ? [plan] : [], rankFacts(ministryRequests, gaps), { rows });
  }),
};
