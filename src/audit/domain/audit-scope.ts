import type { Role, Viewer } from '../../people/domain/viewer.js';

/** Who reads the audit log. */
export const AUDIT_ROLES: readonly Role[] = ['AUDITOR', 'ADMINISTRATOR'];

/** The areas whose events somebody may read; null: all events, also those that belong to no area. */
export function auditAreas(viewer: Viewer): readonly number[] | null {
  const held = viewer.roles.filter(({ role }) => AUDIT_ROLES.includes(role));
  if (held.some(({ areaIds }) => areaIds === null)) return null;
  return [...new Set(held.flatMap(({ areaIds }) => [...(areaIds ?? [])]))];
}
