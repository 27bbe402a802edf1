import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { BOUNDS } from '../../src/graphql/limits/bounds.js';
import { ruleOf } from '../../src/graphql/limits/estimate.js';
import { LIST_BOUNDS, SINGLE_FIELDS } from '../../src/graphql/limits/list-bounds.js';
import { buildGraphQLSchema } from '../../src/graphql/schema.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let schema: GraphQLSchema;
let database: TestDatabase;

beforeAll(async () => {
  schema = await buildGraphQLSchema();
  database = await createTestDatabase({ seeded: true });
});

afterAll(async () => {
  await database.drop();
});

/** Every field of the schema that answers objects, with whether it answers many of them. */
function objectFields() {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) return [];
    const interfaces = type.getInterfaces().map(({ name }) => name);
    return Object.values(type.getFields()).flatMap((field) => {
      const named = getNamedType(field.type);
      if (!isCompositeType(named)) return [];
      const many = isListType(getNullableType(field.type)) || named.name.endsWith('Connection');
      return [{ type: type.name, interfaces, field: field.name, many }];
    });
  });
}

test('every list and connection of the schema has a bound', () => {
  const lists = objectFields().filter(({ many }) => many);
  const without = lists.filter(({ type, interfaces, field }) => !ruleOf(type, interfaces, field));
  expect(lists.length).toBeGreaterThan(60);
  expect(without.map(({ type, field }) => `${type}.${field}`)).toEqual([]);
});

test('every bound has a field of its kind', () => {
  const names = (many: boolean) =>
    new Set(
      objectFields()
        .filter((field) => field.many === many)
        .map(({ type, field }) => `${type}.${field}`),
    );
  const lists = names(true);
  const singles = names(false);
  expect(Object.keys(LIST_BOUNDS).filter((name) => !lists.has(name))).toEqual([]);
  expect(Object.keys(SINGLE_FIELDS).filter((name) => !singles.has(name))).toEqual([]);
});

describe('the seeds keep the bounds that no statement counts', () => {
  const most = (table: string, by: string) =>
    `select max(n) as found from (select count(*) as n from ${table} group by ${by}) c`;
  const queries: Record<keyof typeof BOUNDS, string> = {
    regions: 'select count(*) as found from region',
    frameworks: 'select count(*) as found from framework',
    levelsOfFramework: most('framework_level', 'framework_id'),
    rootsOfElement: `select max(n) as found from (select count(distinct element_path[1]) as n from alignment group by element_id) c`,
    furtherParentsOfElement: most('framework_element_link', 'element_id'),
    namesOfArea: most('area_name', 'area_id'),
    membershipsOfArea: most('group_membership', 'group_id'),
    membersOfGroup: most('group_membership', 'group_id'),
    indicatorsOfNode: most('indicator', 'node_id'),
    targetsOfIndicator: most('indicator_target', 'indicator_id'),
    agenciesOfNode: most('node_agency', 'node_id'),
    budgetLinesOfNode: most('node_budget', 'node_id'),
    yearsOfPlan: 'select max(cardinality(budget_by_year)) as found from plan_node',
    guidelinesOfIssue: most('development_guideline', 'issue_id'),
    guidelinesOfProject: most('project_guideline', 'project_id'),
    roadmapStepsOfGoal: most('roadmap_step', 'goal_id'),
    alignmentsOfNode: most('alignment', 'node_id'),
    evidenceOfAlignment: most('alignment_evidence', 'alignment_id'),
  };

  test.each(Object.entries(queries) as [keyof typeof BOUNDS, string][])('%s', async (name, text) => {
    const { rows } = await database.pool.query<{ found: number }>(text);
    expect(Number(rows[0]?.found)).toBeGreaterThan(0);
    expect(Number(rows[0]?.found)).toBeLessThanOrEqual(BOUNDS[name]);
  });
});
