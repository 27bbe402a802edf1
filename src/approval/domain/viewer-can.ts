import { holds, type Role, type Viewer } from '../../people/domain/viewer.js';
import type { PlanAction, Standing } from './approval.js';

/** What somebody may do with a plan now: no more and no less than the mutations allow. */
export function viewerCan(viewer: Viewer | null, standing: Standing): PlanAction[] {
  if (viewer?.scopes && !viewer.scopes.includes('WRITE')) return [];
  const isHeld = (roles: readonly Role[]) => holds(viewer, roles, standing.areaId);
  const { revision, draftOpenedAt, isPublished } = standing;
  const hasDraft = draftOpenedAt !== null;
  const isLeftAlone = revision !== null;
  const isPlanner = isHeld(['PLANNER']);
  const isSecretary = isHeld(['COMMITTEE_SECRETARY']);
  const actions: [PlanAction, boolean][] = [
    ['CHANGE', isPlanner && !isLeftAlone && (hasDraft || isPublished)],
    ...standing.rules.map(({ action, roles, toState }): [PlanAction, boolean] => [
      action,
      isHeld(roles) && !(toState === 'PUBLISHED' && standing.awaitsGoal),
    ]),
    ['PUBLISH', isSecretary && standing.hasEarlier],
    ['WITHDRAW', isSecretary && isPublished && !standing.hasPlansBelow],
    ['DISCARD_DRAFT', isPlanner && !isLeftAlone && hasDraft && !standing.neededByDrafts],
  ];
  return actions.flatMap(([action, may]) => (may ? [action] : []));
}
