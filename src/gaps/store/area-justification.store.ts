import type { Transaction } from '../../database/write-database.js';
import type { GapJustification } from '../domain/gap.js';
import type { GapKind } from '../domain/gap-kind.js';

/** Explains a gap of an area in the name of who writes; answers false where somebody has done so already. */
export async function justifyAreaGap(
  transaction: Transaction,
  areaId: number,
  kind: GapKind,
  { reason, document }: Pick<GapJustification, 'reason' | 'document'>,
): Promise<boolean> {
  const [answer] = await transaction.query<{ done: boolean }>({
    label: 'area-gap.justify',
    text: 'select area_gap_justify($1, $2, $3, $4) as done',
    values: [areaId, kind, reason, document],
  });
  return answer?.done ?? false;
}

/** Takes the explanation of a gap of an area back; answers what it was, or null where there is none. */
export async function withdrawAreaGap(
  transaction: Transaction,
  areaId: number,
  kind: GapKind,
): Promise<GapJustification | null> {
  const [withdrawn] = await transaction.query<GapJustification>({
    label: 'area-gap.withdraw',
    text: `select reason, document, justified_by as "justifiedBy", to_json(justified_at) #>> '{}' as "justifiedAt"
      from area_gap_withdraw($1, $2)`,
    values: [areaId, kind],
  });
  return withdrawn ?? null;
}
