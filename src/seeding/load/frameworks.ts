import { FrameworkEntity, FrameworkLevelEntity } from '../../frameworks/store/framework.entity.js';
import { KeptRows } from '../kept-rows.js';
import type { LoadSession } from '../load-session.js';
import { type Elements, loadElements } from './framework-elements.js';
import { loadMappings } from './framework-mappings.js';
import { loadAliases, loadLinks } from './framework-spellings.js';

/** Loads frameworks, levels, elements, further parents and aliases; answers the elements by their keys. */
export async function loadFrameworks(session: LoadSession): Promise<Elements> {
  const frameworks = await KeptRows.load(session, FrameworkEntity, {}, (framework) => framework.code);
  const columns = ['code', 'edition', 'name_th', 'name_en', 'is_national', 'ordinal', 'source'];
  for (const row of session.read('reference/frameworks.csv', columns)) {
    const code = row.text('code');
    frameworks.keep(row, code, {
      code,
      edition: row.text('edition'),
      nameTh: row.text('name_th'),
      nameEn: row.text('name_en'),
      isNational: row.boolean('is_national'),
      ordinal: row.integer('ordinal'),
      source: row.text('source'),
    });
  }
  await session.flush();
  const levels = await loadLevels(session, frameworks.byKey);
  const elements = await loadElements(session, frameworks.byKey, levels);
  await loadLinks(session, elements);
  await loadAliases(session, frameworks.byKey, elements);
  await loadMappings(session, elements);
  await session.flush();
  return elements;
}

/** The ordinals of the levels, by framework and level. */
async function loadLevels(
  session: LoadSession,
  frameworks: ReadonlyMap<string, FrameworkEntity>,
): Promise<ReadonlyMap<string, number>> {
  const levels = await KeptRows.load(
    session,
    FrameworkLevelEntity,
    {},
    ({ framework, level }) => `${framework.code}/${level}`,
  );
  const columns = ['framework', 'level', 'ordinal', 'name_th', 'name_en', 'catalogue_complete', 'catalogue_note'];
  for (const row of session.read('reference/framework_levels.csv', columns)) {
    const level = row.text('level');
    levels.keep(row, `${row.text('framework')}/${level}`, {
      framework: row.find('framework', frameworks),
      level,
      ordinal: row.integer('ordinal'),
      nameTh: row.text('name_th'),
      nameEn: row.text('name_en'),
      catalogueComplete: row.boolean('catalogue_complete'),
      catalogueNote: row.optional('catalogue_note'),
    });
  }
  await session.flush();
  return new Map([...levels.byKey].map(([key, level]) => [key, level.ordinal]));
}
