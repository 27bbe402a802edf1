import type { ProjectTrait } from '../../details/domain/details.js';
import { type Finding, needsHuman, notApplicable } from './finding.js';
import { linesOf } from './money.js';
import type { ProjectFacts } from './plan-facts.js';

/** What other statements of a project already say of a trait. */
const IMPLIED: { readonly [Trait in ProjectTrait]?: (project: ProjectFacts) => boolean } = {
  CONSTRUCTION: (project) => linesOf(project).some(({ line }) => line.nature === 'CONSTRUCTION'),
  FOREIGN_TRAVEL: ({ details }) => details.foreignTrips.length > 0,
  CREATES_ASSETS: ({ details }) => details.mouAssets.length > 0,
  TRANSFERS_ASSETS: ({ details }) => details.mous.some(({ kind }) => kind === 'ASSET_TRANSFER'),
  MULTI_YEAR: ({ details }) => details.phases.length > 1,
  RECURRING: ({ succeeds }) => succeeds !== null,
};

/** Whether a project has a trait: as stated, or as other statements imply; null: nobody has said. */
export function hasTrait(project: ProjectFacts, trait: ProjectTrait): boolean | null {
  const stated = project.details.traits.find((one) => one.trait === trait);
  if (stated) return stated.holds;
  return IMPLIED[trait]?.(project) ? true : null;
}

/** A rule that concerns only projects with one of some traits; where nobody has said, somebody must. */
export function whereTrait(
  project: ProjectFacts,
  traits: ProjectTrait | readonly ProjectTrait[],
  evaluate: () => Finding,
): Finding {
  const asked = Array.isArray(traits) ? traits : [traits as ProjectTrait];
  const known = asked.map((trait) => hasTrait(project, trait));
  if (known.includes(true)) return evaluate();
  const open = asked.filter((_, i) => known[i] === null);
  return open.length > 0
    ? needsHuman(
        open.map((trait) => `traits.${trait}`),
        [project],
      )
    : notApplicable();
}
