import type { Transaction } from '../../database/write-database.js';
import type { Known } from '../domain/known.js';

/** The fields of the forms, by name. */
export async function findTextFields(transaction: Transaction): Promise<Known['textFields']> {
  const rows = await transaction.query<{ field: string; levels: number[]; isList: boolean; annual: boolean | null }>({
    label: 'draft.text-fields',
    text: `select field, levels, is_list as "isList", annual from node_text_field`,
    values: [],
  });
  return new Map(rows.map(({ field, ...definition }) => [field, definition]));
}
