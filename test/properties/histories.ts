import fc from 'fast-check';
import { OPERATION_KINDS, type Operation, type OperationKind } from '../support/plan-builder.js';

const choice = fc.nat({ max: 5039 });
// Satang and sums beyond what a float can hold are among them, and the printed zero.
const amount = fc.constantFrom(0n, 1n, 250n, 100_00n, 100_00n, 333_33n, 90_071_992_547_409_93n, null);

function operations(kinds: readonly OperationKind[]): fc.Arbitrary<Operation> {
  return fc.record({ kind: fc.constantFrom(...kinds), a: choice, b: choice, c: choice, amount });
}

/** How a history begins: with something to work on. */
const GROWTH: OperationKind[] = [
  'goal',
  'plan',
  'plan',
  'grow',
  'grow',
  'grow',
  'grow',
  'addUnplaced',
  'line',
  'align',
  'align',
  'align',
  'align',
];

/** Random histories: a plan grows, then everything happens to it. */
export function histories(length: { growth: number; changes: number }): fc.Arbitrary<Operation[]> {
  return fc
    .tuple(
      fc.array(operations(GROWTH), { maxLength: length.growth, size: 'max' }),
      fc.array(operations([...OPERATION_KINDS, 'grow', 'align', 'align', 'align', 'align', 'line', 'state', 'move']), {
        maxLength: length.changes,
        size: 'max',
      }),
    )
    .map(([growth, changes]) => [...growth, ...changes]);
}

const step = (kind: OperationKind, a: number, amount: bigint | null = null): Operation => ({
  kind,
  a,
  b: 0,
  c: 0,
  amount,
});

/** Histories that chance seldom builds; tried in every run. */
export const RARE_HISTORIES: Operation[][] = [
  // A plan and an activity of its unplaced project serve the same element: the plan's money includes the activity's.
  [
    step('plan', 0),
    step('addUnplaced', 0),
    step('grow', 1),
    step('state', 2, 100_00n),
    step('align', 0),
    step('align', 2),
  ],
  // A goal and the plan below it state money without years.
  [step('goal', 0), { ...step('plan', 0), c: 1 }, step('state', 0, 500_00n), step('state', 1, 100_00n)],
];
