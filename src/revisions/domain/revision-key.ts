import type { PlanRevision } from './plan-revision.js';

/** The key of a revision within its kind: the code of its plan or goal, and its number. */
export function revisionKey({ holderCode, number }: Pick<PlanRevision, 'holderCode' | 'number'>): string {
  return `${holderCode}@${number}`;
}

/** What such a key says; of a text that is none, a revision that there cannot be. */
export function parseRevisionKey(key: string): Pick<PlanRevision, 'holderCode' | 'number'> {
  const [, holderCode = '', number = '0'] = /^(.+)@(\d{1,9})$/.exec(key) ?? [];
  return { holderCode, number: Number(number) };
}
