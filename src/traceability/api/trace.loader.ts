import { alignmentsAbove, contributionsTo } from '../../alignment/api/alignment.loaders.js';
import { areaOf } from '../../areas/api/area.loaders.js';
import { elementById } from '../../frameworks/api/framework.loaders.js';
import type { FrameworkElement } from '../../frameworks/domain/framework.js';
import type { RequestContext } from '../../graphql/context.js';
import { ancestorsOf, goalsOfArea, nodeById } from '../../plans/api/plan-node.loaders.js';
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
  const [ancestors, above, contributions, area, goals] = await Promise.all([
    ancestorsOf(context).load(subject.id),
    alignmentsAbove(context).load(subject.id),
    contributionsTo(context).load(subject.id),
    areaOf(context, subject.areaId),
    goalsOfArea(context).load(subject.areaId),
  ]);
  const elementIds = [...new Set([...above, ...contributions].flatMap(({ elementPath }) => elementPath))];
  const [plan, elements, below] = await Promise.all([
    subject.planId === null || subject.planId === subject.id ? null : nodeById(context).load(subject.planId),
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
