import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ERROR_CODES } from '../../src/errors/error-code.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

const encode = (text: string) => Buffer.from(text).toString('base64url');
const NO_PLAN = encode('FiveYearPlan:TH-55-P2599');

/** The document, the field that the message names, the field of the data that is null, the code. */
const CASES: [string, string, string, keyof typeof ERROR_CODES][] = [
  ['{ area(code: "TH-00") { id } }', 'code', 'area', 'UNKNOWN_AREA'],
  // Bangkok is no area that plans: 76 provinces without it.
  ['{ area(code: "TH-10") { id } }', 'code', 'area', 'UNKNOWN_AREA'],
  ['{ area(code: "") { id } }', 'code', 'area', 'UNKNOWN_AREA'],
  ['{ fiveYearPlan(areaCode: "TH-00", startYear: 2571) { id } }', 'areaCode', 'fiveYearPlan', 'UNKNOWN_AREA'],
  ['{ fiveYearPlan(areaCode: "TH-55", startYear: 2566) { id } }', 'startYear', 'fiveYearPlan', 'UNKNOWN_PLAN'],
  ['{ planNode(code: "TH-55-P2571-PJ999") { id } }', 'code', 'planNode', 'UNKNOWN_NODE'],
  ['{ search(text: "น้ำ", areaCode: "TH-00", first: 1) { totalCount } }', 'areaCode', 'search', 'UNKNOWN_AREA'],
  ['{ search(text: "", first: 1) { totalCount } }', 'text', 'search', 'BAD_USER_INPUT'],
  ['{ gaps(areaCode: "TH-00", first: 1) { totalCount } }', 'areaCode', 'gaps', 'UNKNOWN_AREA'],
  ['{ gaps(areaCode: "TH-55", startYear: 2566, first: 1) { totalCount } }', 'startYear', 'gaps', 'UNKNOWN_PLAN'],
  ['{ coverage(framework: "NO_SUCH", level: "GOAL") { level } }', 'framework', 'coverage', 'UNKNOWN_FRAMEWORK'],
  ['{ coverage(framework: "SDG", level: "TARGET") { level } }', 'level', 'coverage', 'UNKNOWN_FRAMEWORK_LEVEL'],
  [
    '{ coverage(framework: "SDG", level: "GOAL", areaCode: "TH-00") { level } }',
    'areaCode',
    'coverage',
    'UNKNOWN_AREA',
  ],
  [
    `{ coverage(framework: "SDG", level: "GOAL", planId: "${NO_PLAN}") { level } }`,
    'planId',
    'coverage',
    'UNKNOWN_PLAN',
  ],
  ['{ coverage(framework: "SDG", level: "GOAL", planId: "x") { level } }', 'planId', 'coverage', 'INVALID_ID'],
  [
    '{ coverage(framework: "SDG", level: "GOAL", includeMembers: true) { level } }',
    'includeMembers',
    'coverage',
    'BAD_USER_INPUT',
  ],
  [
    `{ alignmentMatrix(planId: "${NO_PLAN}", framework: "SDG", level: "GOAL") { level } }`,
    'planId',
    'alignmentMatrix',
    'UNKNOWN_PLAN',
  ],
  [
    '{ frameworkElement(framework: "NO_SUCH", code: "1") { id } }',
    'framework',
    'frameworkElement',
    'UNKNOWN_FRAMEWORK',
  ],
  [
    '{ frameworkElement(framework: "SDG", level: "TARGET", code: "1") { id } }',
    'level',
    'frameworkElement',
    'UNKNOWN_FRAMEWORK_LEVEL',
  ],
  [
    '{ frameworkElement(framework: "SDG", code: "18") { id } }',
    'code',
    'frameworkElement',
    'UNKNOWN_FRAMEWORK_ELEMENT',
  ],
  [
    '{ frameworkElement(framework: "NATIONAL_STRATEGY", code: "2.3") { id } }',
    'code',
    'frameworkElement',
    'AMBIGUOUS_CODE',
  ],
  [
    '{ frameworkElements(framework: "NO_SUCH", level: "GOAL", first: 1) { totalCount } }',
    'framework',
    'frameworkElements',
    'UNKNOWN_FRAMEWORK',
  ],
  [
    '{ frameworkElements(framework: "SDG", level: "STRATEGY", first: 1) { totalCount } }',
    'level',
    'frameworkElements',
    'UNKNOWN_FRAMEWORK_LEVEL',
  ],
  [
    '{ frameworkElements(framework: "NATIONAL_STRATEGY", level: "SUB_PLAN", parentCode: "99", first: 1) { totalCount } }',
    'parentCode',
    'frameworkElements',
    'UNKNOWN_FRAMEWORK_ELEMENT',
  ],
  ['{ node(id: "x") { id } }', 'id', 'node', 'INVALID_ID'],
  ['{ trace(id: "x") { complete } }', 'id', 'trace', 'INVALID_ID'],
];

test.each(CASES)('%s: names %s, and %s is null with %s', async (source, field, nulled, code) => {
  const error = await graphql.fail(source);
  expect(error).toMatchObject({ code, path: nulled, data: { [nulled]: null }, details: { field } });
  expect(error.message.startsWith(`${field}: `)).toBe(true);
  expect(error.message).not.toMatch(/select|plan_node|framework_element|\bat .*\.ts/);
});

describe('lists that cannot be null fail as a whole', () => {
  test.each<[string, string, keyof typeof ERROR_CODES]>([
    ['{ areas(first: 1, filter: { regionCode: "NO" }) { totalCount } }', 'filter.regionCode', 'UNKNOWN_REGION'],
    ['{ areas(first: 1, filter: { groupCode: "NO" }) { totalCount } }', 'filter.groupCode', 'UNKNOWN_AREA'],
    ['{ fiveYearPlans(first: 1, filter: { areaCode: "NO" }) { totalCount } }', 'filter.areaCode', 'UNKNOWN_AREA'],
    ['{ fiveYearPlans(first: 1, filter: { regionCode: "NO" }) { totalCount } }', 'filter.regionCode', 'UNKNOWN_REGION'],
    ['{ agencies { totalCount } }', 'first', 'INVALID_PAGE'],
    ['{ agencies(first: 1, after: "x") { totalCount } }', 'after', 'INVALID_CURSOR'],
  ])('%s: %s, %s', async (source, field, code) => {
    const error = await graphql.fail(source);
    expect(error).toMatchObject({ code, data: null, details: { field } });
    expect(error.message.startsWith(`${field}: `)).toBe(true);
  });

  test('UNKNOWN_REGION lists the regions', async () => {
    const error = await graphql.fail('{ areas(first: 1, filter: { regionCode: "north" }) { totalCount } }');
    expect(error.message).toContain('NORTH');
    expect(error.message).toContain('SOUTH_BORDER');
  });
});

test('a list inside an element says which argument is wrong', async () => {
  const error = await graphql.fail(OPERATIONS['supporting-nodes'], {
    framework: 'SDG',
    code: '1',
    areaCode: 'TH-00',
    first: 1,
  });
  expect(error).toMatchObject({
    code: 'UNKNOWN_AREA',
    path: 'frameworkElement.supportingNodes',
    details: { field: 'areaCode' },
  });
});

test('an error in one field leaves the others', async () => {
  const { data, errors } = await graphql.execute(
    '{ none: area(code: "TH-00") { id } some: area(code: "TH-55") { code } }',
  );
  expect(errors.map(({ path, code }) => [path, code])).toEqual([['none', 'UNKNOWN_AREA']]);
  expect(data).toEqual({ none: null, some: { code: 'TH-55' } });
});

test('a lookup by ID of what is not there is null without an error', async () => {
  expect(
    await graphql.ask(
      `{ node(id: "${encode('Area:TH-00')}") { id } trace(id: "${encode('Project:NONE')}") { complete } }`,
    ),
  ).toEqual({
    node: null,
    trace: null,
  });
});

describe('text with a NUL byte is unknown or refused, never a fault of ours', () => {
  test.each([
    'query ($t: String!) { area(code: $t) { id } }',
    'query ($t: String!) { planNode(code: $t) { id } }',
    'query ($t: String!) { frameworkElement(framework: "SDG", code: $t) { id } }',
    'query ($t: String!) { frameworkElements(framework: "SDG", level: "GOAL", parentCode: $t, first: 1) { totalCount } }',
    'query ($t: String!) { agencies(nameContains: $t, first: 1) { totalCount } }',
    'query ($t: String!) { search(text: $t, first: 1) { totalCount } }',
    'query ($t: String!) { areas(filter: { groupCode: $t }, first: 1) { totalCount } }',
    'query ($t: String!) { areas(filter: { regionCode: $t }, first: 1) { totalCount } }',
    'query ($t: String!) { gaps(areaCode: $t, first: 1) { totalCount } }',
  ])('%s', async (source) => {
    const { errors } = await graphql.execute(source, { t: 'TH\0-55' });
    const known = Object.keys(ERROR_CODES).filter((code) => code !== 'INTERNAL_SERVER_ERROR');
    for (const { code } of errors) expect(known).toContain(code);
  });
});
