import {
  FrameworkElementAliasEntity,
  FrameworkElementLinkEntity,
  type FrameworkEntity,
} from '../../frameworks/store/framework.entity.js';
import { KeptRows } from '../kept-rows.js';
import type { LoadSession } from '../load-session.js';
import { type Elements, findElement } from './framework-elements.js';

/** Loads the parents that an element has beside its primary one. */
export async function loadLinks(session: LoadSession, elements: Elements): Promise<void> {
  const links = await KeptRows.load(
    session,
    FrameworkElementLinkEntity,
    {},
    (link) => `${link.element.id}/${link.parent.id}`,
  );
  const columns = ['framework', 'level', 'code', 'parent_level', 'parent_code', 'source'];
  for (const row of session.read('reference/framework_element_links.csv', columns)) {
    const element = findElement(row, elements, 'level', 'code');
    const parent = findElement(row, elements, 'parent_level', 'parent_code');
    links.keep(row, `${element.id}/${parent.id}`, { element, parent, source: row.text('source') });
  }
}

/** Loads the spellings that people use for codes. */
export async function loadAliases(
  session: LoadSession,
  frameworks: ReadonlyMap<string, FrameworkEntity>,
  elements: Elements,
): Promise<void> {
  const aliases = await KeptRows.load(
    session,
    FrameworkElementAliasEntity,
    {},
    ({ framework, level, alias }) => `${framework.code}/${level}/${alias}`,
  );
  const columns = ['framework', 'level', 'alias', 'element_code', 'stated_parent_level', 'stated_parent_code'];
  for (const row of session.read('reference/framework_element_aliases.csv', columns)) {
    const [framework, level, alias] = [row.text('framework'), row.text('level'), row.text('alias')];
    const stated = row.optional('stated_parent_code') !== null;
    aliases.keep(row, `${framework}/${level}/${alias}`, {
      framework: row.find('framework', frameworks),
      level,
      alias,
      element: findElement(row, elements, 'level', 'element_code'),
      statedParent: stated ? findElement(row, elements, 'stated_parent_level', 'stated_parent_code') : null,
    });
  }
}
