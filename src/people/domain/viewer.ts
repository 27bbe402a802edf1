/** What a person, or a script, may do in an area. What each means: docs/people-and-rights.md. */
export type Role = 'VIEWER' | 'PLANNER' | 'COMMITTEE_SECRETARY' | 'AUDITOR' | 'ADMINISTRATOR';

/** Who sees what is not published yet. */
export const SEES_DRAFTS: readonly Role[] = ['PLANNER', 'COMMITTEE_SECRETARY', 'AUDITOR', 'ADMINISTRATOR'];

/** What a token of a script may do of what its role allows. */
export type ServiceScope = 'READ' | 'WRITE';

/** A grant that holds at this moment. */
export interface HeldRole {
  readonly role: Role;
  /** The areas that it reaches, by ID; null: the whole country. */
  readonly areaIds: ReadonlySet<number> | null;
}

/** Who asks, once they have shown who they are. Somebody unknown is null, and sees what is published. */
export interface Viewer {
  readonly actorId: number;
  readonly kind: 'PERSON' | 'SERVICE';
  readonly name: string;
  readonly roles: readonly HeldRole[];
  /** Until when their token holds. It was checked when they asked: this is for who stays connected longer. */
  readonly tokenExpiresAt?: Date;
  /** Of a script: what its token may do of what the roles allow. Without it: all. */
  readonly scopes?: readonly ServiceScope[];
}

/** Whether somebody holds one of the roles for an area; null: for the whole country. */
export function holds(viewer: Viewer | null, roles: readonly Role[], areaId: number | null): boolean {
  const reaches = ({ areaIds }: HeldRole) => areaIds === null || (areaId !== null && areaIds.has(areaId));
  return viewer?.roles.some((held) => roles.includes(held.role) && reaches(held)) ?? false;
}

/** Whether somebody holds one of the roles anywhere. */
export function holdsAnywhere(viewer: Viewer | null, roles: readonly Role[]): boolean {
  return viewer?.roles.some((held) => roles.includes(held.role)) ?? false;
}
