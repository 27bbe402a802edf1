/** How many of each level stand below each node of the level above, from the issues down. */
export type Shape = readonly [
  issues: number,
  programmes: number,
  projects: number,
  mainActivities: number,
  subActivities: number,
];

/** 5,025 nodes; or 458, where only the answers matter. */
export const LARGE: Shape = [5, 4, 10, 4, 5];
export const SMALL: Shape = [2, 3, 3, 4, 5];

/** The first year of the plans that are written: no country of the benchmark has one in it. */
export const YEAR = 2591;

/** A node of a batch, as an office would state it. */
export interface NewNode {
  readonly ref: string;
  /** Null: the plan itself. */
  readonly parent: string | null;
  readonly title: string;
  /** Of a sub-activity: baht by year. */
  readonly lines?: readonly { readonly year: number; readonly amount: string }[];
  /** Of a project: whether it is measured. */
  readonly indicator?: boolean;
  /** Of a project: which of the elements it serves. */
  readonly element?: number;
}

/** What a level is called in titles and in references, from the issues down. */
const LEVELS = [
  ['i', 'ประเด็นการพัฒนาที่'],
  ['g', 'แผนงานที่'],
  ['p', 'โครงการที่'],
  ['m', 'กิจกรรมหลักที่'],
  ['s', 'กิจกรรมย่อยที่'],
] as const;
const PROJECTS = 2;
const SUB_ACTIVITIES = 4;

/** All nodes below a plan, each after the one above it: projects with an indicator and an alignment, money below. */
export function treeOf(shape: Shape, elementCount = 1): NewNode[] {
  const nodes: NewNode[] = [];
  let projects = 0;
  const grow = (parent: string | null, level: number) => {
    const [letter, name] = LEVELS[level] as (typeof LEVELS)[number];
    for (let i = 0; i < (shape[level] as number); i += 1) {
      const ref = `${parent ?? ''}${letter}${i}`;
      const node: NewNode = { ref, parent, title: `${name} ${i + 1}` };
      if (level === PROJECTS) {
        nodes.push({ ...node, indicator: true, element: projects % elementCount });
        projects += 1;
      } else if (level === SUB_ACTIVITIES) {
        nodes.push({
          ...node,
          lines: [
            { year: YEAR, amount: '100000.25' },
            { year: YEAR + 1, amount: '50000.50' },
          ],
        });
      } else nodes.push(node);
      if (level < SUB_ACTIVITIES) grow(ref, level + 1);
    }
  };
  grow(null, 0);
  return nodes;
}
