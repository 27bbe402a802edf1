import { defineLoader, manyEach } from '../../graphql/loader.js';
import {
  findAlignmentsAbove,
  findAlignmentsOfNodes,
  findContributions,
  findEvidence,
} from '../store/alignment.read-model.js';

export const alignmentsOf = defineLoader(async ({ db }, nodeIds: readonly number[]) =>
  manyEach(nodeIds, await findAlignmentsOfNodes(db, nodeIds), (alignment) => alignment.nodeId),
);

export const evidenceOf = defineLoader(async ({ db }, alignmentIds: readonly number[]) =>
  manyEach(alignmentIds, await findEvidence(db, alignmentIds), (evidence) => evidence.alignmentId),
);

export const alignmentsAbove = defineLoader(async ({ db }, subjectIds: readonly number[]) =>
  manyEach(subjectIds, await findAlignmentsAbove(db, subjectIds), (alignment) => alignment.subjectId),
);

export const contributionsTo = defineLoader(async ({ db }, subjectIds: readonly number[]) =>
  manyEach(subjectIds, await findContributions(db, subjectIds), (contribution) => contribution.subjectId),
);
