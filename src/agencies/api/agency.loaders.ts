import { defineLoader, oneEach } from '../../graphql/loader.js';
import { findAgenciesByIds } from '../store/agency.read-model.js';

export const agencyById = defineLoader(async ({ db }, ids: readonly number[]) =>
  oneEach(ids, await findAgenciesByIds(db, ids), (agency) => agency.id),
);
