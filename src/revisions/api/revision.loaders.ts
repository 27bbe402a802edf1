import { defineLoader, manyEach, oneEach } from '../../graphql/loader.js';
import { revisionKey } from '../domain/revision-key.js';
import { findRevisions, findRevisionsByKeys } from '../store/revision.read-model.js';

/** The revisions of a plan or goal, the latest first. */
export const revisionsOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach(ids, await findRevisions(db, ids), ({ holderId }) => holderId),
);

/** A revision by the key of its ID. */
export const revisionByKey = defineLoader(async ({ db }, keys: readonly string[]) =>
  oneEach(keys, await findRevisionsByKeys(db, keys), revisionKey),
);
