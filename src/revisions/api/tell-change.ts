import { planNodeId } from '../../plans/api/plan-node-id.js';
import { levelAt } from '../../plans/domain/plan-level.js';
import type { Facts, NodeState, PlanDifference } from '../domain/plan-diff.js';
import type { Compared } from '../domain/succession.js';

/** What changes are told from: the earlier state, and both states in the codes that they are compared under. */
interface Told {
  readonly was: ReadonlyMap<string, Facts>;
  readonly is: ReadonlyMap<string, Facts>;
  /** The later state in its own codes, by those that it is compared under. */
  readonly own: ReadonlyMap<string, NodeState>;
  readonly ownIndicators: ReadonlyMap<string, string>;
}

/** Puts a change in the terms of its GraphQL type. Every code is told as the state has it that it is told of. */
export function tellChange(
  before: readonly NodeState[],
  { after, own, ownIndicators }: Compared,
): (change: PlanDifference) => object {
  const was = new Map(before.map(({ code, facts }) => [code, facts]));
  const is = new Map(after.map(({ code, facts }) => [code, facts]));
  return (change) => {
    const { kind, title } = change;
    const state = is.has(change.code) ? is : was;
    const level = levelAt(change.level, state.get(change.code)?.annual === true);
    const node = own.get(change.code);
    const code = node?.code ?? change.code;
    const succeeds = node?.facts.succeeds;
    return {
      kind,
      code,
      title,
      level,
      nodeId: planNodeId({ level, code }),
      succeedsId: typeof succeeds === 'string' ? planNodeId({ level, code: succeeds }) : null,
      standsBelow: above(state, change.code),
      ...told(change, { was, is, own, ownIndicators }),
    };
  };
}

function told(change: PlanDifference, { was, is, own, ownIndicators }: Told): object {
  const { kind, before, after } = change;
  switch (kind) {
    case 'ADDED':
    case 'REMOVED':
      return {};
    case 'MOVED':
      return {
        before: place(was.get(change.code), before.parent, was),
        after: place(own.get(change.code)?.facts, after.parent, is),
      };
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
          before: text(was.get(change.code)?.[field]),
          after: text(own.get(change.code)?.facts[field]),
        })),
      };
    case 'ALIGNMENT_ADDED':
    case 'ALIGNMENT_REMOVED':
    case 'EVIDENCE_CHANGED': {
      const { framework, level, element } = (after ?? before) as Facts;
      return { framework, elementLevel: level, elementCode: element, before: evidence(before), after: evidence(after) };
    }
    default:
      return {
        indicatorCode: (after && ownIndicators.get(change.key)) ?? change.key,
        before: indicator(before),
        after: indicator(after),
      };
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

/** Where a node stands: the code of its parent as it is, and the title of what has the code that it is compared under. */
function place(facts: Facts | undefined, comparedParent: unknown, state: ReadonlyMap<string, Facts>): object {
  const parentTitle = comparedParent === undefined ? null : (state.get(String(comparedParent))?.title ?? null);
  return { parentCode: facts?.parent ?? null, parentTitle };
}

function money(facts: Facts | undefined): object {
  const lines = (facts?.budgetLines ?? []) as readonly Facts[];
  return {
    statedBudget: facts?.statedBudget ?? null,
    lines: lines.map(({ fiscalYear, source, stage, amount }) => ({
      fiscalYear: fiscalYear ?? null,
      source: source ?? null,
      stage: stage ?? 'PLANNED',
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
