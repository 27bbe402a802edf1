import type { Executor } from '../support/graphql.js';

/** Paging arguments as a client gives them. */
export interface PageArguments {
  first?: number;
  after?: string | null;
  last?: number;
  before?: string | null;
}

/** One page, with entries told apart by their IDs. */
export interface Page {
  readonly totalCount: number;
  readonly edges: { cursor: string; node: { id: string } }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** A paged list of the API. */
export interface PagedList {
  readonly name: string;
  /** The document around the list; PAGE stands for its arguments, BODY for its selection. */
  readonly document: string;
  /** Adds the n-th row to the list, now at one end and now at the other; $1 is n. */
  readonly insert: readonly string[];
}

const PROJECT = `insert into plan_node (code, area_id, level, parent_id, ordinal, title)
  select p.code || '-N' || $1::text, p.area_id, p.level + 1, p.id, 9000 + $1::integer, 'โครงการท่องเที่ยวที่เพิ่ม ' || $1::text from plan_node p `;

/** Every paged list. */
export const LISTS: readonly PagedList[] = [
  {
    name: 'areas',
    document: 'areas(filter: { regionCode: "NORTH" }, PAGE) BODY',
    insert: [
      `with a as (insert into area (code, kind, region_id, source, confidence)
        select case when $1::integer % 2 = 0 then 'AA-' else 'ZZ-' end || $1::text, 'PROVINCE', min(id), 'a test', 'UNSURE' from region where code = 'NORTH' returning id)
        insert into area_name (area_id, name_th, name_en, confidence) select id, 'ใหม่', 'New', 'UNSURE' from a`,
    ],
  },
  {
    name: 'children',
    document: 'planNode(code: "TH-55-P2571-PG09") { children(PAGE) BODY }',
    insert: [`${PROJECT} where p.code = 'TH-55-P2571-PG09'`],
  },
  {
    name: 'descendants',
    document: 'planNode(code: "TH-45-P2566") { descendants(PAGE, levels: [PROGRAMME, PROJECT]) BODY }',
    insert: [
      `${PROJECT} where p.code = case when $1::integer % 2 = 0 then 'TH-45-P2566-I01' else 'TH-45-P2566-PG01' end`,
    ],
  },
  {
    name: 'gaps',
    document: 'gaps(areaCode: "TH-67", PAGE) BODY',
    insert: [
      `${PROJECT} where p.code = case when $1::integer % 2 = 0 then 'TH-67-P2571-I01' else 'TH-67-P2571-PG01' end`,
    ],
  },
  {
    name: 'search',
    document: 'search(text: "ท่องเที่ยว", areaCode: "TH-55", levels: [PROJECT, PROGRAMME], PAGE) BODY',
    insert: [`${PROJECT} where p.code = 'TH-55-P2571-PG04'`],
  },
  {
    name: 'supportingNodes',
    document:
      'frameworkElement(framework: "NATIONAL_STRATEGY", level: "STRATEGY", code: "2") { supportingNodes(PAGE) BODY }',
    insert: [
      `insert into alignment (node_id, element_id, element_path) select n.id, e.id, '{}'
        from plan_node n, framework_element e where e.level = 'SUB_PLAN' and e.code = '0301'
        and n.code = (case when $1::integer % 2 = 0 then 'northeast-central-P2561-PJ00' else 'TH-55-P2571-PJ00' end) || (1 + $1::integer % 9)`,
    ],
  },
  {
    name: 'frameworkElements',
    document: 'frameworkElements(framework: "NATIONAL_STRATEGY", level: "MASTER_PLAN", PAGE) BODY',
    insert: [
      `insert into framework_element (framework_id, level, code, ordinal, name_th, parent_id, confidence, source)
        select e.framework_id, e.level, 'N' || $1::text, 9000 + $1::integer, 'ใหม่', e.parent_id, 'UNSURE', 'a test'
        from framework_element e where e.level = 'MASTER_PLAN' and e.code = '01'`,
    ],
  },
  {
    name: 'agencies',
    document: 'agencies(nameContains: "น่าน", PAGE) BODY',
    insert: [
      `insert into agency (code, name_th, source) values (case when $1::integer % 2 = 0 then 'AA-' else 'ZZ-' end || $1::text, 'หน่วยงานน่านใหม่ ' || $1::text, 'a test')`,
    ],
  },
  {
    name: 'fiveYearPlans',
    document: 'fiveYearPlans(PAGE) BODY',
    insert: [
      `insert into plan_node (code, area_id, level, ordinal, title, start_year, end_year, source_status, synthetic, source, confidence)
        select a.code || '-P' || (2576 + 5 * ($1::integer / 2)), a.id, 1, 100 + $1::integer, 'แผนใหม่', 2576 + 5 * ($1::integer / 2), 2580 + 5 * ($1::integer / 2), 'DRAFT', true, 'a test', 'UNSURE'
        from area a where a.code = case when $1::integer % 2 = 0 then 'TH-11' else 'TH-96' end`,
    ],
  },
];

const BODY =
  '{ totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

/** The document that asks for a page of a list. */
export function pageDocument(list: PagedList): string {
  const field = list.document
    .replace('PAGE', 'first: $first, after: $after, last: $last, before: $before')
    .replace('BODY', BODY);
  return `query ($first: Int, $after: String, $last: Int, $before: String) { ${field} }`;
}

function findPage(value: unknown): Page | null {
  if (value === null || typeof value !== 'object') return null;
  if ('edges' in value) return value as Page;
  return Object.values(value).map(findPage).find(Boolean) ?? null;
}

/** One page of a list. */
export async function pageOf(graphql: Executor, list: PagedList, args: PageArguments): Promise<Page> {
  const page = findPage(await graphql.ask(pageDocument(list), args));
  if (!page) throw new Error(`no page of ${list.name}`);
  return page;
}

/** The IDs of a whole list, page by page; `between` runs after each page. */
export async function walk(
  graphql: Executor,
  list: PagedList,
  size: number,
  direction: 'forward' | 'backward',
  between: (page: number) => Promise<unknown> = async () => {},
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let number = 0; number < 1000; number++) {
    const forward = direction === 'forward';
    const page: Page = await pageOf(
      graphql,
      list,
      forward ? { first: size, after: cursor } : { last: size, before: cursor },
    );
    const here = page.edges.map(({ node }) => node.id);
    if (forward) ids.push(...here);
    else ids.unshift(...here);
    cursor = forward ? page.pageInfo.endCursor : page.pageInfo.startCursor;
    if (!(forward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage)) return ids;
    await between(number);
  }
  throw new Error(`${list.name} does not end`);
}
