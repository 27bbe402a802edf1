import type { FrameworkElement } from '../../frameworks/domain/framework.js';

/** COVERED: at least one alignment that is not suspect; NEARLY: suspect ones only; UNCOVERED: none. */
export type CoverageState = 'COVERED' | 'NEARLY' | 'UNCOVERED';

/** What supports one element. */
export interface Support {
  elementId: number;
  alignedNodeCount: number;
  soundNodeCount: number;
  projectCount: number;
  totalBudget: string;
}

/** An element with its support. */
export interface CoverageRow {
  element: FrameworkElement;
  state: CoverageState;
  alignedNodeCount: number;
  projectCount: number;
  totalBudget: string;
}

/** One row for each element of a level, also for those that nothing supports. */
export function coverageRows(elements: readonly FrameworkElement[], support: readonly Support[]): CoverageRow[] {
  const byElement = new Map(support.map((entry) => [entry.elementId, entry]));
  return elements.map((element) => {
    const found = byElement.get(element.id);
    return {
      element,
      state: stateOf(found),
      alignedNodeCount: found?.alignedNodeCount ?? 0,
      projectCount: found?.projectCount ?? 0,
      totalBudget: found?.totalBudget ?? '0.00',
    };
  });
}

function stateOf(support: Support | undefined): CoverageState {
  if (!support || support.alignedNodeCount === 0) return 'UNCOVERED';
  return support.soundNodeCount > 0 ? 'COVERED' : 'NEARLY';
}
