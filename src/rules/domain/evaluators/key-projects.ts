import { type Evaluators, ofProject, type ProjectRule } from '../evaluator.js';
import { needsHuman, notApplicable, passUnless, row } from '../finding.js';
import { inChain, textsOf } from '../plan-facts.js';
import { hasTrait } from '../traits.js';

/** A rule about key projects alone. */
function ofKeyProject(evaluate: ProjectRule): Evaluators[string] {
  return ofProject((project, plan, parameters) => {
    if (project.projectClass === null) return needsHuman(['projectClass'], [project]);
    if (project.projectClass !== 'KEY') return notApplicable({ projectClass: project.projectClass });
    return evaluate(project, plan, parameters);
  });
}

export const KEY_PROJECTS: Evaluators = {
  B46: ofKeyProject((project) => {
    const qualities = ['HIGH_POTENTIAL', 'HIGH_PRIORITY'] as const;
    const open = qualities.filter((trait) => hasTrait(project, trait) === null);
    if (open.length > 0)
      return needsHuman(
        open.map((trait) => `traits.${trait}`),
        [project],
      );
    const reasonOf = (trait: (typeof qualities)[number]) =>
      project.details.traits.find((one) => one.trait === trait)?.reason;
    const lacking = qualities.filter((trait) => hasTrait(project, trait) === false || !reasonOf(trait));
    return passUnless(lacking.length > 0 ? [project] : [], { lacking: lacking });
  }),

  B47: ofProject((project) => {
    const says = (field: string) => textsOf(project, field).length > 0;
    const elements = {
      agenda: says('agenda'),
      painPointOrPotential: says('painPoints') || says('areaPotentials'),
      actorsBySource: project.agencies.length > 0 && project.budgetLines.some(({ source }) => source !== null),
      publicNeedOrData: says('publicNeeds') || says('supportingData'),
      indicators: project.indicators.length > 0,
    };
    const lacking = Object.entries(elements).flatMap(([name, isThere]) => (isThere ? [] : [name]));
    const rows = Object.entries(elements).map(([name, isThere]) =>
      row(name, project, { verdict: isThere ? 'YES' : 'NO' }),
    );
    return passUnless(
      lacking.length > 0 ? [project] : [],
      { count: rows.length - lacking.length, required: rows.length, lacking: lacking },
      { rows },
    );
  }),

  B48: ofKeyProject((project) => {
    const rows = project.indicators.map(({ name, unit, baseline, targets }) => {
      const lacking = [
        ...(unit === null ? ['unit'] : []),
        ...(baseline === null ? ['baseline'] : []),
        ...(targets.length === 0 ? ['target'] : []),
      ];
      return row(name, project, { lacking: lacking });
    });
    const stated = ['objectives', 'outputs'].filter((field) => textsOf(project, field).length === 0);
    const isMeasurable = rows.length > 0 && rows.every(({ facts }) => facts.length === 0) && stated.length === 0;
    return passUnless(isMeasurable ? [] : [project], { count: rows.length, lacking: stated }, { rows });
  }),

  B49: ofProject((project) => {
    const issue = inChain(project, 'DEVELOPMENT_ISSUE');
    const lacking = [
      ...(textsOf(project, 'objectives').length > 0 &&
      (issue !== null || textsOf(project, 'issueIndicators').length > 0)
        ? []
        : ['objectives']),
      ...(project.indicators.some(({ targets }) => targets.length > 0) ? [] : ['indicators']),
      ...(textsOf(project, 'outcomesQuantitative').length > 0 ? [] : ['outcomesQuantitative']),
      ...(textsOf(project, 'outcomesQualitative').length > 0 ? [] : ['outcomesQualitative']),
    ];
    return passUnless(lacking.length > 0 ? [project] : [], { lacking: lacking });
  }),
};
