import Big from 'big.js';
import { exact, sumOfBaht } from '../../budget/domain/baht.js';
import type { BudgetStage } from '../../budget/domain/node-budget.js';
import type { ExpenditureLine } from '../../details/domain/details.js';
import { lineAmount } from '../../details/domain/line-amount.js';
import type { ActivityFacts, NodeFacts, PlanFacts, ProjectFacts } from './plan-facts.js';
import { nodesOf } from './plan-facts.js';

/** All lines of expenditure of a project and its activities, each with its node. */
export function linesOf(project: ProjectFacts): { readonly node: NodeFacts; readonly line: ExpenditureLine }[] {
  return nodesOf(project).flatMap((node) => node.details.expenditureLines.map((line) => ({ node, line })));
}

/** What lines of one stage come to, in baht; null: there is none. */
export function sumOfLines(lines: readonly ExpenditureLine[], stage: BudgetStage = 'PLANNED'): string | null {
  const counted = lines.filter((line) => line.stage === stage);
  return counted.length === 0 ? null : sumOfBaht(counted.map(lineAmount));
}

/** The money of a stage that a node has: what it states, else the sum of what stands below it, else of its lines; null: none. */
export function moneyOf(node: NodeFacts | ActivityFacts | ProjectFacts, stage: BudgetStage): string | null {
  if (stage === 'PLANNED' && node.budget !== null) return node.budget;
  const own = node.budgetLines.filter((line) => line.stage === stage);
  if (own.length > 0) return sumOfBaht(own.map(({ amount }) => amount));
  const below = 'activities' in node ? node.activities : 'below' in node ? node.below : [];
  const amounts = below.map((child) => moneyOf(child, stage)).filter((amount) => amount !== null);
  if (amounts.length > 0) return sumOfBaht(amounts);
  return sumOfLines(node.details.expenditureLines, stage);
}

/** The stage in which a plan proposes its projects: requested money where any project states it, else planned. */
export function proposedStage({ projects }: PlanFacts): BudgetStage {
  return projects.some((project) => moneyOf(project, 'REQUESTED') !== null) ? 'REQUESTED' : 'PLANNED';
}

/**
 * What a project asks of the budget of the province or group, which the ceiling is about: the lines of that source; where no
 * source is stated, all of it, unless the project stands in the section of others. Null: no money is stated.
 */
export function fromAreaBudget(project: ProjectFacts, { area }: PlanFacts, stage: BudgetStage): string | null {
  const lines = project.budgetLines.filter((line) => line.stage === stage);
  if (lines.some(({ source }) => source !== null)) {
    const own = area.isGroup ? 'GROUP' : 'PROVINCE';
    return sumOfBaht(lines.filter(({ source }) => source === own).map(({ amount }) => amount));
  }
  const amount = moneyOf(project, stage);
  if (amount === null) return null;
  return project.ownerSection === null || project.ownerSection === 'PROVINCE' ? amount : '0.00';
}

/** One sum as a share of another, with four decimals; null where the other is nothing. */
export function shareOf(part: string, whole: string): string | null {
  if (exact(whole).eq(0)) return null;
  return exact(part).div(whole).toFixed(4, Big.roundHalfUp);
}
