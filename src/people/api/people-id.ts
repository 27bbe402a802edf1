import { fromGlobalIdOf, toGlobalId } from '../../graphql/relay/global-id.js';

/** The ID by which the API names who acts. */
export function actorGlobalId(actorId: number): string {
  return toGlobalId('Actor', String(actorId));
}

/** The number in an ID of one of these kinds; one that never was finds nothing. */
export function readNumberId(type: 'Actor' | 'RoleGrant' | 'ServiceToken', id: string, field: string): number {
  const { key } = fromGlobalIdOf([type], id, field);
  return /^\d{1,15}$/.test(key) ? Number(key) : 0;
}
