import { Migration0001Areas } from './Migration0001Areas.js';
import { Migration0002Frameworks } from './Migration0002Frameworks.js';
import { Migration0003PlanChain } from './Migration0003PlanChain.js';
import { Migration0004Money } from './Migration0004Money.js';
import { Migration0005PlanDetails } from './Migration0005PlanDetails.js';
import { Migration0006Alignment } from './Migration0006Alignment.js';
import { Migration0007PlanWithinGoal } from './Migration0007PlanWithinGoal.js';
import { Migration0008ContentVersion } from './Migration0008ContentVersion.js';
import { Migration0009SearchIndex } from './Migration0009SearchIndex.js';
import { Migration0010KeptSupport } from './Migration0010KeptSupport.js';
import { Migration0011SupportMarks } from './Migration0011SupportMarks.js';
import { Migration0012People } from './Migration0012People.js';
import { Migration0013Audit } from './Migration0013Audit.js';
import { Migration0014Drafts } from './Migration0014Drafts.js';
import { Migration0015ServiceTokens } from './Migration0015ServiceTokens.js';
import { Migration0016Reader } from './Migration0016Reader.js';
import { Migration0017FollowContent } from './Migration0017FollowContent.js';
import { Migration0018Approval } from './Migration0018Approval.js';
import { Migration0019Succession } from './Migration0019Succession.js';
import { Migration0020Suspicion } from './Migration0020Suspicion.js';
import { Migration0021Justifications } from './Migration0021Justifications.js';
import { Migration0022NodeHistory } from './Migration0022NodeHistory.js';
import { Migration0023AreasOfActor } from './Migration0023AreasOfActor.js';
import { Migration0024RowTriggers } from './Migration0024RowTriggers.js';
import { Migration0025HolderIds } from './Migration0025HolderIds.js';
import { Migration0026GoalFirst } from './Migration0026GoalFirst.js';
import { Migration0027WholeStates } from './Migration0027WholeStates.js';
import { Migration0028DraftRows } from './Migration0028DraftRows.js';
import { Migration0029ForClients } from './Migration0029ForClients.js';
import { Migration0030StepsInLog } from './Migration0030StepsInLog.js';
import { Migration0031AnnualPlans } from './Migration0031AnnualPlans.js';
import { Migration0032ProjectDetails } from './Migration0032ProjectDetails.js';
import { Migration0033Rules } from './Migration0033Rules.js';
import { Migration0034RuleJudgements } from './Migration0034RuleJudgements.js';
import { Migration0036Imports } from './Migration0036Imports.js';

/** Every migration, in order. A migration that has landed is never edited: another one follows it. */
export const migrations = [
  Migration0001Areas,
  Migration0002Frameworks,
  Migration0003PlanChain,
  Migration0004Money,
  Migration0005PlanDetails,
  Migration0006Alignment,
  Migration0007PlanWithinGoal,
  Migration0008ContentVersion,
  Migration0009SearchIndex,
  Migration0010KeptSupport,
  Migration0011SupportMarks,
  Migration0012People,
  Migration0013Audit,
  Migration0014Drafts,
  Migration0015ServiceTokens,
  Migration0016Reader,
  Migration0017FollowContent,
  Migration0018Approval,
  Migration0019Succession,
  Migration0020Suspicion,
  Migration0021Justifications,
  Migration0022NodeHistory,
  Migration0023AreasOfActor,
  Migration0024RowTriggers,
  Migration0025HolderIds,
  Migration0026GoalFirst,
  Migration0027WholeStates,
  Migration0028DraftRows,
  Migration0029ForClients,
  Migration0030StepsInLog,
  Migration0031AnnualPlans,
  Migration0032ProjectDetails,
  Migration0033Rules,
  Migration0034RuleJudgements,
  Migration0036Imports,
];
