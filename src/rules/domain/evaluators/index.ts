import type { Evaluators } from '../evaluator.js';
import { ANNUAL_PLAN } from './annual-plan.js';
import { BENEFIT } from './benefit.js';
import { GOAL_AND_PLAN } from './goal-and-plan.js';
import { GROUP } from './group.js';
import { JOURNEYS } from './journeys.js';
import { KEY_PROJECTS } from './key-projects.js';
import { MEMORANDA } from './memoranda.js';
import { MONEY } from './money.js';
import { PLAN_CHAIN } from './plan-chain.js';
import { RANKING } from './ranking.js';
import { READINESS } from './readiness.js';
import { REQUESTS } from './requests.js';
import { SPENDING } from './spending.js';

/** An evaluator for each rule of the catalogue, by its number: a test holds the two against each other. */
export const EVALUATORS: Evaluators = {
  ...PLAN_CHAIN,
  ...GOAL_AND_PLAN,
  ...ANNUAL_PLAN,
  ...GROUP,
  ...READINESS,
  ...BENEFIT,
  ...RANKING,
  ...SPENDING,
  ...JOURNEYS,
  ...REQUESTS,
  ...KEY_PROJECTS,
  ...MONEY,
  ...MEMORANDA,
};
