import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { recordEvents } from '../../audit/store/audit-log.js';
import type { RequestContext } from '../../graphql/context.js';
import { ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { HOLDER_TYPE_NAMES, planNodeCode } from '../../plans/api/plan-node-id.js';
import type { Outcome } from '../domain/outcome.js';
import { discardDraft, findOnlyInDraft, isNeededByDrafts } from '../store/draft-nodes.js';
import { CHANGE_ERRORS, ChangePayloadType } from './change-payload.type.js';
import { DiscardDraftInput } from './drafting.inputs.js';
import { makeChange } from './make-change.js';
import { requirePlace } from './require-place.js';

@Resolver()
export class DiscardResolver {
  @Mutation(() => ChangePayloadType, {
    description: `Gives up the draft of a plan or goal: what is published is what there is again, and a plan that was never published is gone. Its submitted revisions stay. ${CHANGE_ERRORS}`,
  })
  discardDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => DiscardDraftInput, { description: 'Which one.' }) input: DiscardDraftInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangePayloadType> {
    const code = planNodeCode(input.planId, 'planId', HOLDER_TYPE_NAMES);
    return makeChange(context, info, {
      operation: 'discardDraft',
      input,
      work: async (transaction, telling): Promise<Outcome> => {
        const place = await requirePlace(context, transaction, code);
        if (await isNeededByDrafts(transaction, place.id)) {
          throw new ChangeRefused([
            changeError(
              'HAS_CHILDREN',
              ['planId'],
              'The goal was never published, and drafts of plans stand below it. Put these below another goal, or below none, first.',
              'ยังมีร่างแผนอยู่ใต้เป้าหมายนี้ โปรดย้ายร่างแผนไปอยู่ใต้เป้าหมายอื่นหรือไม่ระบุเป้าหมายก่อน',
            ),
          ]);
        }
        const about = { operation: 'discardDraft', objectType: 'DRAFT', objectKey: code, reason: input.reason ?? null };
        return await telling({ areaId: place.areaId, planId: null }, async () => {
          const removed = await findOnlyInDraft(transaction, place.id);
          await discardDraft(transaction, place.id);
          await recordEvents(transaction, [{ plan: { ...place, code }, ...about, before: null, after: null }]);
          return { plan: code, created: [], changed: [], removed };
        });
      },
    });
  }
}
