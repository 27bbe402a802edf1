import type { Selected } from '../../graphql/look-ahead.js';
import { depthOf, levelAt, type PlanLevel } from '../domain/plan-level.js';
import type { SubtreeWanted } from '../store/subtree.read-model.js';
import { TREE_COLUMNS, type TreeColumn } from '../store/tree-node.js';

/** The fields that lead one level down the chain. */
const DOWN: Readonly<Record<string, PlanLevel>> = {
  developmentIssues: 'DEVELOPMENT_ISSUE',
  programmes: 'PROGRAMME',
  projects: 'PROJECT',
  unplacedProjects: 'PROJECT',
  mainActivities: 'MAIN_ACTIVITY',
  subActivities: 'SUB_ACTIVITY',
};

/** The fields that need less than every column: each is answered from these, or from the node's place alone. */
const NEEDS: Readonly<Record<string, readonly TreeColumn[]>> = {
  __typename: [],
  id: [],
  code: [],
  level: [],
  ordinal: ['ordinal'],
  printedNo: ['printedNo'],
  title: ['title'],
  budget: ['budget'],
  budgetBasis: ['budgetBasis'],
  undatedBudget: ['undatedBudget'],
  yearBudgets: ['budgetByYear'],
  projectClass: ['projectClass'],
  ownerSection: ['ownerSection'],
  areaOfWork: ['areaOfWork'],
  rank: ['rank'],
  version: ['version'],
  indicators: [],
  budgetLines: [],
  area: [],
};

/** What a request selects of children, as what is to be read: the levels that it reaches, the columns that it needs. */
export function wantedBelow(children: PlanLevel, selected: Selected): SubtreeWanted {
  let lowest = depthOf(children);
  const columns = new Set<TreeColumn>();
  const walk = (at: number, { fields }: Selected) => {
    lowest = Math.max(lowest, at);
    for (const [name, below] of fields) {
      const level = DOWN[name];
      if (level && depthOf(level) === at + 1) walk(at + 1, below);
      else for (const column of NEEDS[name] ?? TREE_COLUMNS) columns.add(column);
    }
  };
  walk(depthOf(children), selected);
  return { lowest: levelAt(lowest), columns };
}

/** What serves several wishes at once. */
export function wantedByAll(wishes: readonly SubtreeWanted[]): SubtreeWanted {
  return {
    lowest: levelAt(Math.max(...wishes.map(({ lowest }) => depthOf(lowest)))),
    columns: new Set(wishes.flatMap(({ columns }) => [...columns])),
  };
}
