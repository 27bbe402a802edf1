import type { Finding } from './finding.js';
import type { PlanFacts, ProjectFacts } from './plan-facts.js';
import type { RuleParameters } from './rule-parameters.js';

/** Holds one project against a rule. */
export type ProjectRule = (project: ProjectFacts, plan: PlanFacts, parameters: RuleParameters) => Finding;

/** Holds a whole plan against a rule. */
export type PlanRule = (plan: PlanFacts, parameters: RuleParameters) => Finding;

export type Evaluator =
  | { readonly scope: 'PROJECT'; readonly evaluate: ProjectRule }
  | { readonly scope: 'PLAN'; readonly evaluate: PlanRule };

export type Evaluators = Readonly<Record<string, Evaluator>>;

export const ofProject = (evaluate: ProjectRule): Evaluator => ({ scope: 'PROJECT', evaluate });
export const ofPlan = (evaluate: PlanRule): Evaluator => ({ scope: 'PLAN', evaluate });
