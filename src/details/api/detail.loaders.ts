import type { RequestContext } from '../../graphql/context.js';
import { defineLoader, manyEach } from '../../graphql/loader.js';
import type { Detail, DetailName } from '../domain/details.js';
import { findDetails } from '../store/detail.read-model.js';
import { DETAIL_NAMES } from '../store/detail-lists.js';

type LoaderOf<Name extends DetailName> = ReturnType<typeof defineLoader<number, Detail<Name>[]>>;

const LOADERS = Object.fromEntries(
  DETAIL_NAMES.map((name) => [
    name,
    defineLoader<number, Detail<typeof name>[]>(async ({ db }, ids) =>
      manyEach(ids, await findDetails(db, name, ids), ({ nodeId }) => nodeId),
    ),
  ]),
) as unknown as { readonly [Name in DetailName]: LoaderOf<Name> };

/** The entries of one list of a node, in order. */
export function detailsOf<Name extends DetailName>(
  context: RequestContext,
  name: Name,
  nodeId: number,
): Promise<Detail<Name>[]> {
  return LOADERS[name](context).load(nodeId);
}
