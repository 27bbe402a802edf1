import type { ReadDatabase } from '../../database/read-database.js';
import type { Support } from '../domain/coverage.js';
import { findSupportFigures } from './support-figures.js';
import type { SupportScope } from './support-scope.js';

/** What all supporting nodes of a report come to, each baht once. */
export interface UnionBudget {
  totalBudget: string;
  syntheticBudget: string;
}

/** The support of every element of a level that has any, and of all of them together. */
export async function findCoverage(
  db: ReadDatabase,
  frameworkId: number,
  level: string,
  scope: SupportScope,
): Promise<{ support: Support[]; union: UnionBudget }> {
  const figures = await findSupportFigures(db, 'coverage', { frameworkId, level }, scope);
  return {
    support: figures.filter(({ elementId }) => elementId !== 0),
    union: figures.find(({ elementId }) => elementId === 0) ?? { totalBudget: '0.00', syntheticBudget: '0.00' },
  };
}
