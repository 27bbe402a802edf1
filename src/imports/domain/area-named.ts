import { similarity } from '../../rules/domain/similarity.js';
import { comparableTitle } from './comparable-title.js';
import { ImportImpossible } from './import-impossible.js';

/** An area with the name that it has today. */
export interface NamedArea {
  readonly code: string;
  readonly nameTh: string;
}

/** Names further apart than this are not taken for misspellings of each other. */
const NEAR = 0.4;
const MOST = 3;

/** The code of the area that a file names; throws ImportImpossible with the nearest real names where it is misspelt. */
export function areaNamed(name: string, areas: readonly NamedArea[]): string {
  const wanted = bare(name);
  const found = areas.find(({ nameTh }) => bare(nameTh) === wanted);
  if (found) return found.code;
  const near = areas
    .map(({ nameTh }) => ({ nameTh, alike: similarity(bare(nameTh), wanted) }))
    .filter(({ alike }) => alike >= NEAR)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, MOST)
    .map(({ nameTh }) => nameTh);
  const meant = near.length > 0 ? ` Perhaps ${near.join(', ')}?` : '';
  const meantTh = near.length > 0 ? ` อาจหมายถึง ${near.join(', ')}` : '';
  throw new ImportImpossible({
    code: 'UNKNOWN_AREA',
    message: `There is no province or provincial group "${name}".${meant}`,
    messageTh: `ไม่พบจังหวัดหรือกลุ่มจังหวัด "${name}"${meantTh}`,
  });
}

/** A name without what stands before names of provinces. */
function bare(name: string): string {
  return comparableTitle(name).replace(/^(จังหวัด|จ\.)/, '');
}
