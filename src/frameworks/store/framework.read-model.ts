import type { ListQuery } from '../../database/keyset.js';
import type { Queryable, ReadDatabase } from '../../database/read-database.js';
import type { Framework, FrameworkElement, FrameworkLevel } from '../domain/framework.js';

const COLUMNS = `e.id, e.framework_id as "frameworkId", f.code as framework, e.level, e.code,
  e.name_th as "nameTh", e.name_en as "nameEn", e.parent_id as "parentId", e.indicator_th as "indicatorTh",
  e.confidence, e.confidence_note as "confidenceNote", e.source`;
const FROM = 'framework_element e join framework f on f.id = e.framework_id';

/** All frameworks, in their order. They are few, and every request may need them. */
export function findFrameworks(db: ReadDatabase): Promise<Framework[]> {
  return db.query({
    label: 'framework.all',
    text: `select id, code, edition, name_th as "nameTh", name_en as "nameEn", is_national as "isNational", source
      from framework order by ordinal`,
    values: [],
  });
}

/** All levels of all frameworks, from the top of each down. */
export function findFrameworkLevels(db: ReadDatabase): Promise<FrameworkLevel[]> {
  return db.query({
    label: 'framework-level.all',
    text: `select l.framework_id as "frameworkId", l.level, l.ordinal, l.name_th as "nameTh", l.name_en as "nameEn",
        l.catalogue_complete as "catalogueComplete", l.catalogue_note as "catalogueNote",
        array(select distinct above.level
          from framework_element e join framework_element above on above.id = e.parent_id
          where e.framework_id = l.framework_id and e.level = l.level) as "parentLevels"
      from framework_level l order by l.framework_id, l.ordinal`,
    values: [],
  });
}

/** Elements by the database's own keys; in no order. */
export function findElementsByIds(db: ReadDatabase, ids: readonly number[]): Promise<FrameworkElement[]> {
  return db.query({
    label: 'framework-element.by-id',
    text: `select ${COLUMNS} from ${FROM} where e.id = any($1::integer[])`,
    values: [ids],
  });
}

/** The elements directly below others, in their order. */
export function findChildElements(db: ReadDatabase, parentIds: readonly number[]): Promise<FrameworkElement[]> {
  return db.query({
    label: 'framework-element.children',
    text: `select ${COLUMNS} from ${FROM} where e.parent_id = any($1::integer[]) order by e.parent_id, e.ordinal`,
    values: [parentIds],
  });
}

/** The further parents of elements: the strategies that a master plan serves beside its primary one. */
export function findFurtherParents(
  db: ReadDatabase,
  ids: readonly number[],
): Promise<(FrameworkElement & { ofId: number })[]> {
  return db.query({
    label: 'framework-element.further-parents',
    text: `select l.element_id as "ofId", ${COLUMNS}
      from framework_element_link l join ${FROM} on e.id = l.parent_id
      where l.element_id = any($1::integer[]) order by l.element_id, e.ordinal`,
    values: [ids],
  });
}

/** An element that a code may mean: by its canonical code, or by a spelling that people use. */
export interface ElementCandidate extends FrameworkElement {
  canonical: boolean;
  /** The strategy that a strategy.master-plan code states. */
  statedParentId: number | null;
}

/** What a code may mean in a framework, at one level or at any. */
export function findCandidates(
  db: ReadDatabase,
  frameworkId: number,
  level: string | null,
  code: string,
): Promise<ElementCandidate[]> {
  return db.query({
    label: 'framework-element.by-code',
    text: `select ${COLUMNS}, c.canonical, c.stated_parent_id as "statedParentId"
      from (
        select id, true as canonical, null::integer as stated_parent_id
        from framework_element where framework_id = $1 and code = $3 and ($2::text is null or level = $2)
        union all
        select element_id, false, stated_parent_id
        from framework_element_alias where framework_id = $1 and alias = $3 and ($2::text is null or level = $2)
      ) c
      join ${FROM} on e.id = c.id
      join framework_level l on l.framework_id = e.framework_id and l.level = e.level
      order by l.ordinal, e.ordinal`,
    values: [frameworkId, level, code],
  });
}

/** The elements of one level of a framework, below one parent or all, in the framework's order. */
export function elementsQuery(frameworkId: number, level: string, parentId: number | null): ListQuery {
  return {
    label: 'framework-element.page',
    columns: COLUMNS,
    from: FROM,
    where: 'e.framework_id = $2 and e.level = $3 and ($4::integer is null or e.parent_id = $4)',
    values: [frameworkId, level, parentId],
    order: {
      name: 'framework-elements',
      columns: [
        { sql: 'e.ordinal', type: 'bigint' },
        { sql: 'e.id', type: 'bigint' },
      ],
    },
  };
}

/** All elements of one level, in the framework's order. */
export function findElementsOfLevel(db: ReadDatabase, frameworkId: number, level: string): Promise<FrameworkElement[]> {
  return db.query({
    label: 'framework-element.of-level',
    text: `select ${COLUMNS} from ${FROM} where e.framework_id = $1 and e.level = $2 order by e.ordinal, e.id`,
    values: [frameworkId, level],
  });
}

/** Elements by framework, level and code, joined with slashes; in no order. */
export function findElementsByKeys(db: Queryable, keys: readonly string[]): Promise<FrameworkElement[]> {
  return db.query({
    label: 'framework-element.by-key',
    text: `select ${COLUMNS} from unnest($1::text[]) k(key)
      join ${FROM} on f.code = split_part(k.key, '/', 1) and e.level = split_part(k.key, '/', 2)
        and e.code = split_part(k.key, '/', 3)`,
    values: [keys],
  });
}

/** How large frameworks are: a row for each level of each, and one (level null) for the most elements below one. */
export interface FrameworkSize {
  framework: string | null;
  level: string | null;
  count: number;
}

/** How many elements the levels of frameworks have, and how many stand directly below one at most. */
export function findFrameworkSizes(db: ReadDatabase): Promise<FrameworkSize[]> {
  return db.query({
    label: 'framework.sizes',
    text: `select f.code as framework, e.level, count(*)::integer as count
      from framework f join framework_element e on e.framework_id = f.id group by f.code, e.level
      union all
      select null, null, coalesce(max(children), 0)::integer
      from (select count(*) as children from framework_element where parent_id is not null group by parent_id) c`,
    values: [],
  });
}
