import { defineEnum } from '../../graphql/enum.js';
import type { Confidence, SourceStatus } from '../domain/confidence.js';

export const ConfidenceEnum = defineEnum<Confidence>('Confidence', 'How sure we are of a fact.', {
  SOURCED: 'Read in a named source.',
  WELL_KNOWN: 'An official public fact that was not checked against a document.',
  TRANSLATION: 'Translated by us.',
  DERIVED: 'Worked out by us from what is sourced.',
  UNSURE: 'Doubtful, or a guess: the note says why.',
});

export const SourceStatusEnum = defineEnum<SourceStatus>('SourceStatus', 'What the source of a plan or goal is.', {
  DRAFT: 'A draft that its area has published.',
  APPROVED: 'Approved.',
});
