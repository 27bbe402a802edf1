import { findAgenciesByCodes, findAgenciesByNames } from '../../agencies/store/agency.read-model.js';
import type { Transaction } from '../../database/write-database.js';
import type { DraftHolder } from '../../drafting/store/draft-nodes.js';
import { findElementsByKeys } from '../../frameworks/store/framework.read-model.js';
import type { Lookups } from '../domain/change-set-of.js';
import { comparableTitle } from '../domain/comparable-title.js';
import type { CurrentNode, FileNode } from '../domain/file-node.js';
import { allNodes } from '../domain/import-file.js';

/** What the names of a file stand for, and those that stand for nothing. */
export interface FoundNames {
  readonly lookups: Lookups;
  readonly knowsAgency: (name: string) => boolean;
  readonly knowsElement: (scope: string, code: string) => boolean;
  readonly knowsProgramme: (title: string) => boolean;
}

/** Looks up all that a file and the plan name: four statements whatever their size. */
export async function findNames(
  transaction: Transaction,
  nodes: readonly FileNode[],
  current: readonly CurrentNode[],
  { areaId, startYear }: Pick<DraftHolder, 'areaId' | 'startYear'>,
): Promise<FoundNames> {
  const all = [...allNodes(nodes), ...current];
  const names = unique(all.flatMap(({ fields }) => Object.values(fields.agencies ?? {}).flat()));
  const codes = unique(current.flatMap(({ agencies }) => agencies.map(({ agency }) => agency)));
  const keys = unique(
    all.flatMap(({ fields }) =>
      Object.entries(fields.alignments ?? {}).flatMap(([scope, elements]) =>
        elements.map((code) => `${scope}/${code}`),
      ),
    ),
  );
  const byName = new Map((await findAgenciesByNames(transaction, names)).map(({ name, id }) => [name, id]));
  const byCode = new Map((await findAgenciesByCodes(transaction, codes)).map(({ code, id }) => [code, id]));
  const programmes = await findProgrammes(transaction, areaId, startYear);
  const elements = new Map(
    (await findElementsByKeys(transaction, keys)).map((one) => [`${one.framework}/${one.level}/${one.code}`, one.id]),
  );
  return {
    lookups: {
      byName: (name) => requireKnown(byName, name),
      byCode: (code) => requireKnown(byCode, code),
      programme: (title) => (title === null ? null : (programmes.get(comparableTitle(title)) ?? null)),
      elementId: (scope, code) => requireKnown(elements, `${scope}/${code}`),
    },
    knowsAgency: (name) => byName.has(name),
    knowsElement: (scope, code) => elements.has(`${scope}/${code}`),
    knowsProgramme: (title) => programmes.has(comparableTitle(title)),
  };
}

/** The codes of the programmes of the five-year plans of an area that cover a year, by their titles as these are compared. */
async function findProgrammes(transaction: Transaction, areaId: number, year: number): Promise<Map<string, string>> {
  const rows = await transaction.query<{ code: string; title: string }>({
    label: 'import.programmes',
    text: `select n.code, n.title from public.plan_node p join public.plan_node n on n.plan_id = p.id and n.level = 3
      where p.area_id = $1 and p.level = 1 and not p.annual and $2 between p.start_year and p.end_year
      order by p.start_year, n.path desc`,
    values: [areaId, year],
  });
  return new Map(rows.map(({ code, title }) => [comparableTitle(title), code]));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** Faults were told before: what is asked for now is there. */
function requireKnown(known: ReadonlyMap<string, number>, name: string): number {
  const id = known.get(name);
  if (id === undefined) throw new Error(`${name} was not looked up`);
  return id;
}
