import type { changeError } from '../../mutation/domain/change-error.js';

/** Notes one thing that a person can mend. */
export type Report = (...of: Parameters<typeof changeError>) => void;
