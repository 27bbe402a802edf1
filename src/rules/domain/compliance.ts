import { EVALUATORS } from './evaluators/index.js';
import { type Finding, notApplicable, OUTCOMES, type Outcome } from './finding.js';
import type { Judgement } from './judgement.js';
import type { NodeFacts, PlanFacts, ProjectFacts } from './plan-facts.js';
import { RULE_SECTIONS, type Rule, type RuleSection } from './rule.js';
import { type RuleParameter, RuleParameters } from './rule-parameters.js';

/** What comes of one rule for one subject: a project, or the plan as a whole. */
export interface RuleResult extends Finding {
  readonly rule: Rule;
  /** The project; null: the plan as a whole. */
  readonly projectId: number | null;
  /** The figures that counted. */
  readonly parameters: readonly RuleParameter[];
  /** What facts alone decide. */
  readonly evaluated: Outcome;
  /** What a person has put on record; null: nothing. */
  readonly judgement: Judgement | null;
}

/** How many results have each outcome; how many of these a person decided; how many breaches are accepted. */
export type OutcomeCounts = Readonly<Record<Outcome | 'judged' | 'excepted', number>>;

/** All rules held against one annual plan. */
export interface Compliance {
  readonly results: readonly RuleResult[];
  /** By project, in the order of the plan. */
  readonly byProject: ReadonlyMap<number, readonly RuleResult[]>;
}

/** Holds a plan, and each of its projects, against every rule of the catalogue. */
export function assess(rules: readonly Rule[], parameters: readonly RuleParameter[], plan: PlanFacts): Compliance {
  const inForce = new RuleParameters(parameters, plan.fiscalYear);
  const results = rules.flatMap((rule): RuleResult[] => {
    const evaluator = EVALUATORS[rule.number];
    if (!evaluator) throw new Error(`the rule ${rule.number} has no evaluator`);
    const about = { rule, parameters: inForce.of(rule.number) };
    const isConcerned = plan.area.isGroup ? rule.forGroups : rule.forProvinces;
    const resultOf = (subject: NodeFacts, projectId: number | null, evaluate: () => Finding): RuleResult => {
      const finding = isConcerned ? evaluate() : notApplicable();
      const judgement = subject.judgements.find((one) => one.rule === rule.number) ?? null;
      const outcome = judged(finding.outcome, judgement);
      return { ...about, ...finding, outcome, evaluated: finding.outcome, judgement, projectId };
    };
    if (evaluator.scope === 'PLAN') return [resultOf(plan.plan, null, () => evaluator.evaluate(plan, inForce))];
    return plan.projects.map((project: ProjectFacts) =>
      resultOf(project, project.id, () => evaluator.evaluate(project, plan, inForce)),
    );
  });
  const ofProjects = Map.groupBy(
    results.filter(({ projectId }) => projectId !== null),
    ({ projectId }) => projectId as number,
  );
  return { results, byProject: new Map(plan.projects.map(({ id }) => [id, ofProjects.get(id) ?? []])) };
}

/** What a judgement makes of what facts alone decide: it counts only where they do not; an exception silences nothing. */
function judged(evaluated: Outcome, judgement: Judgement | null): Outcome {
  return evaluated === 'NEEDS_HUMAN' && judgement && judgement.verdict !== 'EXCEPTION' ? judgement.verdict : evaluated;
}

export function countOutcomes(
  results: readonly Pick<RuleResult, 'outcome' | 'evaluated' | 'judgement'>[],
): OutcomeCounts {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  let [byPeople, excepted] = [0, 0];
  for (const result of results) {
    counts[result.outcome] += 1;
    if (result.outcome !== result.evaluated) byPeople += 1;
    if (isExcepted(result)) excepted += 1;
  }
  return { ...counts, judged: byPeople, excepted };
}

/** Whether a breach stands with a reason to accept it. */
export function isExcepted({ outcome, judgement }: Pick<RuleResult, 'outcome' | 'judgement'>): boolean {
  return outcome === 'FAIL' && judgement?.verdict === 'EXCEPTION';
}

/** Counts by section, in the order of the catalogue. */
export function countBySection(results: readonly RuleResult[]): { section: RuleSection; counts: OutcomeCounts }[] {
  return RULE_SECTIONS.map((section) => ({
    section,
    counts: countOutcomes(results.filter(({ rule }) => rule.section === section)),
  }));
}

/** The rules that a project breaks and because of which it will not be considered at all (B04, B05, B09). */
export function refusalsOf(results: readonly RuleResult[]): RuleResult[] {
  return results.filter(({ rule, outcome }) => rule.refusesProject && outcome === 'FAIL');
}

/** Counts by rule, in the order of the catalogue. */
export function countByRule(results: readonly RuleResult[]): { rule: Rule; counts: OutcomeCounts }[] {
  const byRule = [...Map.groupBy(results, ({ rule }) => rule.number).values()];
  return byRule
    .map((ofRule) => ({ rule: (ofRule[0] as RuleResult).rule, counts: countOutcomes(ofRule) }))
    .toSorted((a, b) => (a.rule.number < b.rule.number ? -1 : 1));
}
