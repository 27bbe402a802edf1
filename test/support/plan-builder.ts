import { baht, type Model, type ModelElement, type ModelNode, yearsOf } from './model.js';

/** A statement of a writer: it states only what writers state. */
export interface WriterStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A step of a history. The numbers choose among what there is when its turn comes. */
export interface Operation {
  readonly kind: OperationKind;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly amount: bigint | null;
}

type Perform = (model: Model, operation: Operation) => WriterStatement[];

const SOURCES = [null, 'PROVINCE', 'FUNCTION'];
const PERIODS = [2561, 2566, 2571];

const sql = (text: string, ...values: unknown[]): WriterStatement => ({ text, values });

function pick<T>(list: readonly T[], choice: number): T | null {
  return list[choice % Math.max(list.length, 1)] ?? null;
}

function add(
  model: Model,
  at: { area: string; level: number; parent: ModelNode | null; planId?: number; start?: number },
) {
  model.lastId += 1;
  const planId = at.planId ?? null;
  const node: ModelNode = {
    id: model.lastId,
    code: `${at.area}-N${model.lastId}`,
    area: at.area,
    level: at.level,
    parentId: at.parent?.id ?? null,
    statedPlanId: planId,
    ordinal: model.nextOrdinal(at, at.parent, planId),
    title: `โครงการที่ ${model.lastId}`,
    stated: null,
    lines: [],
    isKey: false,
    indicators: 0,
    startYear: at.start ?? 0,
    endYear: at.start ? at.start + (at.level === 0 ? 19 : 4) : 0,
  };
  model.nodes.set(node.id, node);
  const root = at.level < 2;
  const isGroup = model.areas.some(({ code, isGroup }) => code === at.area && isGroup);
  const goalKind = isGroup ? 'GROUP_DIRECTION' : 'PROVINCIAL_GOAL';
  const statement = sql(
    `insert into plan_node (id, code, area_id, level, parent_id, plan_id, ordinal, title, start_year, end_year,
       goal_kind, source_status, synthetic, source, confidence)
     select $1, $2, a.id, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15 from area a where a.code = $3`,
    ...[node.id, node.code, node.area, node.level, node.parentId, planId, node.ordinal, node.title],
    ...(root ? [node.startYear, node.endYear] : [null, null]),
    at.level === 0 ? goalKind : null,
    ...(root ? ['DRAFT', true, 'test', 'UNSURE'] : [null, null, null, null]),
  );
  return { node, statement };
}

/** Puts a node elsewhere, last among its new siblings. */
function put(model: Model, node: ModelNode, parent: ModelNode | null): WriterStatement[] {
  const planId = node.level === 4 && !parent ? (model.plan(node)?.id ?? null) : null;
  const ordinal = model.nextOrdinal(node, parent, planId);
  Object.assign(node, { parentId: parent?.id ?? null, statedPlanId: planId, ordinal });
  return [sql('update plan_node set parent_id = $2, ordinal = $3 where id = $1', node.id, node.parentId, ordinal)];
}

const ofLevel = (model: Model, ...levels: number[]) => model.all().filter(({ level }) => levels.includes(level));
/** The goal of an area that a plan of these years may stand below. */
const goalOf = (model: Model, { area, startYear, endYear }: Pick<ModelNode, 'area' | 'startYear' | 'endYear'>) =>
  ofLevel(model, 0).find((goal) => goal.area === area && goal.startYear <= startYear && endYear <= goal.endYear) ??
  null;
const unplaced = (model: Model) => ofLevel(model, 4).filter(({ parentId }) => parentId === null);

const PERFORM = {
  goal(model, { a }) {
    const area = pick(model.areas, a)?.code ?? '';
    if (model.all().some((node) => node.area === area && node.level === 0)) return [];
    return [add(model, { area, level: 0, parent: null, start: 2566 }).statement];
  },
  plan(model, { a, b, c }) {
    const area = pick(model.areas, a)?.code ?? '';
    const start = pick(PERIODS, b) ?? 0;
    if (model.all().some((node) => node.area === area && node.level === 1 && node.startYear === start)) return [];
    const goal = goalOf(model, { area, startYear: start, endYear: start + 4 });
    return [add(model, { area, level: 1, parent: c % 2 ? goal : null, start }).statement];
  },
  /** A chain of up to four nodes downwards. */
  grow(model, { a, b }) {
    let parent = pick(ofLevel(model, 1, 2, 3, 4, 5), a);
    const statements = [];
    for (let depth = 0; parent && parent.level < 6 && depth <= b % 4; depth += 1) {
      const { node, statement } = add(model, { area: parent.area, level: parent.level + 1, parent });
      statements.push(statement);
      parent = node;
    }
    return statements;
  },
  addUnplaced(model, { a }) {
    const plan = pick(ofLevel(model, 1), a);
    return plan ? [add(model, { area: plan.area, level: 4, parent: null, planId: plan.id }).statement] : [];
  },
  place(model, { a, b }) {
    const project = pick(unplaced(model), a);
    const parent =
      project &&
      pick(
        ofLevel(model, 3).filter((other) => model.plan(other) === model.plan(project)),
        b,
      );
    return parent ? put(model, project, parent) : [];
  },
  unplace(model, { a }) {
    const project = pick(
      ofLevel(model, 4).filter(({ parentId }) => parentId !== null),
      a,
    );
    return project ? put(model, project, null) : [];
  },
  move(model, { a, b }) {
    const node = pick(
      model.all().filter(({ level, parentId }) => level > 2 && parentId !== null),
      a,
    );
    if (!node) return [];
    const targets = ofLevel(model, node.level - 1).filter((other) => model.plan(other) === model.plan(node));
    const target = pick(
      targets.filter(({ id }) => id !== node.parentId),
      b,
    );
    return target ? put(model, node, target) : [];
  },
  /** A plan is put below the goal of its area and years, or taken away from it. */
  hang(model, { a }) {
    const plan = pick(ofLevel(model, 1), a);
    if (!plan) return [];
    const goal = goalOf(model, plan);
    return plan.parentId === null && !goal ? [] : put(model, plan, plan.parentId === null ? goal : null);
  },
  reorder(model, { a, b }) {
    const node = pick(
      model.all().filter(({ level, parentId }) => level > 1 || parentId !== null),
      a,
    );
    const siblings = node ? model.siblingsAt(node, model.parent(node), node.statedPlanId) : [];
    const other = pick(siblings, b);
    if (!node || !other || other === node) return [];
    [node.ordinal, other.ordinal] = [other.ordinal, node.ordinal];
    return [
      sql(
        'update plan_node set ordinal = case id when $1 then $3::integer else $4::integer end where id in ($1, $2)',
        ...[node.id, other.id, node.ordinal, other.ordinal],
      ),
    ];
  },
  retitle(model, { a, b }) {
    const node = pick(model.all(), a);
    if (!node) return [];
    node.title = `ชื่อใหม่ ${b}`;
    return [sql('update plan_node set title = $2 where id = $1', node.id, node.title)];
  },
  state(model, { a, amount }) {
    const node = pick(model.all(), a);
    if (!node) return [];
    node.stated = amount;
    return [sql('update plan_node set stated_budget = $2 where id = $1', node.id, baht(amount))];
  },
  /** One statement for all nodes of a plan and level. */
  stateMany(model, { a, amount }) {
    const first = pick(model.all(), a);
    if (!first) return [];
    const nodes = model.all().filter((node) => node.level === first.level && model.plan(node) === model.plan(first));
    for (const node of nodes) node.stated = amount;
    const ids = nodes.map(({ id }) => id);
    return [sql('update plan_node set stated_budget = $2 where id = any($1::bigint[])', ids, baht(amount))];
  },
  line(model, { a, b, c, amount }) {
    const node = pick(model.all(), a);
    if (!node) return [];
    const plan = model.plan(node);
    const year = pick([null, ...(plan ? yearsOf(plan) : [])], b);
    const source = pick(SOURCES, c);
    node.lines = node.lines.filter((line) => line.year !== year || line.source !== source);
    const which = [node.id, year, source];
    if (amount === null) {
      return [
        sql(
          'delete from node_budget where node_id = $1 and fiscal_year is not distinct from $2 and source is not distinct from $3',
          ...which,
        ),
      ];
    }
    node.lines.push({ year, source, amount });
    return [
      sql(
        `insert into node_budget (node_id, fiscal_year, source, amount) values ($1, $2, $3, $4)
         on conflict (node_id, stage, fiscal_year, source) do update set amount = excluded.amount`,
        ...[...which, baht(amount)],
      ),
    ];
  },
  removeLeaf(model, { a }) {
    const leaf = pick(
      model.all().filter((node) => model.inside(node).length === 0),
      a,
    );
    if (!leaf) return [];
    model.nodes.delete(leaf.id);
    model.alignments = model.alignments.filter(({ nodeId }) => nodeId !== leaf.id);
    return [sql('delete from plan_node where id = $1', leaf.id)];
  },
  align(model, { a, b, c }) {
    const node = pick(model.all(), a);
    const element = pick([...model.elements.values()], b);
    if (!node || !element) return [];
    if (model.alignmentsOf(node).some((alignment) => alignment.element === element.key)) return [];
    const roots = [null, null, ...statableRoots(model, element)];
    const asserted = c % 2 === 1 ? OTHER_WORDING : model.wordingOf(node);
    const alignment = { nodeId: node.id, element: element.key, statedRoot: pick(roots, c), asserted };
    model.alignments.push(alignment);
    return [
      sql(
        `insert into alignment (node_id, element_id, stated_root_id, asserted_node)
         values ($1, ${elementId(2)}, ${elementId(3)}, $4)`,
        ...[node.id, alignment.element, alignment.statedRoot, asserted === OTHER_WORDING ? OTHER_WORDING : null],
      ),
    ];
  },
  unalign(model, { a }) {
    const alignment = pick(model.alignments, a);
    if (!alignment) return [];
    model.alignments = model.alignments.filter((other) => other !== alignment);
    return [
      sql(
        `delete from alignment where node_id = $1 and element_id = ${elementId(2)}`,
        alignment.nodeId,
        alignment.element,
      ),
    ];
  },
  suspect(model, { a, b }) {
    const alignment = pick(model.alignments, a);
    if (!alignment) return [];
    const isOther = b % 2 === 1;
    alignment.asserted = isOther ? OTHER_WORDING : model.wordingOf(model.nodes.get(alignment.nodeId) as ModelNode);
    return [
      sql(
        `update alignment set asserted_node = case when $3 then '${OTHER_WORDING}' else node_fingerprint end
         where node_id = $1 and element_id = ${elementId(2)}`,
        ...[alignment.nodeId, alignment.element, isOther],
      ),
    ];
  },
  key(model, { a }) {
    const project = pick(ofLevel(model, 4), a);
    if (!project) return [];
    project.isKey = !project.isKey;
    return [sql('update plan_node set project_class = $2 where id = $1', project.id, project.isKey ? 'KEY' : null)];
  },
  indicator(model, { a }) {
    const node = pick(model.all(), a);
    if (!node) return [];
    node.indicators += 1;
    return [
      sql(
        'insert into indicator (code, node_id, ordinal, name) values ($1, $2, $3, $4)',
        ...[`${node.code}-K${node.indicators}`, node.id, node.indicators, 'ตัวชี้วัด'],
      ),
    ];
  },
} satisfies Record<string, Perform>;

export type OperationKind = keyof typeof PERFORM;

export const OPERATION_KINDS = Object.keys(PERFORM) as OperationKind[];

/** An alignment that remembers this of its node is suspect. */
const OTHER_WORDING = 'another wording';

/** The id of the element whose key (framework/level/code) is the n-th value. */
function elementId(n: number): string {
  return `(select e.id from framework_element e join framework f on f.id = e.framework_id
    where f.code || '/' || e.level || '/' || e.code = $${n})`;
}

/** The strategies that a form may state in the place of an element's primary one. */
function statableRoots(model: Model, element: ModelElement): string[] {
  const root = model.elementsUp(element.key).at(-1);
  if (root === element || root?.level !== 'STRATEGY') return [];
  const others = [...model.elements.values()].filter((other) => other.level === 'STRATEGY' && other !== root);
  return others.map(({ key }) => key);
}

/** Applies a step to the model and says how a writer does the same in SQL: nothing where it does not apply. */
export function perform(model: Model, operation: Operation): WriterStatement[] {
  return PERFORM[operation.kind](model, operation);
}
