import { MAPPING_KINDS } from '../../editions/domain/carry-over.js';
import { FrameworkMappingEntity } from '../../editions/store/framework-mapping.entity.js';
import { KeptRows } from '../kept-rows.js';
import type { LoadSession } from '../load-session.js';
import { type Elements, elementKey } from './framework-elements.js';

const COLUMNS = [
  ...['from_framework', 'from_level', 'from_code', 'to_framework', 'to_level', 'to_code'],
  ...['kind', 'note', 'source'],
];

/** Loads what the elements of one edition became in another. */
export async function loadMappings(session: LoadSession, elements: Elements): Promise<void> {
  const rows = session.readOptional('reference/framework_mappings.csv', COLUMNS);
  if (rows.length === 0) return;
  const mappings = await KeptRows.load(
    session,
    FrameworkMappingEntity,
    {},
    ({ fromElement, toElement }) => `${fromElement.id}/${toElement.id}`,
  );
  for (const row of rows) {
    const [fromElement, toElement] = (['from', 'to'] as const).map((end) =>
      row.find(
        `${end}_code`,
        elements,
        elementKey(row.text(`${end}_framework`), row.text(`${end}_level`), row.text(`${end}_code`)),
      ),
    ) as [NonNullable<ReturnType<Elements['get']>>, NonNullable<ReturnType<Elements['get']>>];
    mappings.keep(row, `${fromElement.id}/${toElement.id}`, {
      fromElement,
      toElement,
      kind: row.oneOf('kind', MAPPING_KINDS),
      note: row.optional('note'),
      source: row.text('source'),
    });
  }
}
