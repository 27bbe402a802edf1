import { describe, expect, test } from '@jest/globals';
import { type Figures, median, medianFigures } from '../../bench/report/figures.ts';
import { selfTimes } from '../../bench/report/self-times.ts';
import { targetRows } from '../../bench/report/targets.ts';

const at = (perSecond: number, peakMb: number | null = 100): Figures => ({ perSecond, p50Ms: 1, p99Ms: 2, peakMb });

describe('figures of several rounds', () => {
  test('the median is the middle one, or the mean of the middle two', () => {
    expect(median([3, 100, 1])).toBe(3);
    expect(median([4, 1, 2, 100])).toBe(3);
    expect(() => median([])).toThrow(RangeError);
  });

  test('memory is the highest peak, and unknown where one round does not know it', () => {
    expect(medianFigures([at(10, 80), at(30, 120), at(20, 90)])).toEqual(at(20, 120));
    expect(medianFigures([at(10, 80), at(30, null)]).peakMb).toBeNull();
  });
});

describe('the table of targets', () => {
  const rowsOf = (lanes: Record<string, Figures>, question = 'plan-tree', firstAnswerSeconds: number | null = null) =>
    targetRows({ figures: new Map([[question, new Map(Object.entries(lanes))]]), firstAnswerSeconds });
  const row = (name: string, lanes: Record<string, Figures>, question?: string) =>
    rowsOf(lanes, question).find((found) => found.name === name);

  test('a ratio of throughput is met from its target on', () => {
    const met = row('plan-tree, ours / postgraphile', { ours: at(400), postgraphile: at(100) });
    expect(met).toMatchObject({ ratio: 4, target: 4, met: true });
    const missed = row('plan-tree, ours / postgraphile', { ours: at(399), postgraphile: at(100) });
    expect(missed).toMatchObject({ ratio: 3.99, met: false });
  });

  test('time in the larger country may grow up to the target', () => {
    const name = 'trace, ours: time in the country / in a tenth of it';
    expect(row(name, { ours: at(100), 'ours small': at(130) }, 'trace')).toMatchObject({ ratio: 1.3, met: true });
    expect(row(name, { ours: at(100), 'ours small': at(140) }, 'trace')).toMatchObject({ ratio: 1.4, met: false });
  });

  test('what was not measured is not met', () => {
    const unchanged = row('plan-tree, unchanged / postgraphile', { postgraphile: at(100) });
    expect(unchanged).toMatchObject({ ratio: null, met: false });
    const memory = row('plan-tree, peak memory: ours / postgraphile', {
      ours: at(1, null),
      postgraphile: at(1, null),
    });
    expect(memory).toMatchObject({ ratio: null, met: false });
  });

  test('rows only of questions that were asked, and of the start where it was measured', () => {
    expect(rowsOf({}, 'areas')).toEqual([]);
    expect(rowsOf({}, 'areas', 3.5)).toMatchObject([{ name: 'start to first answer, seconds', met: false }]);
  });
});

test('a profile is read as shares of the busy time', () => {
  const frame = (functionName: string, url = '') => ({ functionName, url, lineNumber: 4 });
  const profile = {
    nodes: [
      { id: 1, callFrame: frame('(idle)') },
      { id: 2, callFrame: frame('run', 'file:///anywhere/dist/main.js') },
      { id: 3, callFrame: frame('') },
    ],
    samples: [1, 2, 3, 2],
    timeDeltas: [1000, 30, 25, 45],
  };
  expect(selfTimes(profile)).toEqual([
    { share: 0.75, functionName: 'run', place: 'dist/main.js:5' },
    { share: 0.25, functionName: '(anonymous)', place: '' },
  ]);
});
