import { depthOf, type PlanLevel } from '../../plans/domain/plan-level.js';
import { allOf, FITS, type KeyQuery, keyOfArea } from '../domain/search-keys.js';
import type { SearchScope } from '../domain/search-scope.js';

/** Takes a value into a statement, and says under which name. */
export type Bind = (value: unknown) => string;

/** Values of a statement, in the order in which they are bound, after so many that are not ours. */
export function bindInto(values: unknown[], others = 0): Bind {
  return (value) => `$${others + values.push(value)}`;
}

/** That node `n` contains every term, in the area asked for. */
export function contains({ terms, areaId, levels }: SearchScope, bind: Bind): string {
  const parts = terms.map((term) => `strpos(n.title_search, ${bind(term)}) > 0`);
  if (areaId !== null) parts.push(`n.area_id = ${bind(areaId)}`);
  const kind = kindOfPlans(levels);
  if (kind !== null) parts.push(`(n.level <> ${depthOf('ANNUAL_PLAN')} or n.annual = ${kind === 'ANNUAL_PLAN'})`);
  return parts.join(' and ');
}

/** Plans of both kinds stand on one level of the database: where one kind only is asked for, which; else null. */
function kindOfPlans(levels: SearchScope['levels']): PlanLevel | null {
  const kinds = (['FIVE_YEAR_PLAN', 'ANNUAL_PLAN'] as const).filter((level) => levels?.includes(level));
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

/** That bucket `b`, or node `n`, is of a level asked for. */
export function ofLevels({ levels }: SearchScope, bind: Bind, of: 'b' | 'n' = 'b'): string {
  return levels === null ? 'true' : `${of}.level = any(${bind(levels.map(depthOf))}::smallint[])`;
}

/** The keys, and the one of the area asked for. */
export function keysInArea(keys: KeyQuery, { areaId }: SearchScope): KeyQuery {
  return areaId === null ? keys : allOf([keys, keyOfArea(areaId)]);
}

/** How well node `n` fits the whole text: one of FITS. `text` is where the statement has it. */
export function fitOf(text: string): string {
  return `case
      when n.title_search = ${text} then ${FITS.title}
      when starts_with(n.title_search, ${text}) then ${FITS.beginning}
      when strpos(n.title_search, ' ' || ${text}) > 0 then ${FITS.afterSpace}
      when strpos(n.title_search, ${text}) > 0 then ${FITS.within}
      else ${FITS.apart}
    end`;
}

/** By what hits are ordered: how well node `n` fits, its level, the length of its title, its ID. */
export function rankOf(text: string): string[] {
  return [fitOf(text), 'n.level', 'length(n.title_search)', 'n.id'];
}
