import { alignmentsAbove, contributionsTo } from '../../alignment/api/alignment.loaders.js';
import { areaOf } from '../../areas/api/area.loaders.js';
import { elementById } from '../../frameworks/api/framework.loaders.js';
import type { FrameworkElement } from '../../frameworks/domain/framework.js';
import type { RequestContext } from '../../graphql/context.js';
import { ancestorsOf, goalsOfArea, nodeById } from '../../plans/api/plan-node.loaders.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { buildTrace, type Trace } from '../domain/trace.js';

/** The trace of a node. Traces of many nodes in one request share their statements. */
export async function traceOf(context: RequestContext, subject: PlanNode): Promise<Trace> {
  const [ancestors, above, below, area, goals, plan] = await Promise.all([
    ancestorsOf(context).load(subject.id),
    alignmentsAbove(context).load(subject.id),
    contributionsTo(context).load(subject.id),
    areaOf(context, subject.areaId),
    goalsOfArea(context).load(subject.areaId),
    subject.planId === null || subject.planId === subject.id ? null : nodeById(context).load(subject.planId),
  ]);
  const elementIds = [...new Set([...above, ...below].flatMap(({ elementPath }) => elementPath))];
  const elements = await Promise.all(elementIds.map((id) => elementById(context).load(id)));
  const elementsById = new Map(
    elements.flatMap((element): [number, FrameworkElement][] => (element ? [[element.id, element]] : [])),
  );
  return buildTrace({
    subject,
    ancestors,
    plan,
    area: { ...area, hasGoal: goals.length > 0 },
    above,
    below,
    elementsById,
  });
}
