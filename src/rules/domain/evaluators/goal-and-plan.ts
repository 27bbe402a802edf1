import { type Evaluators, ofPlan, type PlanRule } from '../evaluator.js';
import { computed, type Finding, needsHuman, notApplicable, passUnless, row } from '../finding.js';
import { type NodeFacts, type PlanFacts, textsOf } from '../plan-facts.js';
import type { RuleParameters } from '../rule-parameters.js';

/** A rule about the 20-year goal of a province: a group has directions, without periods. */
function ofGoal(evaluate: (goal: NodeFacts, plan: PlanFacts, parameters: RuleParameters) => Finding) {
  const rule: PlanRule = (plan, parameters) => {
    if (plan.area.isGroup) return notApplicable();
    return plan.goal ? evaluate(plan.goal, plan, parameters) : needsHuman(['goal'], [plan.plan]);
  };
  return ofPlan(rule);
}

interface Period {
  readonly startYear: number;
  readonly endYear: number;
}

/** The periods of a 20-year goal, such as 2566-2570. */
function periodsOf(parameters: RuleParameters): Period[] {
  return parameters.list('A14', 'periods').map((text) => {
    const [startYear = 0, endYear = 0] = text.split('-').map(Number);
    return { startYear, endYear };
  });
}

const nameOf = ({ startYear, endYear }: Period) => `${startYear}-${endYear}`;

/** Names of what is lacking among the parts of a document, with a row for each part. */
function checklist(node: NodeFacts, parts: Readonly<Record<string, boolean>>): Finding {
  const lacking = Object.keys(parts).filter((part) => !parts[part]);
  const [all, there] = [Object.keys(parts).length, Object.keys(parts).length - lacking.length];
  const rows = Object.entries(parts).map(([part, isThere]) => row(part, node, { verdict: isThere ? 'YES' : 'NO' }));
  return passUnless(
    lacking.length > 0 ? [node] : [],
    {
      count: there,
      required: all,
      percent: Math.round((100 * there) / all),
      lacking: lacking,
    },
    { rows },
  );
}

export const GOAL_AND_PLAN: Evaluators = {
  A13: ofGoal((goal, _, parameters) => {
    const [first, last] = [parameters.count('A13', 'startYear'), parameters.count('A13', 'endYear')];
    const isRight = goal.startYear === first && goal.endYear === last;
    return passUnless(isRight ? [] : [goal], {
      stated: `${goal.startYear}-${goal.endYear}`,
      required: `${first}-${last}`,
    });
  }),

  A14: ofGoal((goal, { fiscalYear }, parameters) => {
    const periods = periodsOf(parameters);
    const current = periods.find(({ startYear, endYear }) => startYear <= fiscalYear && fiscalYear <= endYear);
    const rows = goal.indicators.map(({ name, targets }) => {
      const lacking = periods.filter(
        (period) =>
          targets.filter((t) => t.startYear === period.startYear && t.endYear === period.endYear).length !== 1,
      );
      return row(name, goal, { lacking: lacking.map(nameOf) });
    });
    const isWhole = goal.indicators.length > 0 && rows.every(({ facts }) => facts.length === 0);
    return passUnless(
      isWhole ? [] : [goal],
      { fiscalYear, period: current ? nameOf(current) : null, count: goal.indicators.length },
      { rows },
    );
  }),

  A15: ofGoal((goal) =>
    checklist(goal, {
      introduction: textsOf(goal, 'introduction').length > 0,
      driversAndTrends: textsOf(goal, 'driversAndTrends').length > 0,
      environmentAnalysis:
        textsOf(goal, 'environmentInternal').length > 0 && textsOf(goal, 'environmentExternal').length > 0,
      statement: goal.title !== '',
      indicators: goal.indicators.length > 0,
      roadmap: goal.roadmap.length > 0,
      annexes: textsOf(goal, 'annexes').length > 0,
    }),
  ),

  A16: ofGoal((goal, _, parameters) => {
    const rows = periodsOf(parameters).map((period) => {
      const steps = goal.roadmap.filter(
        ({ startYear }) => period.startYear <= startYear && startYear <= period.endYear,
      );
      return row(nameOf(period), goal, { count: steps.length, stated: steps.map(({ body }) => body) });
    });
    const empty = rows.filter(({ facts }) => facts.some(({ name, value }) => name === 'count' && value === '0'));
    return computed(
      rows,
      { count: goal.roadmap.length, lacking: empty.map(({ label }) => label) },
      empty.length > 0 ? [goal] : [],
    );
  }),

  A17: ofPlan(({ plan, fiveYearPlan }) => {
    if (!fiveYearPlan) return needsHuman(['fiveYearPlan'], [plan]);
    const has = (field: string) => textsOf(fiveYearPlan.plan, field).length > 0;
    return checklist(fiveYearPlan.plan, {
      physicalData: has('physicalData'),
      economy: has('comparativeEconomy'),
      socialAndSecurity: has('comparativeSocialAndSecurity'),
      naturalResourcesAndEnvironment: has('comparativeNaturalResourcesAndEnvironment'),
      areaProblemsAndNeeds: has('areaProblemsAndNeeds'),
      pastResults: has('pastResults'),
    });
  }),

  A18: ofPlan(({ plan, fiveYearPlan }) => {
    if (!fiveYearPlan) return needsHuman(['fiveYearPlan'], [plan]);
    const { issues, programmes } = fiveYearPlan;
    if (issues.length === 0) return passUnless([fiveYearPlan.plan], { count: 0 });
    const lackingOf = (issue: NodeFacts) => [
      ...(textsOf(issue, 'objectives').length === 0 ? ['objectives'] : []),
      ...(issue.indicators.some(({ targets }) => targets.length > 0) ? [] : ['indicators']),
      ...(issue.guidelineCount === 0 ? ['guidelines'] : []),
      ...(programmes.some(({ homeId }) => homeId === issue.id) ? [] : ['programmes']),
    ];
    const incomplete = issues.filter((issue) => lackingOf(issue).length > 0);
    const rows = incomplete.map((issue) => row(issue.title, issue, { lacking: lackingOf(issue) }));
    return passUnless(incomplete, { count: issues.length }, { rows });
  }),
};

export { checklist };
