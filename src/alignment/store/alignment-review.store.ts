import type { Transaction } from '../../database/write-database.js';

/** An alignment that is to be reviewed, as it stands in the draft and in what is published. */
export interface ReviewableAlignment {
  /** Which of the asked ones, from 0 on. */
  readonly place: number;
  readonly nodeId: number;
  readonly planId: number;
  readonly planCode: string;
  readonly areaId: number;
  /** One, or two where the draft words its node otherwise than what is published. */
  readonly fingerprints: readonly string[];
}

const IN_BOTH = (table: string, columns: string) =>
  `(select ${columns} from public.${table} union select ${columns} from draft.${table})`;

/** The alignments of nodes to elements that the writer may see; of what is not there, nothing. */
export function findReviewable(
  transaction: Transaction,
  asked: readonly { readonly nodeCode: string; readonly elementId: number }[],
): Promise<ReviewableAlignment[]> {
  return transaction.query({
    label: 'alignment-review.find',
    text: `select (p.place - 1)::integer as place, n.id as "nodeId", h.id as "planId", h.code as "planCode",
        n.area_id as "areaId", array_agg(distinct a.node_fingerprint || '.' || e.fingerprint) as fingerprints
      from unnest($1::text[], $2::integer[]) with ordinality p(code, element_id, place)
      join ${IN_BOTH('plan_node', 'id, code, area_id, coalesce(plan_id, id) as holder_id')} n on n.code = p.code
      join ${IN_BOTH('plan_node', 'id, code')} h on h.id = n.holder_id
      join ${IN_BOTH('alignment', 'node_id, element_id, node_fingerprint')} a
        on a.node_id = n.id and a.element_id = p.element_id
      join framework_element e on e.id = a.element_id
      group by p.place, n.id, h.id, h.code, n.area_id
      order by p.place`,
    values: [asked.map(({ nodeCode }) => nodeCode), asked.map(({ elementId }) => elementId)],
  });
}

export interface NewReview {
  readonly nodeId: number;
  readonly elementId: number;
  readonly fingerprint: string;
  readonly note: string;
}

/** Records reviews; the alignments are ACTIVE from then on, as long as both ends stay as they are. */
export async function addReviews(
  transaction: Transaction,
  planIds: readonly number[],
  reviews: readonly NewReview[],
): Promise<void> {
  await transaction.query({
    label: 'alignment-review.lock',
    text: 'select plan_write_lock(p.id) from (select distinct unnest($1::bigint[]) as id order by 1) p',
    values: [planIds],
  });
  await transaction.query({
    label: 'alignment-review.add',
    text: 'select alignment_review_add($1)',
    values: [JSON.stringify(reviews)],
  });
}
