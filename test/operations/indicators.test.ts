import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';

interface Value {
  year: number | null;
  printed: string | null;
  value: string | null;
  unit: string | null;
}
interface Indicator {
  printedNo: string;
  name: string;
  unit: string | null;
  polarity: string | null;
  baseline: Value | null;
  yearTargets: Value[];
}

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

const SELECTION = `indicators { printedNo name unit polarity note node { code }
  baseline { year printed value unit } yearTargets { year printed value unit } }`;

// The source file is phetchabun/issues.csv
describe('the indicators of Phetchabun', () => {
  let indicators: Map<string, Indicator>;
  beforeAll(async () => {
    const { planNode } = await graphql.ask<{ planNode: { developmentIssues: { indicators: Indicator[] }[] } }>(
      `{ planNode(code: "TH-67-P2571") { ... on FiveYearPlan { developmentIssues { ${SELECTION} } } } }`,
    );
    indicators = new Map(
      planNode.developmentIssues.flatMap((issue) => issue.indicators).map((entry) => [entry.printedNo, entry]),
    );
  });

  test('there are 17, each with its issue', () => {
    expect([...indicators.keys()]).toEqual([
      ...['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3', '3.4'],
      ...['4.1', '4.2', '4.3', '5.1', '5.2', '5.3', '5.4', '5.5'],
    ]);
  });

  test('what is printed is kept, and what parses is parsed', () => {
    expect(indicators.get('1.1')).toMatchObject({
      name: 'รายได้จากการท่องเที่ยวเพิ่มขึ้น',
      unit: 'ร้อยละ',
      baseline: { year: 2568, printed: '9,981.97 ล้านบาท', value: '9981.97', unit: 'ล้านบาท' },
      yearTargets: [2571, 2572, 2573, 2574, 2575].map((year) => ({ year, printed: '5', value: '5', unit: 'ร้อยละ' })),
    });
    expect(indicators.get('2.2')?.baseline).toEqual({
      year: 2567,
      printed: '155,514.70 บาท/คน/ปี',
      value: '155514.70',
      unit: 'บาท/คน/ปี',
    });
  });

  test('bases are missing in 1.2, 3.4 and 4.2, and 3.4 has no targets either', () => {
    for (const number of ['1.2', '3.4', '4.2']) {
      expect([number, indicators.get(number)?.baseline?.printed ?? null]).toEqual([number, null]);
      expect([number, indicators.get(number)?.baseline?.value ?? null]).toEqual([number, null]);
    }
    // The year of a base may be printed without the base.
    expect(indicators.get('1.2')?.baseline?.year).toBe(2568);
    expect(indicators.get('3.4')?.yearTargets).toEqual([]);
    expect(indicators.get('4.2')?.yearTargets).toHaveLength(5);
    const missing = [...indicators.values()].filter(({ baseline }) => !baseline?.printed);
    expect(missing.map(({ printedNo }) => printedNo)).toEqual(['1.2', '3.4', '4.2']);
  });

  test('odd units stay as they are printed', () => {
    expect(indicators.get('5.4')?.baseline).toMatchObject({ year: null, printed: '0 แห่ง', value: '0', unit: 'แห่ง' });
    expect(indicators.get('5.5')).toMatchObject({
      unit: 'tCO2/MWh',
      baseline: { year: 2562, printed: '0.4770', value: '0.4770' },
    });
  });

  test('where less is better, the indicator says so', () => {
    // The flag column of 3.3 and 5.2.
    const lower = [...indicators.values()].filter(({ polarity }) => polarity === 'LOWER_IS_BETTER');
    expect(lower.map(({ printedNo }) => printedNo)).toEqual(expect.arrayContaining(['3.3', '5.2']));
    expect(indicators.get('1.1')?.polarity).toBe('HIGHER_IS_BETTER');
  });
});

test('indicators are the node’s own: a project of Nan has none, its plan fourteen', async () => {
  const count = async (code: string) =>
    (await graphql.ask<{ planNode: { indicators: unknown[] } }>(`{ planNode(code: "${code}") { indicators { id } } }`))
      .planNode.indicators.length;
  expect(await count('TH-55-P2571-PJ001')).toBe(0);
  expect(await count('TH-55-P2571')).toBe(14);
});
