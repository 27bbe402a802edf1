import type { RequestContext } from '../../graphql/context.js';
import { fromGlobalIdOf } from '../../graphql/relay/global-id.js';
import { findElementsByKeys } from '../store/framework.read-model.js';

/** The database's keys of elements, by their IDs; of those that are not there, none. Fails with INVALID_ID. */
export async function elementIdsOf(
  { db }: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const keyById = new Map(
    [...new Set(ids)].map((id) => [id, fromGlobalIdOf(['FrameworkElement'], id, 'elementId').key]),
  );
  const found = await findElementsByKeys(db, [...new Set(keyById.values())]);
  const byKey = new Map(found.map(({ framework, level, code, id }) => [`${framework}/${level}/${code}`, id]));
  return new Map([...keyById].flatMap(([id, key]) => (byKey.has(key) ? [[id, byKey.get(key) as number]] : [])));
}
