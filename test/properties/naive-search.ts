import { searchNormal, searchTerms } from '../../src/search/domain/search-text.js';

/** A node as the naive search sees it. */
export interface NaiveNode {
  id: number;
  level: number;
  areaId: number;
  title: string;
}

/** A place in the order of a search: how well it fits (0 is best), level, length of the title, id. */
export type NaivePlace = readonly [fit: number, level: number, length: number, id: number];

/** The places of all hits, best first: a filter over all titles in memory, sorted. */
export function naiveSearch(nodes: readonly NaiveNode[], text: string): NaivePlace[] {
  const normal = searchNormal(text);
  const terms = searchTerms(normal);
  const places = nodes.flatMap(({ id, level, title }): NaivePlace[] => {
    const own = searchNormal(title);
    if (!terms.every((term) => own.includes(term))) return [];
    return [[fitOf(own, normal), level, Array.from(own).length, id]];
  });
  return places.sort(compare);
}

function fitOf(title: string, text: string): number {
  if (title === text) return 0;
  if (title.startsWith(text)) return 1;
  if (title.includes(` ${text}`)) return 2;
  return title.includes(text) ? 3 : 4;
}

/** The order of places. */
export function compare(a: NaivePlace, b: NaivePlace): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}
