import { type Model, type ModelNode, sumOf, yearsOf } from '../support/model.js';
import { sorted } from './naive-trace.js';

/** When gaps are asked for: two of the four periods of a goal from 2566 on have begun, the third has not. */
export const NOW = '2032-09-30T16:59:59Z';
const FISCAL_YEAR = 2575;

/** A gap as both the model and the product can tell it: kind/subject/detail. */
type Found = string;

/** The gaps of an area, or of one plan of it, by definition; in the order of their text. */
export function gapsOf(model: Model, area: string, plan: ModelNode | null): Found[] {
  const nodes = model.all().filter((node) => node.area === area && (!plan || model.plan(node) === plan));
  const found = nodes.flatMap((node) => gapsOfNode(model, node));
  if (!plan && !nodes.some(({ level }) => level === 0)) found.push(`AREA_WITHOUT_GOAL/${area}/`);
  if (!plan && !nodes.some(({ level }) => level === 1)) found.push(`AREA_WITHOUT_PLAN/${area}/`);
  return sorted(found);
}

function gapsOfNode(model: Model, node: ModelNode): Found[] {
  const found = [];
  if ((node.level === 1 || node.level === 4) && node.parentId === null) found.push(`BROKEN_CHAIN/${node.code}/`);
  if (node.level <= 4 && model.children(node).length === 0) found.push(`CHILDLESS_NODE/${node.code}/`);
  if (node.level === 4 && !servesTheNation(model, node)) found.push(`UNALIGNED_PROJECT/${node.code}/`);
  if (node.level === 4 && node.isKey && node.indicators === 0)
    found.push(`KEY_PROJECT_WITHOUT_INDICATOR/${node.code}/`);
  if (mismatches(model, node)) found.push(`BUDGET_MISMATCH/${node.code}/`);
  if (linesMismatch(model, node)) found.push(`BUDGET_MISMATCH/${node.code}/own-lines`);
  if (lacksYears(model, node)) found.push(`BUDGET_WITHOUT_YEAR/${node.code}/`);
  for (const alignment of model.alignmentsOf(node)) {
    if (model.isSuspect(alignment)) found.push(`SUSPECT_ALIGNMENT/${node.code}/${alignment.element}`);
  }
  if (node.level === 0) found.push(...periodsWithoutPlan(model, node));
  return found;
}

function servesTheNation(model: Model, project: ModelNode): boolean {
  const concerned = [project, ...model.ancestors(project), ...model.descendants(project)];
  return concerned.some((node) =>
    model.alignmentsOf(node).some(({ element }) => model.nationalFrameworks.has(model.element(element).framework)),
  );
}

/** Claimed only when every child has a figure. */
function mismatches(model: Model, node: ModelNode): boolean {
  const own = model.ownTotal(node);
  const inside = model.inside(node).map((child) => model.budget(child));
  return own !== null && inside.length > 0 && inside.every((amount) => amount !== null) && sumOf(inside) !== own;
}

/** Lines above the stated total; or other than it, though no year of the plan is left that the rest could belong to. */
function linesMismatch(model: Model, node: ModelNode): boolean {
  const sum = sumOf(node.lines.map(({ amount }) => amount));
  if (node.stated === null || sum === null) return false;
  const plan = model.plan(node);
  const allYears = plan !== null && yearsOf(plan).every((year) => node.lines.some((line) => line.year === year));
  return sum > node.stated || (allYears && sum !== node.stated);
}

/** Of figures of one branch the topmost: where that has no year, those below it are not claimed again. */
function lacksYears(model: Model, node: ModelNode): boolean {
  if (node.level === 0 || model.ownTotal(node) === null || (model.undated(node) ?? 0n) === 0n) return false;
  // A goal spans twenty years and cannot date its money: it is not claimed, and so hides nothing.
  return !model.ancestors(node).some((above) => above.level > 0 && model.ownTotal(above) !== null);
}

function periodsWithoutPlan(model: Model, goal: ModelNode): Found[] {
  if (model.areas.some(({ code, isGroup }) => code === goal.area && isGroup)) return [];
  const plans = model.all().filter((node) => node.level === 1 && node.area === goal.area);
  const planned = new Set(plans.flatMap(yearsOf));
  const found = [];
  for (let start = goal.startYear; start <= goal.endYear && start <= FISCAL_YEAR; start += 5) {
    const years = yearsOf(goal).filter((year) => year >= start && year < start + 5);
    const name = years.length > 1 ? `${start}-${years.at(-1)}` : `${start}`;
    if (years.some((year) => !planned.has(year))) found.push(`PERIOD_WITHOUT_PLAN/${goal.code}/${name}`);
  }
  return found;
}
