import { exact, sumOfBaht } from '../../../budget/domain/baht.js';
import type { SpendingNature } from '../../../details/domain/details.js';
import { lineAmount } from '../../../details/domain/line-amount.js';
import { type Evaluators, ofPlan, ofProject } from '../evaluator.js';
import { computed, type Finding, fail, needsHuman, notApplicable, pass, passUnless, row } from '../finding.js';
import { linesOf, shareOf } from '../money.js';
import { nodesOf, type ProjectFacts, textsOf } from '../plan-facts.js';
import { alikePairs, similarity } from '../similarity.js';
import { hasTrait, whereTrait } from '../traits.js';

/** Lines of a nature that the criteria do not allow; lines that say nothing of their nature wait for somebody to say. */
function withoutNature(project: ProjectFacts, forbidden: SpendingNature, mayBeExcepted: boolean): Finding {
  const lines = linesOf(project);
  if (lines.length === 0) return needsHuman(['expenditureLines'], [project]);
  const found = lines.filter(({ line }) => line.nature === forbidden);
  const rows = found.map(({ line, node }) => row(line.name, node, { amount: lineAmount(line), nature: line.nature }));
  if (found.length > 0) {
    const isExcepted = mayBeExcepted && textsOf(project, 'spendingException').length > 0;
    const facts = { count: found.length, amount: sumOfBaht(found.map(({ line }) => lineAmount(line))) };
    return passUnless(isExcepted ? [] : found.map(({ node }) => node), facts, { rows });
  }
  const unsaid = lines.filter(({ line }) => line.nature === null);
  if (unsaid.length === 0) return pass({ count: 0 });
  return needsHuman(['expenditureLines.nature'], [...new Set(unsaid.map(({ node }) => node))], {
    count: unsaid.length,
  });
}

const MATERIALS: readonly SpendingNature[] = ['GIVEAWAY', 'ACTIVITY_EQUIPMENT', 'ROUTINE_EQUIPMENT'];
const EQUIPMENT: readonly (SpendingNature | null)[] = ['ACTIVITY_EQUIPMENT', 'ROUTINE_EQUIPMENT', 'GIVEAWAY'];

/** What may excuse a project whose main objective is training (criteria 1.7.4). */
const EXCUSES = ['OCCUPATION', 'SECURITY', 'MAJOR_ISSUE'] as const;

export const SPENDING: Evaluators = {
  B29: ofProject((project) => withoutNature(project, 'GIVEAWAY', true)),
  B31: ofProject((project) => withoutNature(project, 'ROUTINE_EQUIPMENT', true)),
  B32: ofProject((project) => withoutNature(project, 'OWN_BUILDING', false)),

  B30: ofProject((project) =>
    whereTrait(project, 'OCCUPATION', () => {
      const lines = linesOf(project);
      if (lines.length === 0) return needsHuman(['expenditureLines'], [project]);
      const other = lines.filter(({ line }) => line.nature !== null && MATERIALS.includes(line.nature));
      const rows = other.map(({ line, node }) =>
        row(line.name, node, { amount: lineAmount(line), nature: line.nature }),
      );
      return passUnless(
        other.map(({ node }) => node),
        { count: other.length },
        { rows },
      );
    }),
  ),

  B33: ofPlan(({ projects }, parameters) => {
    const found = projects.flatMap((project) => linesOf(project).filter(({ line }) => line.nature === 'ASSET_UPKEEP'));
    if (found.length === 0) return notApplicable({ count: 0 });
    const amount = sumOfBaht(found.map(({ line }) => lineAmount(line)));
    const rows = parameters.list('B33', 'paymentOrder').map((pot, i) => row(`${i + 1}`, null, { pot }));
    return computed(
      [...rows, ...found.map(({ line, node }) => row(line.name, node, { amount: lineAmount(line) }))],
      { amount, count: found.length },
      found.map(({ node }) => node),
    );
  }),

  B34: ofProject((project) =>
    whereTrait(project, 'TRAINING', () => {
      const known = EXCUSES.map((trait) => ({ trait, holds: hasTrait(project, trait) }));
      const excuse = known.find(({ holds }) => holds === true);
      if (excuse) return pass({ stated: excuse.trait });
      const open = known.filter(({ holds }) => holds === null).map(({ trait }) => `traits.${trait}`);
      return open.length > 0 ? needsHuman(open, [project]) : fail([project], { lacking: [...EXCUSES] });
    }),
  ),

  B35: ofProject((project, { fiveYearPlan }) => {
    if (hasTrait(project, 'TRAINING') !== true) return whereTrait(project, 'TRAINING', () => notApplicable());
    return whereTrait(project, 'MAJOR_ISSUE', () => {
      if (!fiveYearPlan) return fail([project], { lacking: ['fiveYearPlan'] });
      const lacking = ['areaProblemsAndNeeds', 'analysis'].filter(
        (field) => textsOf(fiveYearPlan.plan, field).length === 0,
      );
      if (lacking.length > 0) return fail([project, fiveYearPlan.plan], { lacking });
      const reason = project.details.traits.find(({ trait }) => trait === 'MAJOR_ISSUE')?.reason ?? null;
      // Where in the plan it stands is for the planner to say, and for a reader to look up.
      return reason === null ? needsHuman(['traits.MAJOR_ISSUE.reason'], [project]) : pass({ stated: reason });
    });
  }),

  B36: ofProject((project, { projects }, parameters) =>
    whereTrait(project, 'TRAINING', () => {
      const { beneficiaries } = project.details;
      const officials = beneficiaries.filter(({ stateOfficials }) => stateOfficials === true);
      const isScoped = textsOf(project, 'sharedScope').length > 0;
      const threshold = Number(parameters.text('B36', 'targetGroupSimilarityThreshold'));
      const overlaps = projects.filter(
        (other) =>
          other.id !== project.id &&
          other.details.beneficiaries.some(({ name }) =>
            beneficiaries.some((own) => similarity(own.name, name) >= threshold),
          ),
      );
      const rows = [
        ...officials.map(({ name }) => row(name, project, { kind: 'STATE_OFFICIALS' })),
        ...overlaps.map((other) => row(other.title, other, { kind: 'SAME_TARGET_GROUP' })),
      ];
      const lacking = isScoped ? null : ['sharedScope'];
      if (officials.length > 0 || !isScoped) return fail([project], { count: officials.length, lacking }, { rows });
      const isOpen = beneficiaries.length === 0 || beneficiaries.some(({ stateOfficials }) => stateOfficials === null);
      return isOpen
        ? needsHuman(['beneficiaries.stateOfficials'], [project], {}, { rows })
        : pass({ count: 0 }, { rows });
    }),
  ),

  B37: ofProject((project, _, parameters) => {
    const lines = linesOf(project);
    if (lines.length === 0) return notApplicable({ count: 0 });
    const bought = lines.filter(({ line }) => EQUIPMENT.includes(line.nature));
    const [part, whole] = [bought, lines].map((list) => sumOfBaht(list.map(({ line }) => lineAmount(line))));
    const share = shareOf(part as string, whole as string);
    const limit = parameters.text('B37', 'purchaseShareForReview');
    const facts = { share, amount: part as string, most: limit };
    const isSuspect = share !== null && exact(share).gte(limit);
    // The clause is garbled in print: what looks like it is for somebody to judge.
    return isSuspect ? needsHuman(['judgement'], [project], facts) : pass(facts);
  }),

  B45: ofPlan(({ projects }, parameters) => {
    const threshold = Number(parameters.text('B45', 'workSimilarityThreshold'));
    const least = parameters.count('B45', 'sourcesForDuplicateMin');
    const titles = projects.map(({ title }) => title);
    const places = projects.map(placesOf);
    const pairs = alikePairs(titles, threshold).flatMap((pair) => {
      const [one, other] = [projects[pair.one] as ProjectFacts, projects[pair.other] as ProjectFacts];
      const sources = new Set(
        [one, other].flatMap(({ budgetLines }) => budgetLines.flatMap(({ source }) => source ?? [])),
      );
      const isSuspect =
        sources.size >= least && mayShareOne(places[pair.one] as Set<string>, places[pair.other] as Set<string>);
      return isSuspect ? [{ one, other, alike: pair.alike, sources }] : [];
    });
    const rows = pairs.map(({ one, other, alike, sources }) =>
      row(one.title, one, { other: other.code, similarity: alike.toFixed(2), sources: [...sources] }),
    );
    return computed(
      rows,
      { count: rows.length },
      pairs.flatMap(({ one, other }) => [one, other]),
    );
  }),
};

/** The sub-districts, districts or places of a project and of what stands below it. */
function placesOf(project: ProjectFacts): Set<string> {
  const places = nodesOf(project).flatMap(({ details }) =>
    details.locations.map((at) => at.place ?? at.subdistrict ?? at.district),
  );
  return new Set(places.filter((place) => place !== null));
}

/** Whether two projects have a place in common; where neither says where, they may. */
function mayShareOne(here: ReadonlySet<string>, there: ReadonlySet<string>): boolean {
  return (here.size === 0 && there.size === 0) || [...here].some((place) => there.has(place));
}
