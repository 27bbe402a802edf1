import { areaByCode } from '../../areas/api/area.loaders.js';
import type { RequestContext } from '../../graphql/context.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import type { Gap } from '../domain/gap.js';
import { GAP_KINDS } from '../domain/gap-kind.js';
import { findGaps, gapsQuery } from '../store/gap.read-model.js';

/** The gap of a key, as long as it is there; null when it is not, or is mended. */
export async function findGapByKey(context: RequestContext, key: string): Promise<Gap | null> {
  const [kindName, subjectCode = '', detail = ''] = key.split('/');
  const kind = GAP_KINDS.find((candidate) => candidate === kindName);
  if (!kind) return null;
  const [area, node] = await Promise.all([
    areaByCode(context).load(subjectCode),
    nodeByCode(context).load(subjectCode),
  ]);
  const areaId = area?.id ?? node?.areaId;
  if (areaId === undefined) return null;
  const query = gapsQuery({ areaId, planId: null, kinds: [kind], includeJustified: true, subjectCode });
  const { rows } = await findGaps(context.db, query, { size: 200, direction: 'forward', from: null });
  return rows.find((gap) => gap.detail === detail) ?? null;
}
