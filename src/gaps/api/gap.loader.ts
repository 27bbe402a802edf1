import { areaByCode } from '../../areas/api/area.loaders.js';
import type { RequestContext } from '../../graphql/context.js';
import { defineLoader } from '../../graphql/loader.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import { type Gap, gapKey } from '../domain/gap.js';
import { findGapsOfSubjects } from '../store/gap.read-model.js';

const gapByKey = defineLoader(async (context, keys: readonly string[]): Promise<(Gap | null)[]> => {
  const codes = [...new Set(keys.map((key) => key.split('/')[1] ?? ''))];
  const areaIds = await Promise.all(codes.map((code) => areaOfSubject(context, code)));
  const known = areaIds.filter((id) => id !== null);
  const gaps = known.length === 0 ? [] : await findGapsOfSubjects(context.db, [...new Set(known)], codes, context.now);
  const byKey = new Map(gaps.map((gap) => [gapKey(gap), gap]));
  return keys.map((key) => byKey.get(key) ?? null);
});

/** The gap of a key, as long as it is there; null when it is not, or is mended. */
export function findGapByKey(context: RequestContext, key: string): Promise<Gap | null> {
  return gapByKey(context).load(key);
}

/** A gap concerns an area or a plan node: the area in either case. */
async function areaOfSubject(context: RequestContext, code: string): Promise<number | null> {
  const [area, node] = await Promise.all([areaByCode(context).load(code), nodeByCode(context).load(code)]);
  return area?.id ?? node?.areaId ?? null;
}
