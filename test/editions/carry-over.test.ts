import { expect, test } from '@jest/globals';
import { carryOver, type Mapping, type MappingKind } from '../../src/editions/domain/carry-over.js';

const mapping = (fromId: number, toId: number, kind: MappingKind): Mapping => ({
  fromId,
  toId,
  kind,
  note: null,
  source: 'synthetic',
});
const aligned = (nodeCode: string, elementId: number, statedRootId: number | null = null) => ({
  nodeCode,
  elementId,
  statedRootId,
});

test('an alignment goes along where exactly one element follows its own', () => {
  const same = aligned('A', 1);
  const reworded = aligned('A', 2);
  const merged = [aligned('B', 3), aligned('B', 4)] as const;
  const mappings = [
    mapping(1, 11, 'SAME'),
    mapping(2, 12, 'REWORDED'),
    mapping(3, 13, 'MERGED'),
    mapping(4, 13, 'MERGED'),
  ];
  expect(carryOver([same, reworded, ...merged], mappings)).toEqual({
    moved: [
      { from: same, toId: 11, statedRootId: null },
      { from: reworded, toId: 12, statedRootId: null },
      { from: merged[0], toId: 13, statedRootId: null },
      { from: merged[1], toId: 13, statedRootId: null },
    ],
    left: [],
  });
});

test('it stays where nothing follows, or several do', () => {
  const gone = aligned('A', 1);
  const split = aligned('A', 2);
  expect(carryOver([gone, split], [mapping(2, 12, 'SPLIT'), mapping(2, 13, 'SPLIT')])).toEqual({
    moved: [],
    left: [
      { from: gone, reason: 'UNMAPPED', candidateIds: [] },
      { from: split, reason: 'SPLIT', candidateIds: [12, 13] },
    ],
  });
});

test('the strategy that a form states goes along, or the alignment stays', () => {
  const followed = aligned('A', 1, 5);
  const alone = aligned('B', 1, 6);
  const undecided = aligned('C', 1, 7);
  const mappings = [mapping(1, 11, 'SAME'), mapping(5, 15, 'SAME'), mapping(7, 17, 'SPLIT'), mapping(7, 18, 'SPLIT')];
  expect(carryOver([followed, alone, undecided], mappings)).toEqual({
    moved: [{ from: followed, toId: 11, statedRootId: 15 }],
    left: [alone, undecided].map((from) => ({ from, reason: 'STATED_STRATEGY_UNMAPPED', candidateIds: [11] })),
  });
});
