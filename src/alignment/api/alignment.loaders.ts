import { defineLoader, manyEach, oneEach } from '../../graphql/loader.js';
import {
  findAlignmentsAbove,
  findAlignmentsOfNodes,
  findContributions,
  findEvidence,
  findReviews,
  findStandings,
} from '../store/alignment.read-model.js';

export const alignmentsOf = defineLoader(async ({ db }, nodeIds: readonly number[]) =>
  manyEach(nodeIds, await findAlignmentsOfNodes(db, nodeIds), (alignment) => alignment.nodeId),
);

export const evidenceOf = defineLoader(async ({ db }, alignmentIds: readonly number[]) =>
  manyEach(alignmentIds, await findEvidence(db, alignmentIds), (evidence) => evidence.alignmentId),
);

export const standingOf = defineLoader(async ({ db }, alignmentIds: readonly number[]) =>
  oneEach(alignmentIds, await findStandings(db, alignmentIds), (standing) => standing.alignmentId),
);

export const reviewsOf = defineLoader(async ({ db }, alignmentIds: readonly number[]) =>
  manyEach(alignmentIds, await findReviews(db, alignmentIds), (review) => review.alignmentId),
);

export const alignmentsAbove = defineLoader(async ({ db }, subjectIds: readonly number[]) =>
  manyEach(subjectIds, await findAlignmentsAbove(db, subjectIds), (alignment) => alignment.subjectId),
);

export const contributionsTo = defineLoader(async ({ db }, subjectIds: readonly number[]) =>
  manyEach(subjectIds, await findContributions(db, subjectIds), (contribution) => contribution.subjectId),
);
