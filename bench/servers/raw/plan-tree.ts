import { quoted, type RawAnswer, type Text } from './answer.ts';

/** The list that holds the children of a node, by its level. */
const LISTS = ['', 'developmentIssues', 'programmes', 'projects', 'mainActivities', 'subActivities'];

/** A node whose children are still being read. */
interface OpenNode {
  level: number;
  ordinal: number;
  json: string;
  children: { ordinal: number; json: string }[];
  inOrder: boolean;
}

function put(parent: OpenNode, child: OpenNode): void {
  if ((parent.children.at(-1)?.ordinal ?? 0) > child.ordinal) parent.inOrder = false;
  parent.children.push({ ordinal: child.ordinal, json: child.json });
}

/** Closes a node: its children follow in the order of their ordinals, whatever order they were created in. */
function close(node: OpenNode): void {
  const list = LISTS[node.level];
  if (list) node.json += `,"${list}":${joined(node)}`;
  if (node.level > 1) node.json += '}';
}

function joined(node: OpenNode): string {
  if (!node.inOrder) node.children.sort((a, b) => a.ordinal - b.ordinal);
  let json = '';
  for (const child of node.children) json += json === '' ? child.json : `,${child.json}`;
  return `[${json}]`;
}

function toJson(rows: Text[][]): string {
  let plan: OpenNode | undefined;
  const unplaced: OpenNode = { level: 0, ordinal: 0, json: '', children: [], inOrder: true };
  const open: OpenNode[] = [];
  const closeDownTo = (depth: number) => {
    while (open.length > depth) {
      const node = open.pop() as OpenNode;
      close(node);
      const parent = open.at(-1) ?? (node === plan ? undefined : unplaced);
      if (parent) put(parent, node);
    }
  };
  // In the order of paths, every node comes after its parent; unplaced projects have no parent at all.
  for (const [depth, level, code, ordinal, title, budget] of rows) {
    closeDownTo(Number(depth) - 1);
    const json = `{"code":"${code}","ordinal":${ordinal},"title":${quoted(title ?? '')},"budget":${budget ? `"${budget}"` : 'null'}`;
    const node = { level: Number(level), ordinal: Number(ordinal), json, children: [], inOrder: true };
    open.push(node);
    if (node.level === 1) plan = node;
  }
  closeDownTo(0);
  return plan ? `{"fiveYearPlan":${plan.json},"unplacedProjects":${joined(unplaced)}}}` : '{"fiveYearPlan":null}';
}

/** A whole plan: one walk over the index of paths. */
export const planTree: RawAnswer = {
  name: 'plan-tree',
  sql: `
    select cardinality(n.path) - case when n.path[1] = plan.path[1] then cardinality(plan.path) - 1 else 0 end,
      n.level, n.code, n.ordinal, n.title, n.budget
    from area a
    join plan_node plan on plan.area_id = a.id and plan.level = 1 and plan.start_year = $2
    join plan_node n on n.plan_id = plan.id
    where a.code = $1
    order by n.path`,
  values: (asked) => [asked.get('areaCode'), asked.get('startYear')],
  toJson,
};
