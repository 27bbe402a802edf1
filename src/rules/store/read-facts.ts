import { sumOfBaht } from '../../budget/domain/baht.js';
import type { NodeFacts as StatedFacts } from '../../drafting/store/node-facts.js';
import { statedDetails, statedLines } from '../../drafting/store/stated-lists.js';
import { levelAt } from '../../plans/domain/plan-level.js';
import type { Judgement } from '../domain/judgement.js';
import type { AlignmentFact, IndicatorFact, NodeFacts } from '../domain/plan-facts.js';

type Stated = Readonly<Record<string, unknown>>;

/** What the database says of nodes, as the rules look at it. Budgets are summed up as the database keeps them. */
export function readFacts(nodes: readonly StatedFacts[]): Map<string, NodeFacts> {
  const idOf = new Map(nodes.map(({ code, id }) => [code, id]));
  const homeOf = ({ facts }: StatedFacts) => {
    const home = (facts.parent ?? (Number(facts.level) > 1 ? facts.plan : undefined)) as string | undefined;
    return home ?? null;
  };
  const below = Map.groupBy(nodes, homeOf);
  const budgets = new Map<string, string | null>();
  const budgetOf = (node: StatedFacts): string | null => {
    const known = budgets.get(node.code);
    if (known !== undefined) return known;
    const budget = ownBudget(node.facts) ?? sumOf((below.get(node.code) ?? []).map(budgetOf));
    budgets.set(node.code, budget);
    return budget;
  };
  return new Map(
    nodes.map((node) => {
      const home = homeOf(node);
      const homeId = home === null ? null : (idOf.get(home) ?? null);
      return [node.code, { ...readNode(node), homeId, budget: budgetOf(node) }];
    }),
  );
}

/** What a node states itself: its total, else the sum of its planned lines; null: nothing. */
function ownBudget(facts: Stated): string | null {
  if (typeof facts.statedBudget === 'string') return facts.statedBudget;
  const lines = statedLines(facts).filter(({ stage }) => stage === 'PLANNED');
  return lines.length > 0 ? sumOfBaht(lines.map(({ amount }) => amount)) : null;
}

function sumOf(amounts: readonly (string | null)[]): string | null {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length > 0 ? sumOfBaht(stated) : null;
}

function readNode({ id, code, facts }: StatedFacts): Omit<NodeFacts, 'homeId' | 'budget'> {
  const optional = <Value>(name: string) => (facts[name] ?? null) as Value | null;
  const list = (name: string) => (facts[name] ?? []) as readonly Stated[];
  return {
    id,
    code,
    level: levelAt(Number(facts.level), facts.annual === true),
    title: String(facts.title),
    ordinal: Number(facts.ordinal),
    statedBudget: optional('statedBudget'),
    startYear: optional('startYear'),
    endYear: optional('endYear'),
    startDate: optional('startDate'),
    endDate: optional('endDate'),
    projectClass: optional('projectClass'),
    ownerSection: optional('ownerSection'),
    rank: optional('rank'),
    succeeds: optional('succeeds'),
    texts: (facts.texts ?? {}) as NodeFacts['texts'],
    budgetLines: statedLines(facts),
    agencies: list('agencies') as unknown as NodeFacts['agencies'],
    indicators: list('indicators').map(readIndicator),
    alignments: list('alignments').map(readAlignment),
    guidelineCount: list('guidelines').length + list('follows').length,
    roadmap: list('roadmap') as unknown as NodeFacts['roadmap'],
    judgements: list('judgements').map(readJudgement),
    details: statedDetails(facts),
  };
}

function readJudgement({ rule, verdict, reason, document, judgedBy, judgedAt }: Stated): Judgement {
  return {
    rule: String(rule),
    verdict: verdict as Judgement['verdict'],
    reason: String(reason),
    document: (document ?? null) as string | null,
    judgedBy: String(judgedBy),
    judgedAt: String(judgedAt),
  };
}

function readIndicator({ name, unit, baselinePrinted, baselineValue, targets }: Stated): IndicatorFact {
  return {
    name: String(name),
    unit: (unit ?? null) as string | null,
    baseline: (baselinePrinted ?? baselineValue ?? null) as string | null,
    targets: (targets ?? []) as IndicatorFact['targets'],
  };
}

function readAlignment({ framework, level, element, statedStrategy }: Stated): AlignmentFact {
  return {
    framework: String(framework),
    level: String(level),
    element: String(element),
    statedStrategy: (statedStrategy ?? null) as string | null,
  };
}
