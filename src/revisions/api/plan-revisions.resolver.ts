import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { readAs } from '../../people/api/read-as.js';
import type { PlanRevision } from '../domain/plan-revision.js';
import { findRevisionsOfCode } from '../store/revision.read-model.js';
import { PlanRevisionType } from './revision.type.js';

@Resolver()
export class PlanRevisionsResolver {
  @Query(() => [PlanRevisionType], {
    description:
      'The revisions of a five-year plan or 20-year goal that the viewer may see, the latest first, by its permanent code: also of one that was withdrawn, which no other question finds; its state and its approval are then asked `asOf` one of them. Everybody sees those that were published. Empty where there are none.',
  })
  async planRevisions(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: 'The code of the plan or goal, such as "TH-55-P2571".' }) code: string,
  ): Promise<PlanRevision[]> {
    const { viewer } = context;
    if (viewer) return await readAs(context, viewer, (db) => findRevisionsOfCode(db, code));
    return await findRevisionsOfCode(context.db, code);
  }
}
