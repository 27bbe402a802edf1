import { alignmentsAbove, contributionsTo } from '../../alignment/api/alignment.loaders.js';
import { areaOf } from '../../areas/api/area.loaders.js';
import { elementById } from '../../frameworks/api/framework.loaders.js';
import type { FrameworkElement } from '../../frameworks/domain/framework.js';
import type { RequestContext } from '../../graphql/context.js';
import { ancestorsOf, fiveYearPlanOf, goalsOfArea, nodeByCode, nodeById } from '../../plans/api/plan-node.loaders.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { buildTrace, type Trace } from '../domain/trace.js';

/** The trace of a node. Traces of many nodes in one request share their statements. */
export function traceOf(context: RequestContext, node: PlanNode): Promise<Trace> {
  const day = context.now.toISOString().slice(0, 10);
  // What may hang below the node is no part of its trace, and must not be kept with it.
  const subject = { ...node, below: undefined };
  return context.kept.read({
    key: `trace ${day} ${node.id}`,
    scope: { area: node.areaId },
    load: (inner) => loadTrace(inner, subject),
  });
}

async function loadTrace(context: RequestContext, subject: PlanNode): Promise<Trace> {
  const chain = chainAbove(context, subject);
  const [ancestors, above, contributions, area, goals] = await Promise.all([
    chain,
    alignmentsOfChain(context, subject, chain),
    contributionsTo(context).load(subject.id),
    areaOf(context, subject.areaId),
    goalsOfArea(context).load(subject.areaId),
  ]);
  // A break at a project names its plan.
  const top = ancestors.at(-1) ?? subject;
  const last = top.level === 'PROJECT' ? top : subject;
  const elementIds = [...new Set([...above, ...contributions].flatMap(({ elementPath }) => elementPath))];
  const [plan, elements, below] = await Promise.all([
    last.planId === null || last.planId === last.id ? null : nodeById(context).load(last.planId),
    Promise.all(elementIds.map((id) => elementById(context).load(id))),
    Promise.all(
      contributions.map(async (contribution) => ({
        ...contribution,
        firstNode: await nodeById(context).load(contribution.firstNodeId),
      })),
    ),
  ]);
  const elementsById = new Map(
    elements.flatMap((element): [number, FrameworkElement][] => (element ? [[element.id, element]] : [])),
  );
  return buildTrace({
    subject,
    ancestors,
    plan,
    area: {
      ...area,
      goals: goals.map(({ startYear, endYear }) => ({ startYear: startYear ?? 0, endYear: endYear ?? 0 })),
    },
    above,
    below,
    elementsById,
  });
}

/**
 * What stands above a node, nearest first. A project of an annual plan stands below what it carries out of the five-year plan,
 * and an annual plan below the five-year plan of its year: so the chain reaches the 20-year goal (rule A12).
 */
async function chainAbove(context: RequestContext, subject: PlanNode): Promise<readonly PlanNode[]> {
  const ancestors = await ancestorsOf(context).load(subject.id);
  if (!subject.annual) return ancestors;
  const inAnnualPlan = ancestors.filter(({ level }) => level !== 'ANNUAL_PLAN');
  const last = inAnnualPlan.at(-1) ?? subject;
  const carriedOut =
    last.level === 'ANNUAL_PLAN' ? await fiveYearPlanOf(context, last) : await implementedBy(context, last);
  if (!carriedOut) return inAnnualPlan;
  return [...inAnnualPlan, carriedOut, ...(await ancestorsOf(context).load(carriedOut.id))];
}

async function implementedBy(context: RequestContext, { implements: code }: PlanNode): Promise<PlanNode | null> {
  return code === null ? null : nodeByCode(context).load(code);
}

/** The alignments of a node and of all that stands above it, the nearest first. */
async function alignmentsOfChain(context: RequestContext, subject: PlanNode, chain: Promise<readonly PlanNode[]>) {
  if (!subject.annual) return alignmentsAbove(context).load(subject.id);
  // Those of the five-year plan come with the first of its nodes.
  const inFiveYearPlan = (await chain).find(({ annual }) => !annual);
  const found = await alignmentsAbove(context).loadMany([subject.id, ...(inFiveYearPlan ? [inFiveYearPlan.id] : [])]);
  return found.flatMap((alignments) => {
    if (alignments instanceof Error) throw alignments;
    return alignments;
  });
}
