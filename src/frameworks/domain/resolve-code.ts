import { PlanLineageError } from '../../errors/plan-lineage-error.js';

/** The little that is needed of an element to tell which one a code means. */
export interface Candidate {
  id: number;
  level: string;
  code: string;
  nameTh: string | null;
  canonical: boolean;
}

/**
 * Which element a code means. An exact canonical code wins over the spellings that people use; what is
 * still ambiguous fails with AMBIGUOUS_CODE and the candidates. Null: nothing has this code.
 */
export function resolveCode<C extends Candidate>(candidates: readonly C[], code: string): C | null {
  const canonical = candidates.filter((candidate) => candidate.canonical);
  const meant = canonical.length > 0 ? canonical : candidates;
  const distinct = new Set(meant.map((candidate) => candidate.id));
  if (distinct.size > 1) {
    const names = meant.map(({ level, code: own, nameTh }) => ({ level, code: own, nameTh }));
    throw new PlanLineageError(
      'AMBIGUOUS_CODE',
      `code: "${code}" may mean ${names.map((name) => `${name.level} ${name.code}`).join(' or ')}. Give the level too.`,
      { field: 'code', candidates: names },
    );
  }
  return meant[0] ?? null;
}
