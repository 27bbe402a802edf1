import { planNodeId } from '../../plans/api/plan-node-id.js';
import { levelAt } from '../../plans/domain/plan-level.js';
import type { Facts, NodeState, PlanChange } from '../domain/plan-diff.js';

/** Puts a change in the terms of its GraphQL type. */
export function tellChange(before: readonly NodeState[], after: readonly NodeState[]): (change: PlanChange) => object {
  const was = new Map(before.map(({ code, facts }) => [code, facts]));
  const is = new Map(after.map(({ code, facts }) => [code, facts]));
  return (change) => {
    const { kind, code, title } = change;
    const level = levelAt(change.level);
    const state = is.has(code) ? is : was;
    const common = { kind, code, title, level, nodeId: planNodeId({ level, code }), standsBelow: above(state, code) };
    return { ...common, ...told(change, was, is) };
  };
}

function told(change: PlanChange, was: ReadonlyMap<string, Facts>, is: ReadonlyMap<string, Facts>): object {
  const { kind, before, after } = change;
  switch (kind) {
    case 'ADDED':
    case 'REMOVED':
      return {};
    case 'MOVED':
      return { before: place(before, was), after: place(after, is) };
    case 'RETITLED':
      return { before: before.title, after: after.title };
    case 'RERANKED':
      return { before: before.ordinal, after: after.ordinal };
    case 'REBUDGETED':
      return { before: money(was.get(change.code)), after: money(is.get(change.code)) };
    case 'REWORDED':
      return {
        fields: [...new Set([...Object.keys(before), ...Object.keys(after)])].map((field) => ({
          field,
          before: text(before[field]),
          after: text(after[field]),
        })),
      };
    case 'ALIGNMENT_ADDED':
    case 'ALIGNMENT_REMOVED':
    case 'EVIDENCE_CHANGED': {
      const { framework, level, element } = (after ?? before) as Facts;
      return { framework, elementLevel: level, elementCode: element, before: evidence(before), after: evidence(after) };
    }
    default:
      return { indicatorCode: change.key, before: indicator(before), after: indicator(after) };
  }
}

/** The titles above a node, from the top down. An unplaced project stands below its plan. */
function above(state: ReadonlyMap<string, Facts>, code: string): string[] {
  const titles: string[] = [];
  for (let at = state.get(code); at; ) {
    const { parent, plan, level } = at;
    const next: string | undefined = (parent ?? (Number(level) > 1 ? plan : undefined)) as string | undefined;
    at = next === undefined ? undefined : state.get(next);
    if (at) titles.unshift(String(at.title));
  }
  return titles;
}

function place({ parent }: Facts, state: ReadonlyMap<string, Facts>): object {
  const parentTitle = parent === undefined ? null : (state.get(String(parent))?.title ?? null);
  return { parentCode: parent ?? null, parentTitle };
}

function money(facts: Facts | undefined): object {
  const lines = (facts?.budgetLines ?? []) as readonly Facts[];
  return {
    statedBudget: facts?.statedBudget ?? null,
    lines: lines.map(({ fiscalYear, source, amount }) => ({
      fiscalYear: fiscalYear ?? null,
      source: source ?? null,
      amount,
    })),
  };
}

function indicator(facts: Facts | null): object | null {
  if (!facts) return null;
  const { name, unit, baselinePrinted, ordinal, targets } = facts;
  return {
    name,
    unit: unit ?? null,
    baselinePrinted: baselinePrinted ?? null,
    ordinal,
    targets: ((targets ?? []) as readonly Facts[]).map((target) => ({ ...target, value: target.value ?? null })),
  };
}

function evidence(facts: Facts | null): string | null {
  return facts && JSON.stringify({ statedStrategy: facts.statedStrategy, evidence: facts.evidence });
}

function text(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
