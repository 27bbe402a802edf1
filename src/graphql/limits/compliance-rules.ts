import { DONE_BOUNDS } from './bounds.js';
import { eachLevel, hanging, type Place, pageSize, sum } from './place.js';
import type { Rule } from './rule.js';

/** How many nodes the plans at a place have. */
function nodesOfPlans({ nodes, count }: Place): number {
  return nodes ? sum(eachLevel((level) => nodes.tree.size(level))) : count * DONE_BOUNDS.changesOfPlan;
}

/** A page of results: of the plan as a whole, or of one of its projects each. */
export const resultsPage: Rule = ({ place, args }) => ({ ...place, entries: place.count * pageSize(args) });

/** The three rules because of which projects are not considered, for each project. */
export const notConsidered: Rule = ({ place }) => hanging(place, 3 * (place.nodes?.tree.size(4) ?? DONE_BOUNDS.rules));

/** What may concern every node of the plan. */
export const onWholePlan: Rule = ({ place }) => hanging(place, nodesOfPlans(place) / Math.max(1, place.repeat));
