import { areas } from './areas.ts';
import { coverageOfCountry, coverageOfProvince } from './coverage.ts';
import { gaps } from './gaps.ts';
import { planTree } from './plan-tree.ts';
import type { Question } from './question.ts';
import { searchCommon, searchRare, searchShort } from './search.ts';
import { supportingNodes, supportingNodesOfCountry } from './supporting-nodes.ts';
import { trace } from './trace.ts';

/** All questions, in the order of the table. */
export const questions: readonly Question[] = [
  planTree,
  trace,
  supportingNodes,
  coverageOfProvince,
  gaps,
  coverageOfCountry,
  supportingNodesOfCountry,
  searchCommon,
  searchRare,
  searchShort,
  areas,
];
