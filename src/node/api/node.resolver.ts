import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { NodeType, type NodeValue } from '../../graphql/relay/node.type.js';
import { MAX_PAGE_SIZE } from '../../graphql/relay/page.js';
import { nodeOf } from './node.loader.js';

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description:
      'Anything that has an ID, by its ID: null when there is no such thing, INVALID_ID when the ID is malformed.',
  })
  node(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'The ID.' }) id: string,
  ): Promise<NodeValue | null> {
    return nodeOf(context, id);
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description: `Many things by their IDs, at most ${MAX_PAGE_SIZE}, in the order asked for; null where there is no such thing, with INVALID_ID beside it where the ID is malformed. Fails with BAD_USER_INPUT.`,
  })
  async nodes(
    @Ctx() context: RequestContext,
    @Arg('ids', () => [ID], { description: 'The IDs.' }) ids: string[],
  ): Promise<(NodeValue | PlanLineageError | null)[]> {
    if (ids.length > MAX_PAGE_SIZE) {
      throw new PlanLineageError(
        'BAD_USER_INPUT',
        `ids: at most ${MAX_PAGE_SIZE} at a time, ${ids.length} were given. Ask in several requests.`,
        {
          field: 'ids',
          limit: MAX_PAGE_SIZE,
        },
      );
    }
    return Promise.all(ids.map((id) => nodeOf(context, id, 'ids').catch(malformed)));
  }
}

/** GraphQL takes an error that stands in a list for that of this entry alone: the others are answered. */
function malformed(error: unknown): PlanLineageError {
  if (error instanceof PlanLineageError && error.code === 'INVALID_ID') return error;
  throw error;
}
