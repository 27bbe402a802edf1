import type { Random } from './random.js';

/** A node's place in its plan: indexes count the plan itself as 0, then level by level. */
export interface Place {
  level: number;
  /** The parent's index; null for the plan and for an unplaced project. */
  parent: number | null;
  /** The rank among the nodes of the same home. */
  ordinal: number;
  /** The number within plan and level that the code carries. */
  serial: number;
  children: number[];
}

/** A plan of exactly `size` nodes: the plan, 3 to 5 issues, 2 to 4 programmes each, and three levels below. */
export function shapePlan(size: number, random: Random): Place[] {
  const places: Place[] = [{ level: 1, parent: null, ordinal: 1, serial: 1, children: [] }];
  let left = size - 1;
  const take = (wanted: number): number => {
    const taken = Math.min(left, wanted);
    left -= taken;
    return taken;
  };

  const issues = addBelow(places, 2, [0], take(size < 60 ? 1 : random.between(3, 5)), random);
  const programmes = addBelow(places, 3, issues, take(issues.length * random.between(2, 4)), random);
  const projectCount = take(Math.max(1, Math.round(left * 0.06)));
  const unplaced = projectCount >= 10 ? Math.max(1, Math.floor(projectCount * 0.03)) : 0;
  const projects = addBelow(places, 4, programmes, projectCount - unplaced, random);
  for (let n = 1; n <= unplaced; n += 1) {
    projects.push(places.length);
    places.push({ level: 4, parent: null, ordinal: n, serial: projects.length, children: [] });
  }
  const mainCount = take(Math.max(1, Math.round(left * 0.25)));
  const mains = addBelow(places, 5, someOf(projects, 970, mainCount, random), mainCount, random);
  addBelow(places, 6, someOf(mains, 960, left, random), take(left), random);
  return places;
}

/** Leaves a few parents without children, if there are children enough for the others. */
function someOf(parents: number[], perMille: number, children: number, random: Random): number[] {
  if (children < parents.length) return parents;
  const some = parents.filter(() => random.chance(perMille));
  return some.length > 0 ? some : parents;
}

/** Every parent gets one child while they last, the rest fall at random; children stand in their parents' order. */
function addBelow(places: Place[], level: number, parents: number[], count: number, random: Random): number[] {
  const counts: number[] = parents.map((_, i) => (i < count ? 1 : 0));
  for (let more = count - parents.length; more > 0; more -= 1) {
    const at = random.below(parents.length);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const added: number[] = [];
  parents.forEach((parent, i) => {
    for (let ordinal = 1; ordinal <= (counts[i] ?? 0); ordinal += 1) {
      places[parent]?.children.push(places.length);
      added.push(places.length);
      places.push({ level, parent, ordinal, serial: added.length, children: [] });
    }
  });
  return added;
}
