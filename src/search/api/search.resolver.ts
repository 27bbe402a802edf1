import { Arg, Args, Ctx, Field, Float, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { requireArea } from '../../areas/api/area.loaders.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionArguments, EdgeOf, PageInfoType, toConnection } from '../../graphql/relay/connection.js';
import { readPage } from '../../graphql/relay/page.js';
import { PlanLevelEnum } from '../../plans/api/plan.enums.js';
import { PlanNodeType } from '../../plans/api/plan-node.type.js';
import type { PlanLevel } from '../../plans/domain/plan-level.js';
import { searchNormal, searchTerms } from '../domain/search-text.js';
import { COUNT_LIMIT, SEARCH_ORDER, type SearchHit, search } from '../store/search.read-model.js';

/** The longest text that a search takes. */
const MAX_TEXT = 200;

@ObjectType('SearchEdge', { description: 'A node that was found.' })
class SearchEdge extends EdgeOf<SearchHit>(() => PlanNodeType, 'The node.') {
  @Field(() => Float, { description: 'How well it fits: from 1, the title itself, down to 0.' })
  score!: number;
}

@ObjectType('SearchConnection', { description: 'A page of what was found, best first.' })
class SearchConnection {
  @Field(() => [SearchEdge], { description: 'The entries of this page.' })
  edges!: SearchEdge[];

  @Field(() => PageInfoType, { description: 'What lies before and after this page.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, {
    description: `How many nodes were found. Counting stops at ${COUNT_LIMIT}: see totalCountIsExact.`,
  })
  totalCount!: number;

  @Field(() => Boolean, {
    description: `True: totalCount is the number of all hits. False: there are more than the ${COUNT_LIMIT} counted.`,
  })
  totalCountIsExact!: boolean;
}

@Resolver(() => SearchConnection)
export class SearchResolver {
  @Query(() => SearchConnection, {
    nullable: true,
    description:
      'Plan nodes whose Thai titles contain every part of the text, best first. Any part of a word finds it; Thai and Arabic digits are the same, and so are look-alike sequences (ํา and ำ, เเ and แ). Null with BAD_USER_INPUT or UNKNOWN_AREA; fails with INVALID_PAGE or INVALID_CURSOR.',
  })
  async search(
    @Ctx() context: RequestContext,
    @Arg('text', () => String, {
      description: `What to look for, 1 to ${MAX_TEXT} characters. Spaces part what may stand apart.`,
    })
    text: string,
    @Arg('levels', () => [PlanLevelEnum], { nullable: true, description: 'Only these levels; null: all.' }) levels:
      | PlanLevel[]
      | null
      | undefined,
    @Arg('areaCode', () => String, { nullable: true, description: 'Only nodes of this area.' }) areaCode:
      | string
      | null
      | undefined,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
  ) {
    const normal = searchNormal(text);
    const terms = searchTerms(normal);
    if (terms.length === 0 || text.length > MAX_TEXT) {
      throw new PlanLineageError('BAD_USER_INPUT', `text: give 1 to ${MAX_TEXT} characters to look for.`, {
        field: 'text',
        limit: MAX_TEXT,
      });
    }
    const area = areaCode == null ? null : await requireArea(context, areaCode);
    const scope = { text: normal, terms, levels: levels ?? null, areaId: area?.id ?? null };
    const found = await search(context.db, scope, readPage(page, SEARCH_ORDER));
    const { edges, pageInfo } = toConnection(
      found.page,
      SEARCH_ORDER,
      async () => found.count,
      (hit) => ({ score: hit.score }),
    );
    return { edges, pageInfo, totalCount: found.count, totalCountIsExact: found.countIsExact };
  }
}
