import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { NewEvent } from '../../audit/domain/new-event.js';
import { recordEvents } from '../../audit/store/audit-log.js';
import type { Transaction } from '../../database/write-database.js';
import { elementIdsOf } from '../../frameworks/api/element-ids.js';
import type { RequestContext } from '../../graphql/context.js';
import { runMutation } from '../../mutation/api/run-mutation.js';
import { type ChangeError, ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { isBlank } from '../../mutation/domain/texts.js';
import { requireRole } from '../../people/api/require-role.js';
import { planNodeCode } from '../../plans/api/plan-node-id.js';
import type { Alignment } from '../domain/alignment.js';
import { addReviews, findReviewable, type ReviewableAlignment } from '../store/alignment-review.store.js';
import { alignmentsOf } from './alignment.loaders.js';
import { type AlignmentReviewInput, ReviewAlignmentsInput, ReviewAlignmentsPayloadType } from './review.inputs.js';

const MOST = 1000;

/** What is kept of a review for whoever sends the same again. */
interface Reviewed {
  readonly nodeId: number;
  readonly elementId: number;
}

@Resolver()
export class AlignmentReviewResolver {
  @Mutation(() => ReviewAlignmentsPayloadType, {
    description:
      'Records that alignments still hold although an end says something else than when they were made: they are ACTIVE again, in the draft and in what is published, wherever the wordings are those that were looked at. Fails with UNAUTHENTICATED or FORBIDDEN without the role PLANNER or COMMITTEE_SECRETARY for the areas, with INVALID_ID, IDEMPOTENCY_KEY_REUSED; what a person can mend is in userErrors.',
  })
  async reviewAlignments(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReviewAlignmentsInput, { description: 'The reviews.' }) input: ReviewAlignmentsInput,
  ): Promise<ReviewAlignmentsPayloadType> {
    const ran = await runMutation(context, {
      operation: 'reviewAlignments',
      input,
      work: (transaction) => review(context, transaction, input),
    });
    if (ran.outcome === null) return { alignments: [], userErrors: ran.userErrors };
    const found = await Promise.all(ran.outcome.map((one) => alignmentOf(context, one)));
    return { alignments: found.filter((alignment) => alignment !== undefined), userErrors: [] };
  }
}

async function review(
  context: RequestContext,
  transaction: Transaction,
  { reviews, reason }: ReviewAlignmentsInput,
): Promise<Reviewed[]> {
  if (reviews.length === 0 || reviews.length > MOST) throw new ChangeRefused([wrongNumber(reviews.length)]);
  const elementIds = await elementIdsOf(
    context,
    reviews.map(({ elementId }) => elementId),
  );
  const asked = reviews.map(({ nodeId, elementId }, i) => ({
    nodeCode: planNodeCode(nodeId, `reviews.${i}.nodeId`),
    elementId: elementIds.get(elementId) ?? 0,
  }));
  const found = new Map((await findReviewable(transaction, asked)).map((one) => [one.place, one]));
  for (const areaId of new Set([...found.values()].map((one) => one.areaId))) {
    requireRole(context, ['PLANNER', 'COMMITTEE_SECRETARY'], areaId);
  }
  const errors = [...reviews.flatMap((one, i) => errorsOf(one, found.get(i), i)), ...errorsOfRepeated(asked)];
  if (errors.length > 0) throw new ChangeRefused(errors);
  const alignments = reviews.map(({ fingerprint, note }, i) => {
    const there = found.get(i) as ReviewableAlignment;
    return {
      ...there,
      elementId: asked[i]?.elementId as number,
      nodeCode: asked[i]?.nodeCode as string,
      fingerprint,
      note,
    };
  });
  await addReviews(
    transaction,
    alignments.map(({ planId }) => planId),
    alignments.map(({ nodeId, elementId, fingerprint, note }) => ({ nodeId, elementId, fingerprint, note })),
  );
  await recordEvents(
    transaction,
    alignments.map(
      ({ planId, planCode, areaId, nodeCode, fingerprint, note }, i): NewEvent => ({
        plan: { id: planId, code: planCode, areaId },
        operation: 'reviewAlignments',
        objectType: 'ALIGNMENT',
        objectKey: nodeCode,
        before: null,
        after: { elementId: reviews[i]?.elementId, fingerprint, note },
        reason: reason ?? null,
      }),
    ),
  );
  return alignments.map(({ nodeId, elementId }) => ({ nodeId, elementId }));
}

/** Alignments that are reviewed twice at once. */
function errorsOfRepeated(asked: readonly { nodeCode: string; elementId: number }[]): ChangeError[] {
  const seen = new Set<string>();
  return asked.flatMap(({ nodeCode, elementId }, i) => {
    const alignment = `${nodeCode} ${elementId}`;
    if (!seen.has(alignment)) {
      seen.add(alignment);
      return [];
    }
    return [
      changeError(
        'DUPLICATE',
        ['reviews', i],
        'This alignment is reviewed twice. Put the two notes together.',
        'มีการทบทวนซ้ำ โปรดรวมเป็นรายการเดียว',
      ),
    ];
  });
}

function errorsOf(
  { fingerprint, note }: AlignmentReviewInput,
  there: ReviewableAlignment | undefined,
  i: number,
): ChangeError[] {
  const errors: ChangeError[] = [];
  if (isBlank(note)) {
    errors.push(
      changeError(
        'BLANK',
        ['reviews', i, 'note'],
        'A review needs a note: why does it hold?',
        'ต้องระบุเหตุผลของการทบทวน',
      ),
    );
  }
  if (!there) {
    errors.push(
      changeError(
        'NOT_ALIGNED',
        ['reviews', i, 'elementId'],
        'The node is not aligned to this element itself. Review the alignment where it was made.',
        'รายการนี้ไม่ได้เชื่อมโยงกับเป้าหมายดังกล่าวโดยตรง โปรดทบทวน ณ รายการที่เชื่อมโยงไว้',
      ),
    );
  } else if (!there.fingerprints.includes(fingerprint)) {
    errors.push(
      changeError(
        'CONFLICT',
        ['reviews', i, 'fingerprint'],
        'An end of the alignment says something else by now. Read it again, and review what is there.',
        'ถ้อยคำเปลี่ยนไปแล้วหลังจากที่อ่าน โปรดอ่านใหม่แล้วทบทวนอีกครั้ง',
      ),
    );
  }
  return errors;
}

function wrongNumber(count: number): ChangeError {
  return changeError(
    'OUT_OF_RANGE',
    ['reviews'],
    `A list of 1 to ${MOST} reviews is wanted, not of ${count}.`,
    `การทบทวนต้องมี 1 ถึง ${MOST} รายการ โปรดแบ่งส่งเป็นหลายครั้ง`,
  );
}

async function alignmentOf(context: RequestContext, { nodeId, elementId }: Reviewed): Promise<Alignment | undefined> {
  const alignments = await alignmentsOf(context).load(nodeId);
  return alignments.find((alignment) => alignment.elementId === elementId);
}
