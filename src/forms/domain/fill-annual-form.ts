import { MASTER_PLAN, NATIONAL_STRATEGY } from '../../frameworks/domain/framework.js';
import type { ActivityFacts, NodeFacts, PlanFacts, ProjectFacts } from '../../rules/domain/plan-facts.js';
import type { AnnualForm, FormActivity, FormProject } from './annual-form.js';
import { printedIndicator } from './printed-indicator.js';
import { shownBudget } from './shown-budget.js';
import { oneLine } from './values/numbered-lines.js';

/** The framework and level whose codes column (๘) has. */
export const MILESTONES = { framework: 'NESDP_13', level: 'MILESTONE' } as const;

/** What form จ.2 (of a group: กจ.2) shows of an annual plan. */
export function fillAnnualForm(plan: PlanFacts, areaNameTh: string): AnnualForm {
  return {
    form: plan.area.isGroup ? 'GJ2' : 'J2',
    areaCode: plan.area.code,
    areaNameTh,
    fiscalYear: plan.fiscalYear,
    issues: (plan.fiveYearPlan?.issues ?? [])
      .toSorted((a, b) => a.ordinal - b.ordinal)
      .map(({ title }) => oneLine(title)),
    projects: plan.projects
      .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.ordinal - b.ordinal)
      .map((project) => fillProject(project, plan)),
  };
}

function fillProject(project: ProjectFacts, plan: PlanFacts): FormProject {
  const above = (level: NodeFacts['level']) => {
    const node = project.chain.find((one) => one.level === level);
    return node ? oneLine(node.title) : null;
  };
  return {
    code: project.code,
    title: oneLine(project.title),
    projectClass: project.projectClass,
    ownerSection: project.ownerSection,
    rank: project.rank,
    issue: above('DEVELOPMENT_ISSUE'),
    programme: above('PROGRAMME'),
    strategyCodes: strategyCodes(project, plan),
    milestones: codesOf(project, MILESTONES.framework, MILESTONES.level),
    indicators: project.indicators.map((indicator) => printedIndicator(indicator, plan.fiscalYear)),
    units: unitsOf(project),
    budget: shownBudget(project.budget, project.budgetLines),
    activities: project.activities.map(fillActivity),
  };
}

function fillActivity(activity: ActivityFacts): FormActivity {
  return {
    code: activity.code,
    title: oneLine(activity.title),
    subActivities: activity.below.map(({ title }) => oneLine(title)),
    units: unitsOf(activity),
    budget: shownBudget(activity.budget, activity.budgetLines),
  };
}

/** X.Y: the strategy that the form states, else the primary one, and the number of the master plan. */
function strategyCodes(project: ProjectFacts, { strategyOf }: PlanFacts): string[] {
  return project.alignments
    .filter(({ framework, level }) => framework === NATIONAL_STRATEGY && level === MASTER_PLAN)
    .map(({ element, statedStrategy }) => `${statedStrategy ?? strategyOf.get(element) ?? '?'}.${Number(element)}`);
}

function codesOf(project: ProjectFacts, framework: string, level: string): string[] {
  return project.alignments
    .filter((one) => one.framework === framework && one.level === level)
    .map(({ element }) => element);
}

function unitsOf(node: NodeFacts): string[] {
  return node.agencies.filter(({ role }) => role === 'LEAD').map(({ printed, agency }) => oneLine(printed ?? agency));
}
