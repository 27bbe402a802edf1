import type { Comparison, KeptNode } from './compare.js';
import type { ImportAction, ImportChange } from './import-change.js';

/** What an import does with each node, in the order of the file; what goes comes last. */
export function plannedChanges({ added, kept, missing }: Comparison, removeMissing: boolean): ImportChange[] {
  const created = added.map(
    ({ file: { level, code, title, place } }): ImportChange => ({
      action: 'CREATE',
      level,
      code,
      title,
      ...place,
      fields: [],
    }),
  );
  const changed = kept.flatMap((node): ImportChange[] => [
    ...(node.movesTo ? [changeOf('MOVE', node)] : []),
    ...(node.changes.length > 0 ? [changeOf('CHANGE', node)] : []),
  ]);
  const removed = missing.map(
    ({ level, code, title }): ImportChange => ({
      action: 'REMOVE',
      level,
      code,
      title,
      sheet: null,
      cell: null,
      fields: [],
    }),
  );
  return [...created, ...changed, ...(removeMissing ? removed : [])];
}

function changeOf(action: ImportAction, { file, current, changes }: KeptNode): ImportChange {
  const { level, title, place } = file;
  return { action, level, code: current.code, title, ...place, fields: action === 'CHANGE' ? changes : [] };
}
