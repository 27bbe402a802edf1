import { bahtDifference, exact, sumOfBaht } from '../../../budget/domain/baht.js';
import { type Evaluators, ofProject } from '../evaluator.js';
import { computed, fail, notApplicable, pass, passUnless, row } from '../finding.js';
import { moneyOf } from '../money.js';
import { textsOf } from '../plan-facts.js';
import { similarity } from '../similarity.js';
import { whereTrait } from '../traits.js';

export const BENEFIT: Evaluators = {
  B19: ofProject((project) => {
    const measured = project.details.benefits.filter(({ value, unit }) => value !== null && unit !== null);
    const rows = project.details.benefits.map(({ description, dimension, value, unit }) =>
      row(description, project, { dimension, value, unit }),
    );
    return passUnless(measured.length > 0 ? [] : [project], { count: measured.length }, { rows });
  }),

  B20: ofProject((project) => {
    const counted = project.details.beneficiaries.filter(({ count }) => count !== null && exact(count).gt(0));
    const rows = project.details.beneficiaries.map(({ name, count, unit }) =>
      row(name, project, { beneficiaries: count, unit }),
    );
    return passUnless(counted.length > 0 ? [] : [project], { count: counted.length }, { rows });
  }),

  B21: ofProject((project) => {
    const fields = ['needsMet', 'sustainability', 'selfReliance'];
    const lacking = fields.filter((field) => textsOf(project, field).length === 0);
    return passUnless(lacking.length > 0 ? [project] : [], {
      count: fields.length - lacking.length,
      lacking: lacking,
    });
  }),

  B22: ofProject((project, { fiscalYear }, parameters) =>
    whereTrait(project, 'MULTI_YEAR', () => {
      const { phases } = project.details;
      const least = parameters.count('B22', 'phasesMin');
      const rows = phases.map(({ fiscalYear: year, amount, work }) =>
        row(String(year), project, { amount, stated: work }),
      );
      const ofYear = phases.find((phase) => phase.fiscalYear === fiscalYear);
      const budget = moneyOf(project, 'PLANNED');
      const difference = ofYear && budget !== null ? bahtDifference(budget, ofYear.amount) : null;
      const facts = {
        count: phases.length,
        required: least,
        total: sumOfBaht(phases.map(({ amount }) => amount)),
        difference,
      };
      const holds = phases.length >= least && ofYear !== undefined && (difference === null || exact(difference).eq(0));
      return holds ? pass(facts, { rows }) : fail([project], facts, { rows });
    }),
  ),

  B23: ofProject((project) =>
    whereTrait(project, 'MULTI_YEAR', () => {
      const lacking = ['multiYearReason', 'effectIfStopped'].filter((field) => textsOf(project, field).length === 0);
      return passUnless(lacking.length > 0 ? [project] : [], { lacking: lacking });
    }),
  ),

  B25: ofProject((project) =>
    whereTrait(project, ['RECURRING', 'MULTI_YEAR'], () => {
      const said = textsOf(project, 'pastResults');
      return passUnless(said.length > 0 ? [] : [project], { count: said.length });
    }),
  ),

  B26: ofProject((project, { earlierProjects, fiscalYear }, parameters) => {
    const back = parameters.count('B26', 'lookBackYears');
    const earlier = earlierProjects.filter((one) => one.fiscalYear >= fiscalYear - back);
    if (earlier.length === 0) return notApplicable({ count: 0 });
    const threshold = Number(parameters.text('B26', 'similarityThreshold'));
    const rows = earlier.flatMap((one) => {
      const alike = similarity(project.title, one.title);
      return alike < threshold
        ? []
        : [row(one.title, null, { code: one.code, fiscalYear: one.fiscalYear, similarity: alike.toFixed(2) })];
    });
    return computed(rows, { count: rows.length }, rows.length > 0 ? [project] : []);
  }),
};
