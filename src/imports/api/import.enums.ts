import { defineEnum } from '../../graphql/enum.js';
import type { ImportAction } from '../domain/import-change.js';
import type { FaultSeverity } from '../domain/import-fault.js';
import type { ImportPhase, ImportStatus } from '../domain/import-job.js';

export const ImportStatusEnum = defineEnum<ImportStatus>('ImportStatus', 'Where an import stands.', {
  QUEUED: 'It waits for its turn.',
  RUNNING: 'A server is at work on it.',
  DONE: 'It is done: of a dry run, everything is told and nothing was changed.',
  REFUSED: 'The file has errors: they are told, and nothing was changed.',
  FAILED: 'It could not be done, for the reason in `error`; nothing was changed.',
  CANCELLED: 'Somebody cancelled it; nothing was changed.',
});

export const ImportPhaseEnum = defineEnum<ImportPhase>('ImportPhase', 'What an import is about, in this order.', {
  WAITING: 'It waits for its turn.',
  READING: 'The file is read.',
  COMPARING: 'What the file says is held against the plan.',
  WRITING: 'The draft is changed; of a dry run, tried and taken back.',
  FINISHED: 'It is over.',
});

export const ImportActionEnum = defineEnum<ImportAction>('ImportAction', 'What an import does with a node.', {
  CREATE: 'It is new.',
  CHANGE: 'It says something else.',
  MOVE: 'It stands elsewhere.',
  REMOVE: 'The file has it no more.',
});

export const FaultSeverityEnum = defineEnum<FaultSeverity>('FaultSeverity', 'Whether a fault stops the import.', {
  ERROR: 'It must be mended: nothing is imported before.',
  WARNING: 'Somebody should look at it; the import goes on.',
});
