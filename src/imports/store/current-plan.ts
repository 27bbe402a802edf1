import { AGENCY_ROLES } from '../../agencies/domain/agency.js';
import type { Transaction } from '../../database/write-database.js';
import type { DraftHolder } from '../../drafting/store/draft-nodes.js';
import { type NodeFacts, nodeFacts } from '../../drafting/store/node-facts.js';
import { listOf, statedDetails, statedLines } from '../../drafting/store/stated-lists.js';
import { printedIndicator } from '../../forms/domain/printed-indicator.js';
import { shownBudget } from '../../forms/domain/shown-budget.js';
import { levelAt } from '../../plans/domain/plan-level.js';
import type { CurrentNode } from '../domain/file-node.js';

interface Columns {
  readonly id: number;
  readonly version: number;
  readonly budget: string | null;
  readonly budgetByYear: (string | null)[] | null;
}

type Stated = Readonly<Record<string, unknown>>;

/** What a draft says, node by node without the plan itself, in a transaction that has turned to drafts. */
export async function findCurrentNodes(transaction: Transaction, holder: DraftHolder): Promise<CurrentNode[]> {
  const columns = await transaction.query<Columns>({
    label: 'import.current-columns',
    text: `select n.id, n.version, n.budget::text as budget, n.budget_by_year::text[] as "budgetByYear"
      from plan_node n where n.plan_id = $1 and n.id <> $1`,
    values: [holder.id],
  });
  if (columns.length === 0) return [];
  const byId = new Map(columns.map((row) => [Number(row.id), row]));
  const facts = await transaction.query<NodeFacts>(nodeFacts([...byId.keys()]));
  const programmes = await findProgrammeTitles(
    transaction,
    facts.flatMap((node) => (typeof node.facts.implements === 'string' ? [node.facts.implements] : [])),
  );
  return facts.map((node) => currentNode(node, byId.get(Number(node.id)) as Columns, holder, programmes));
}

function currentNode(
  { code, facts }: NodeFacts,
  { version, budget, budgetByYear }: Columns,
  { code: planCode, startYear, annual }: DraftHolder,
  programmes: ReadonlyMap<string, string>,
): CurrentNode {
  const optional = <Value>(name: string) => (facts[name] ?? null) as Value | null;
  const list = (name: string) => listOf(facts, name);
  const agencies = list('agencies') as unknown as CurrentNode['agencies'];
  const lines = statedLines(facts);
  const indicators = list('indicators').map(readIndicator);
  const follows = list('follows').map(({ printed, guideline }) => ({
    printed: String(printed),
    guideline: (guideline ?? null) as string | null,
  }));
  return {
    code,
    level: levelAt(Number(facts.level), false) as CurrentNode['level'],
    home: (facts.parent ?? planCode) as string,
    title: String(facts.title),
    version: Number(version),
    statedBudget: optional('statedBudget'),
    indicators: list('indicators') as unknown as CurrentNode['indicators'],
    agencies,
    follows,
    fields: {
      printedNo: optional('printedNo'),
      projectClass: optional('projectClass'),
      ownerSection: optional('ownerSection'),
      rank: optional('rank'),
      startDate: optional('startDate'),
      endDate: optional('endDate'),
      implements: annual ? optional('implements') : null,
      budget: shownBudget(budget, lines),
      budgetByYear: byYear(budgetByYear, startYear),
      budgetLines: lines,
      indicators,
      indicatorLines: indicators.map((indicator) => printedIndicator(indicator, startYear)),
      programme: programmes.get(String(facts.implements)) ?? null,
      texts: (facts.texts ?? {}) as Readonly<Record<string, readonly string[]>>,
      agencies: Object.fromEntries(
        AGENCY_ROLES.map((role) => [
          role,
          agencies.filter((agency) => agency.role === role).map(({ printed }) => printed),
        ]),
      ),
      alignments: alignmentsOf(list('alignments')),
      follows: follows.map(({ printed }) => printed),
      details: statedDetails(facts),
    },
  };
}

/** The titles of the programmes of published plans that some nodes are, or stand below. */
async function findProgrammeTitles(
  transaction: Transaction,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await transaction.query<{ code: string; title: string }>({
    label: 'import.programmes-of',
    text: `select n.code, p.title from public.plan_node n
      join public.plan_node p on p.id = any(n.path || n.id) and p.level = 3 where n.code = any($1)`,
    values: [codes],
  });
  return new Map(rows.map(({ code, title }) => [code, title]));
}

function byYear(amounts: readonly (string | null)[] | null, startYear: number): Record<string, string> {
  return Object.fromEntries(
    (amounts ?? []).flatMap((amount, i) => (amount === null ? [] : [[String(startYear + i), amount]])),
  );
}

function readIndicator(stated: Stated): CurrentNode['fields']['indicators'][number] {
  const optional = <Value>(name: string) => (stated[name] ?? null) as Value | null;
  const targets = (stated.targets ?? []) as readonly Stated[];
  return {
    name: String(stated.name),
    unit: optional('unit'),
    baselineYear: optional('baselineYear'),
    baselinePrinted: optional('baselinePrinted'),
    baselineValue: optional('baselineValue'),
    baselineUnit: optional('baselineUnit'),
    targets: targets.map(({ startYear, endYear, printed, value }) => ({
      startYear: Number(startYear),
      endYear: Number(endYear),
      printed: String(printed),
      value: (value ?? null) as string | null,
    })),
  };
}

/** The codes of elements by framework and level, in their order. */
function alignmentsOf(alignments: readonly Stated[]): Record<string, string[]> {
  const grouped = Map.groupBy(alignments, ({ framework, level }) => `${framework}/${level}`);
  return Object.fromEntries([...grouped].map(([key, list]) => [key, list.map(({ element }) => String(element))]));
}
