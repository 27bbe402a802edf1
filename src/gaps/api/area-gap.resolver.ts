import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { requireArea } from '../../areas/api/area.loaders.js';
import type { Area } from '../../areas/domain/area.js';
import { recordEvents } from '../../audit/store/audit-log.js';
import type { Transaction } from '../../database/write-database.js';
import type { RequestContext } from '../../graphql/context.js';
import { type Mutation as MutationToRun, runMutation } from '../../mutation/api/run-mutation.js';
import { type ChangeError, ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { isBlank } from '../../mutation/domain/texts.js';
import { requireRole } from '../../people/api/require-role.js';
import { gapKey } from '../domain/gap.js';
import { AREA_GAP_KINDS, type GapKind } from '../domain/gap-kind.js';
import { justifyAreaGap, withdrawAreaGap } from '../store/area-justification.store.js';
import { AreaGapPayloadType, JustifyAreaGapInput, WithdrawAreaGapJustificationInput } from './area-gap.inputs.js';
import { findGapByKey } from './gap.loader.js';

const ERRORS =
  'Fails with UNAUTHENTICATED or FORBIDDEN without the role PLANNER for the area, with UNKNOWN_AREA and IDEMPOTENCY_KEY_REUSED; what a person can mend is in userErrors.';

@Resolver()
export class AreaGapResolver {
  @Mutation(() => AreaGapPayloadType, {
    description: `Puts on record why an area has no 20-year goal or no five-year plan. It belongs to no plan, so everybody sees it at once: the gap is left out of lists and counts, unless they are asked for justified ones. ${ERRORS}`,
  })
  justifyAreaGap(
    @Ctx() context: RequestContext,
    @Arg('input', () => JustifyAreaGapInput, { description: 'The gap, and the reason.' }) input: JustifyAreaGapInput,
  ): Promise<AreaGapPayloadType> {
    return answer(context, 'justifyAreaGap', input, async (transaction, area) => {
      const { kind, justification, document = null } = input;
      if (isBlank(justification)) {
        throw refused(changeError('BLANK', ['justification'], 'A justification says why.', 'ต้องระบุเหตุผล'));
      }
      if (!(await justifyAreaGap(transaction, area.id, kind, { reason: justification, document }))) {
        throw refused(
          changeError(
            'ALREADY_JUSTIFIED',
            ['kind'],
            'This gap is justified already. To say something else, take that back first.',
            'ช่องว่างนี้มีคำชี้แจงแล้ว หากต้องการชี้แจงใหม่ให้ถอนคำชี้แจงเดิมก่อน',
          ),
        );
      }
      return { before: null, after: { reason: justification, document } };
    });
  }

  @Mutation(() => AreaGapPayloadType, {
    description: `Takes back why an area has no 20-year goal or no five-year plan: the gap is among the others again. ${ERRORS}`,
  })
  withdrawAreaGapJustification(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawAreaGapJustificationInput, { description: 'The gap.' })
    input: WithdrawAreaGapJustificationInput,
  ): Promise<AreaGapPayloadType> {
    return answer(context, 'withdrawAreaGapJustification', input, async (transaction, area) => {
      const before = await withdrawAreaGap(transaction, area.id, input.kind);
      if (!before) {
        throw refused(changeError('NOT_JUSTIFIED', ['kind'], 'Nobody has justified this gap.', 'ช่องว่างนี้ยังไม่มีคำชี้แจง'));
      }
      return { before, after: null };
    });
  }
}

/** What the audit log says of it. */
interface Change {
  readonly before: object | null;
  readonly after: object | null;
}

/** Changes what is on record of a gap of an area, and answers the gap as it is afterwards. */
async function answer(
  context: RequestContext,
  operation: string,
  input: WithdrawAreaGapJustificationInput,
  change: (transaction: Transaction, area: Area) => Promise<Change>,
): Promise<AreaGapPayloadType> {
  const { areaCode, kind, reason } = input;
  const key = gapKey({ kind, subjectCode: areaCode, detail: '' });
  const work: MutationToRun<string>['work'] = async (transaction) => {
    const area = await requireArea(context, areaCode);
    requireRole(context, ['PLANNER'], area.id);
    requireAreaGap(kind);
    const { before, after } = await change(transaction, area);
    const object = { plan: null, areaId: area.id, objectType: 'GAP', objectKey: key };
    await recordEvents(transaction, [{ ...object, operation, before, after, reason: reason ?? null }]);
    return key;
  };
  const ran = await runMutation(context, { operation, input, work });
  if (ran.outcome === null) return { gap: null, userErrors: ran.userErrors };
  return { gap: await findGapByKey(context, ran.outcome), userErrors: [] };
}

function requireAreaGap(kind: GapKind): void {
  if (AREA_GAP_KINDS.includes(kind)) return;
  throw refused(
    changeError(
      'NOT_FOR_THIS_LEVEL',
      ['kind'],
      `${kind} is a gap of a node: justify it in a change of its plan.`,
      'ช่องว่างนี้เป็นของรายการในแผน ไม่ใช่ของพื้นที่ โปรดชี้แจงในการแก้ไขแผน',
    ),
  );
}

function refused(error: ChangeError): ChangeRefused {
  return new ChangeRefused([error]);
}
