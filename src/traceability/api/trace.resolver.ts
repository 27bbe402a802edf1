import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { allFrameworks } from '../../frameworks/api/framework.loaders.js';
import type { RequestContext } from '../../graphql/context.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import { PlanNodeType } from '../../plans/api/plan-node.type.js';
import { planNodeCode, planNodeId } from '../../plans/api/plan-node-id.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { FrameworkPath, Trace } from '../domain/trace.js';
import { traceOf } from './trace.loader.js';
import { FrameworkPathType, TraceType } from './trace.type.js';

@Resolver(() => TraceType)
export class TraceResolver {
  @Query(() => TraceType, {
    nullable: true,
    description:
      'The trace of a plan node by its ID: null when there is no such node, INVALID_ID when the ID is no plan node’s.',
  })
  async trace(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'The ID of a plan node of any level.' }) id: string,
  ): Promise<Trace | null> {
    const node = await nodeByCode(context).load(planNodeCode(id));
    return node && planNodeId(node) === id ? traceOf(context, node) : null;
  }

  @FieldResolver(() => [FrameworkPathType], {
    description:
      'Every path into a national framework: direct ones first, then inherited ones, the nearest first, then contributed ones.',
  })
  nationalPaths(@Ctx() context: RequestContext, @Root() trace: Trace): Promise<FrameworkPath[]> {
    return pathsInto(context, trace, true);
  }

  @FieldResolver(() => [FrameworkPathType], {
    description: 'Every path into an international framework, such as the SDGs. They never make a trace complete.',
  })
  internationalPaths(@Ctx() context: RequestContext, @Root() trace: Trace): Promise<FrameworkPath[]> {
    return pathsInto(context, trace, false);
  }
}

async function pathsInto(context: RequestContext, trace: Trace, national: boolean): Promise<FrameworkPath[]> {
  const frameworks = await allFrameworks(context);
  const wanted = new Set(frameworks.filter((framework) => framework.isNational === national).map(({ code }) => code));
  return trace.paths.filter((path) => wanted.has(path.elements[0]?.framework ?? ''));
}

@Resolver(() => PlanNodeType)
export class PlanNodeTraceResolver {
  @FieldResolver(() => TraceType, { description: 'The trace of the node.' })
  trace(@Ctx() context: RequestContext, @Root() node: PlanNode): Promise<Trace> {
    return traceOf(context, node);
  }
}
