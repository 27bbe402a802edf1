import { planNodeId } from '../../src/plans/api/plan-node-id.js';
import type { Executor } from '../support/graphql.js';
import { baht, LEVELS, type Model, type ModelElement, type ModelNode, yearsOf } from '../support/model.js';
import { coverageOf, matrixOf, type NaiveScope, supportOf } from './naive-coverage.js';
import { gapsOf } from './naive-gaps.js';
import { type NaivePath, sorted, traceOf } from './naive-trace.js';
import { FRAMEWORK_LEVELS } from './world.js';

/** A part of an answer, and what the model says that it must be. */
export interface Comparison {
  actual: unknown;
  expected: unknown;
}

interface Coded {
  code: string;
}
interface ElementAnswer extends Coded {
  framework: string;
  level: string;
}
interface Connection<Edge> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: Edge[];
}
interface PathAnswer extends Omit<NaivePath, 'via' | 'elements'> {
  via: Coded;
  elements: ElementAnswer[];
}
interface NodeAnswer {
  code: string;
  level: string | undefined;
  ordinal: number;
  title: string;
  budget: string | null;
  budgetBasis: string | null;
  undatedBudget: string | null;
  yearBudgets: { year: number; amount: string }[];
  parent: Coded | null;
  plan: Coded | null;
  ancestors: Coded[];
  children: Connection<{ node: Coded }>;
  descendants: Connection<{ node: Coded }>;
  chosen: Connection<{ node: Coded }>;
  unplacedProjects?: Coded[];
  trace: {
    complete: boolean;
    chain: Coded[];
    breaks: { level: string | null; reason: string; message: string }[];
    nationalPaths: PathAnswer[];
    internationalPaths: PathAnswer[];
  };
}

const keyOf = ({ framework, level, code }: ElementAnswer) => `${framework}/${level}/${code}`;
const codes = (list: readonly Coded[]) => list.map(({ code }) => code);
const listed = ({ totalCount, edges }: Connection<{ node: Coded }>) => ({
  totalCount,
  codes: edges.map(({ node }) => node.code),
});
const listedIn = (nodes: readonly ModelNode[]) => ({ totalCount: nodes.length, codes: codes(nodes) });
const idOf = (node: ModelNode) => planNodeId({ level: LEVELS[node.level] as (typeof LEVELS)[number], code: node.code });

const CHOSEN = [4, 6];
const PATH = 'basis status nodeCount via { code } elements { framework level code }';
const LIST = '{ totalCount pageInfo { hasNextPage endCursor } edges { node { code } } }';
const NODES = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on PlanNode {
  code level ordinal title budget budgetBasis undatedBudget yearBudgets { year amount }
  parent { code } plan { code } ancestors { code }
  children(first: 200) ${LIST} descendants(first: 200) ${LIST}
  chosen: descendants(first: 200, levels: [${CHOSEN.map((level) => LEVELS[level]).join(', ')}]) ${LIST}
  ... on FiveYearPlan { unplacedProjects { code } }
  trace { complete chain { code } breaks { level reason message }
    nationalPaths { ${PATH} } internationalPaths { ${PATH} } }
} } }`;

/** What every node answers about itself: its place, its money and its trace. */
export async function compareNodes(executor: Executor, model: Model): Promise<Comparison> {
  const nodes = model.all();
  const actual = [];
  for (let i = 0; i < nodes.length; i += 200) {
    const ids = nodes.slice(i, i + 200).map(idOf);
    actual.push(...(await executor.ask<{ nodes: NodeAnswer[] }>(NODES, { ids })).nodes);
  }
  return { actual: actual.map(plainNode), expected: nodes.map((node) => nodeOf(model, node)) };
}

function plainNode({ trace, ...node }: NodeAnswer) {
  const paths = (list: PathAnswer[]) =>
    sorted(list.map((path) => ({ ...path, via: path.via.code, elements: path.elements.map(keyOf) })));
  return {
    ...node,
    parent: node.parent?.code ?? null,
    plan: node.plan?.code ?? null,
    ancestors: codes(node.ancestors),
    children: listed(node.children),
    descendants: listed(node.descendants),
    chosen: listed(node.chosen),
    unplacedProjects: node.unplacedProjects && codes(node.unplacedProjects),
    basesInOrder: trace.nationalPaths.map(
      (path) => `${path.basis} ${path.basis === 'CONTRIBUTED' ? '' : path.via.code}`,
    ),
    namesPlan: trace.breaks.some(
      ({ reason, message }) => reason === 'NO_PROGRAMME' && message.includes(`(${node.plan?.code})`),
    ),
    trace: {
      complete: trace.complete,
      chain: codes(trace.chain),
      breaks: trace.breaks.map(({ level, reason }) => ({ level, reason })),
      nationalPaths: paths(trace.nationalPaths),
      internationalPaths: paths(trace.internationalPaths),
    },
  };
}

function nodeOf(model: Model, node: ModelNode): ReturnType<typeof plainNode> {
  const { code, ordinal, title } = node;
  const plan = model.plan(node);
  const below = model.descendants(node);
  const trace = traceOf(model, node);
  const places = trace.chain;
  const rank = ({ basis, via }: NaivePath) => (basis === 'CONTRIBUTED' ? places.length : places.indexOf(via));
  return {
    code,
    level: LEVELS[node.level],
    ordinal,
    title,
    budget: baht(model.budget(node)),
    budgetBasis: model.budgetBasis(node),
    undatedBudget: baht(model.undated(node)),
    yearBudgets: (plan ? yearsOf(plan) : []).flatMap((year) => {
      const amount = model.budgetOf(node, year);
      return amount === null ? [] : [{ year, amount: baht(amount) }];
    }),
    parent: model.parent(node)?.code ?? null,
    plan: plan?.code ?? null,
    ancestors: codes(model.ancestors(node)),
    children: listedIn(model.children(node)),
    descendants: listedIn(below),
    chosen: listedIn(below.filter(({ level }) => CHOSEN.includes(level))),
    unplacedProjects: node.level === 1 ? codes(model.unplacedProjects(node)) : undefined,
    // Direct paths first, then inherited ones, the nearest first, then contributed ones.
    basesInOrder: trace.nationalPaths
      .toSorted((a, b) => rank(a) - rank(b))
      .map((path) => `${path.basis} ${path.basis === 'CONTRIBUTED' ? '' : path.via}`),
    namesPlan: trace.breaks.some(({ reason }) => reason === 'NO_PROGRAMME'),
    trace,
  };
}

/** The scopes that a question about support is asked in, each with its arguments. */
function scopesOf(model: Model): { scope: NaiveScope; args: string }[] {
  const [, , group] = model.areas;
  const plan = model.all().find(({ level }) => level === 1);
  const all: NaiveScope = { areas: null, planId: null, fiscalYear: null };
  return [
    { scope: all, args: '' },
    { scope: { ...all, areas: ['TH-91'] }, args: 'areaCode: "TH-91"' },
    { scope: { ...all, areas: ['GRP-9'] }, args: 'areaCode: "GRP-9"' },
    {
      scope: { ...all, areas: ['GRP-9', ...(group?.members ?? [])], fiscalYear: 2567 },
      args: 'areaCode: "GRP-9", includeMembers: true, fiscalYear: 2567',
    },
    { scope: { ...all, fiscalYear: 2571 }, args: 'fiscalYear: 2571' },
    ...(plan ? [{ scope: { ...all, planId: plan.id }, args: `planId: "${idOf(plan)}"` }] : []),
  ];
}

const elementsOf = (model: Model, at: { framework: string; level: string }) =>
  [...model.elements.values()].filter(({ framework, level }) => framework === at.framework && level === at.level);

const FIGURES = 'alignedNodeCount projectCount totalBudget';
const ELEMENT = 'element { framework level code }';

/** Coverage at every level and scope. */
export async function compareCoverage(executor: Executor, model: Model): Promise<Comparison> {
  const asked = FRAMEWORK_LEVELS.flatMap((at) => scopesOf(model).map(({ scope, args }) => ({ at, scope, args })));
  const fields = asked.map(
    ({ at, args }, i) => `q${i}: coverage(framework: "${at.framework}", level: "${at.level}", ${args}) {
      elementCount coveredCount nearlyCoveredCount uncoveredCount totalBudget rows { ${ELEMENT} state ${FIGURES} } }`,
  );
  const data = await executor.ask<Record<string, { rows: { element: ElementAnswer }[] }>>(`{ ${fields.join('\n')} }`);
  return {
    actual: asked.map(({ at, args }, i) => {
      const report = data[`q${i}`];
      return { at, args, ...report, rows: report?.rows.map((row) => ({ ...row, element: keyOf(row.element) })) };
    }),
    expected: asked.map(({ at, scope, args }) => ({ at, args, ...coverageOf(model, elementsOf(model, at), scope) })),
  };
}

type SupportAnswer = Connection<{ node: Coded; countedBudget: string }> & {
  totalBudget: string;
  undatedBudget: string;
};

/** The supporting nodes of every element in every scope, page by page. */
export async function compareSupport(executor: Executor, model: Model, pageSize: number): Promise<Comparison> {
  // A plan is no argument here: the figures of one plan are those of coverage.
  const scopes = scopesOf(model).filter(({ scope }) => scope.planId === null);
  const asked = [...model.elements.values()].flatMap((element) => scopes.map((scoped) => ({ element, ...scoped })));
  const found = asked.map(() => ({ totalCount: 0, totalBudget: '', undatedBudget: '', edges: [] as object[] }));
  let open = asked.map((_, i) => ({ i, after: '' }));
  while (open.length > 0) {
    const fields = open.map(({ i, after }) => supportField(i, asked[i] as (typeof asked)[number], pageSize, after));
    const data = await executor.ask<Record<string, { supportingNodes: SupportAnswer }>>(`{ ${fields.join('\n')} }`);
    open = open.flatMap(({ i }) => {
      const { edges, pageInfo, ...totals } = (data[`q${i}`] as { supportingNodes: SupportAnswer }).supportingNodes;
      const known = found[i] as (typeof found)[number];
      Object.assign(known, totals);
      known.edges.push(...edges.map(({ node, countedBudget }) => ({ node: node.code, countedBudget })));
      return pageInfo.hasNextPage ? [{ i, after: `, after: "${pageInfo.endCursor}"` }] : [];
    });
  }
  return {
    actual: asked.map(({ element, args }, i) => ({ element: element.key, args, ...found[i] })),
    expected: asked.map(({ element, scope, args }) => ({
      element: element.key,
      args,
      ...supportOf(model, element, scope),
    })),
  };
}

function supportField(
  i: number,
  { element, args }: { element: ModelElement; args: string },
  size: number,
  after: string,
) {
  const { framework, level, code } = element;
  return `q${i}: frameworkElement(framework: "${framework}", level: "${level}", code: "${code}") {
    supportingNodes(first: ${size}${after}, ${args}) {
      totalCount totalBudget undatedBudget pageInfo { hasNextPage endCursor } edges { countedBudget node { code } } } }`;
}

/** The matrix of every plan at every level. */
export async function compareMatrices(executor: Executor, model: Model): Promise<Comparison> {
  const plans = model.all().filter(({ level }) => level === 1);
  if (plans.length === 0) return { actual: null, expected: null };
  const asked = plans.flatMap((plan) => FRAMEWORK_LEVELS.map((at) => ({ plan, at })));
  const fields = asked.map(
    (
      { plan, at },
      i,
    ) => `q${i}: alignmentMatrix(planId: "${idOf(plan)}", framework: "${at.framework}", level: "${at.level}") {
      cells { issue { code } ${ELEMENT} ${FIGURES} } }`,
  );
  type Cells = { cells: { issue: Coded | null; element: ElementAnswer }[] };
  const data = await executor.ask<Record<string, Cells>>(`{ ${fields.join('\n')} }`);
  return {
    actual: asked.map((_, i) =>
      data[`q${i}`]?.cells.map((cell) => ({ ...cell, issue: cell.issue?.code ?? null, element: keyOf(cell.element) })),
    ),
    expected: asked.map(({ plan, at }) => matrixOf(model, plan, elementsOf(model, at))),
  };
}

/** The gaps of every area and of every plan. */
export async function compareGaps(executor: Executor, model: Model): Promise<Comparison> {
  const plans = model.all().filter(({ level }) => level === 1);
  const asked = [
    ...model.areas.map(({ code }) => ({ area: code, plan: null })),
    ...plans.map((plan) => ({ area: plan.area, plan })),
  ];
  const fields = asked.map(({ area, plan }, i) => {
    const year = plan ? `, startYear: ${plan.startYear}` : '';
    return `q${i}: gaps(areaCode: "${area}"${year}, first: 200) { totalCount kindCounts { count }
      edges { node { kind detail subject { ... on PlanNode { code } ... on Area { code } } } } }`;
  });
  type Gaps = {
    totalCount: number;
    kindCounts: { count: number }[];
    edges: { node: { kind: string; detail: string; subject: Coded } }[];
  };
  const data = await executor.ask<Record<string, Gaps>>(`{ ${fields.join('\n')} }`);
  return {
    actual: asked.map((_, i) => {
      const { totalCount, kindCounts, edges } = data[`q${i}`] as Gaps;
      const counted = kindCounts.reduce((sum, { count }) => sum + count, 0);
      return {
        totalCount,
        counted,
        gaps: sorted(edges.map(({ node: g }) => `${g.kind}/${g.subject.code}/${g.detail}`)),
      };
    }),
    expected: asked.map(({ area, plan }) => {
      const gaps = gapsOf(model, area, plan);
      return { totalCount: gaps.length, counted: gaps.length, gaps: gaps.slice(0, 200) };
    }),
  };
}
