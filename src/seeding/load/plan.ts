import type { AgencyEntity } from '../../agencies/store/agency.entity.js';
import type { AreaEntity } from '../../areas/store/area.entity.js';
import type { LoadSession } from '../load-session.js';
import type { Elements } from './framework-elements.js';
import { loadNodeAgencies } from './plan-agencies.js';
import { loadAlignments } from './plan-alignments.js';
import { loadGuidelines } from './plan-guidelines.js';
import { loadIndicators } from './plan-indicators.js';
import { loadBudgets } from './plan-money.js';
import { loadNodes } from './plan-nodes.js';
import { loadRoadmap, loadTexts } from './plan-texts.js';

/** What a plan refers to, by code. */
export interface Reference {
  areas: ReadonlyMap<string, AreaEntity>;
  agencies: ReadonlyMap<string, AgencyEntity>;
  elements: Elements;
}

/** Loads one plan with everything that belongs to its nodes. */
export async function loadPlan(session: LoadSession, directory: string, reference: Reference): Promise<void> {
  const nodes = await loadNodes(session, directory, reference.areas);
  await loadBudgets(session, directory, nodes);
  await loadTexts(session, directory, nodes);
  await loadRoadmap(session, directory, nodes);
  await loadGuidelines(session, directory, nodes);
  await loadNodeAgencies(session, directory, nodes, reference.agencies);
  await loadIndicators(session, directory, nodes);
  // What alignments remember of their nodes must be there.
  await session.flush();
  await loadAlignments(session, directory, nodes, reference.elements);
  await session.flush();
}
