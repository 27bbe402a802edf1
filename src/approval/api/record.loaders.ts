import { defineLoader, manyEach, oneEach } from '../../graphql/loader.js';
import { type EvidenceOf, findAdvice, findDialogues, findEvidence } from '../store/record.read-model.js';
import { countSteps, findSteps, totalDestinations } from '../store/working-step.read-model.js';
import { readRecords } from './approval.loaders.js';

export const dialoguesOf = defineLoader(async (context, ids: readonly number[]) =>
  manyEach(ids, await readRecords(context, (db) => findDialogues(db, ids)), ({ holderId }) => holderId),
);

export const adviceOf = defineLoader(async (context, ids: readonly number[]) =>
  manyEach(ids, await readRecords(context, (db) => findAdvice(db, ids)), ({ holderId }) => holderId),
);

/** Of the content in the state that the question is about, with the records that are for everybody who reads it. */
export const evidenceOf = defineLoader(
  async ({ db }, plans: readonly EvidenceOf[]) =>
    oneEach(
      plans.map(({ id }) => id),
      await findEvidence(db, plans),
      ({ id }) => id,
    ),
  ({ id }: EvidenceOf) => id,
);

export const stepOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  oneEach(ids, await findSteps(db, ids), ({ id }) => id),
);

export const stepCountsOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach(ids, await countSteps(db, ids), ({ planId }) => planId),
);

export const destinationsOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach(ids, await totalDestinations(db, ids), ({ planId }) => planId),
);
