import { NATIONAL_STRATEGY } from '../../../frameworks/domain/framework.js';
import { type Evaluators, ofPlan, ofProject } from '../evaluator.js';
import { computed, type Finding, fail, needsHuman, notApplicable, pass, passUnless, row } from '../finding.js';
import { alignmentsOf, inChain, nodesOf, type PlanFacts, type ProjectFacts, textsOf } from '../plan-facts.js';

const MASTER_PLAN_LEVELS = ['MASTER_PLAN', 'SUB_PLAN', 'TARGET'];
const NESDP = 'NESDP_13';

/** The seven kinds of plan that a project is to support (criteria 1.1.3), and where it says so. */
const KINDS: readonly { readonly kind: string; readonly serves: (project: ProjectFacts) => boolean }[] = [
  { kind: 'NATIONAL_STRATEGY', serves: (project) => alignmentsOf(project).some(isNational) },
  {
    kind: 'MASTER_PLAN',
    serves: (project) => alignmentsOf(project).some((one) => isNational(one) && MASTER_PLAN_LEVELS.includes(one.level)),
  },
  { kind: 'NESDP', serves: (project) => alignmentsOf(project).some(({ framework }) => framework === NESDP) },
  { kind: 'SECURITY_POLICY', serves: says('securityPolicies') },
  { kind: 'SECTOR_PLANS', serves: says('sectorPlans') },
  { kind: 'REGIONAL_GUIDELINES', serves: says('regionalGuidelines') },
  { kind: 'GOVERNMENT_POLICY', serves: says('governmentPolicies') },
];

function isNational({ framework }: { readonly framework: string }): boolean {
  return framework === NATIONAL_STRATEGY;
}

/** Whether the project, or what it carries out, says something in a field. "Not applicable", with a reason, says something. */
function says(field: string) {
  return (project: ProjectFacts) => [project, ...project.chain].some((node) => textsOf(node, field).length > 0);
}

/** How a chain ends that does not reach what a rule asks for. */
function endOf(project: ProjectFacts): string {
  const last = project.chain.at(-1);
  if (last) return `${last.level} ${last.code}`;
  return project.implements === null ? project.code : `${project.implements} (?)`;
}

function followsPlan(project: ProjectFacts, { fiscalYear }: PlanFacts): Finding {
  const plan = inChain(project, 'FIVE_YEAR_PLAN');
  const guidelines = project.guidelineCount + (project.chain[0]?.guidelineCount ?? 0);
  const facts = {
    implements: project.implements,
    fiscalYear,
    planPeriod: plan && `${plan.startYear}-${plan.endYear}`,
    guidelines,
    chainEndsAt: endOf(project),
  };
  const covers = plan !== null && (plan.startYear ?? 0) <= fiscalYear && fiscalYear <= (plan.endYear ?? 0);
  const isLinked = inChain(project, 'DEVELOPMENT_ISSUE') !== null && covers && guidelines > 0;
  return isLinked ? pass(facts) : fail([project], facts);
}

const OWNERS_OF_KEY_PROJECTS = ['PROVINCE', 'MINISTRY_DEPARTMENT', 'LOCAL_GOVERNMENT'];

function isKey(project: ProjectFacts): Finding {
  if (project.projectClass === null) return needsHuman(['projectClass'], [project]);
  if (project.projectClass !== 'KEY') return notApplicable({ projectClass: project.projectClass });
  const carriedOut = project.chain[0];
  const facts = {
    implements: carriedOut?.code ?? null,
    classInFiveYearPlan: carriedOut?.projectClass ?? null,
    ownerSection: project.ownerSection,
    chainEndsAt: endOf(project),
  };
  const isWrong =
    carriedOut?.level !== 'PROJECT' ||
    carriedOut.projectClass === 'OTHER_NECESSARY' ||
    !inChain(project, 'TWENTY_YEAR_GOAL') ||
    (project.ownerSection !== null && !OWNERS_OF_KEY_PROJECTS.includes(project.ownerSection));
  if (isWrong) return fail([project], facts);
  const missing = [
    ...(project.ownerSection === null ? ['ownerSection'] : []),
    ...(carriedOut.projectClass === null ? ['projectClass of the five-year plan'] : []),
  ];
  return missing.length > 0 ? needsHuman(missing, [project, carriedOut], facts) : pass(facts);
}

/** The strategy and master plan of a project as form จ.2 prints them, such as 2.3; those that it carries out count too. */
export function nationalCodesOf(project: ProjectFacts, { strategyOf }: PlanFacts): string[] {
  const codes = alignmentsOf(project)
    .filter((one) => isNational(one) && MASTER_PLAN_LEVELS.includes(one.level))
    .map(({ element, statedStrategy }) => {
      const masterPlan = element.slice(0, 2);
      return `${statedStrategy ?? strategyOf.get(masterPlan) ?? '?'}.${Number(masterPlan)}`;
    });
  return [...new Set(codes)];
}

/** The milestones of the 13th plan that a project, or what it carries out, is aligned to. */
export function milestonesOf(project: ProjectFacts): string[] {
  const found = alignmentsOf(project).filter(({ framework, level }) => framework === NESDP && level === 'MILESTONE');
  return [...new Set(found.map(({ element }) => element))];
}

export const PLAN_CHAIN: Evaluators = {
  A01: ofProject(followsPlan),
  A02: ofProject(isKey),

  A06: ofProject((project) => {
    const facts = { chainEndsAt: endOf(project) };
    return inChain(project, 'TWENTY_YEAR_GOAL') ? pass(facts) : fail([project], facts);
  }),

  A07: ofProject((project) => {
    const rows = KINDS.map(({ kind, serves }) => row(kind, project, { verdict: serves(project) ? 'YES' : 'NO' }));
    const lacking = KINDS.filter(({ serves }) => !serves(project)).map(({ kind }) => kind);
    const served = KINDS.length - lacking.length;
    const facts = {
      count: served,
      required: KINDS.length,
      percent: Math.round((100 * served) / KINDS.length),
      lacking,
    };
    return passUnless(lacking.length > 0 ? [project] : [], facts, {
      rows,
    });
  }),

  A08: ofProject((project) => {
    const own = nodesOf(project).flatMap(({ alignments }) => alignments);
    if (own.length === 0) return notApplicable({ count: 0 });
    const reasons = [...textsOf(project, 'localNeeds'), ...textsOf(project, 'areaPotentials')];
    return passUnless(reasons.length === 0 ? [project] : [], { count: reasons.length });
  }),

  A12: ofProject((project) =>
    computed(
      [project, ...project.chain].map((node) => row(node.level, node, { code: node.code })),
      { chain: [project, ...project.chain].map(({ code }) => code), chainEndsAt: endOf(project) },
      project.chain.length === 0 ? [project] : [],
    ),
  ),

  A19: ofProject((project) => {
    if (project.projectClass === null) return needsHuman(['projectClass'], [project]);
    if (project.projectClass !== 'KEY') return notApplicable({ projectClass: project.projectClass });
    const isThere = project.chain[0]?.level === 'PROJECT';
    return passUnless(isThere ? [] : [project], { implements: project.implements });
  }),

  A21: ofPlan(({ projects, plan }) => {
    const all = projects.flatMap(alignmentsOf);
    const levels = [
      { kind: 'LEVEL_1', holds: all.some(isNational) },
      { kind: 'LEVEL_2', holds: all.some((one) => one.framework === NESDP || MASTER_PLAN_LEVELS.includes(one.level)) },
      { kind: 'LEVEL_3', holds: projects.some((project) => inChain(project, 'FIVE_YEAR_PLAN') !== null) },
    ];
    const lacking = levels.filter(({ holds }) => !holds).map(({ kind }) => kind);
    const rows = levels.map(({ kind, holds }) => row(kind, plan, { verdict: holds ? 'YES' : 'NO' }));
    return passUnless(lacking.length > 0 ? [plan] : [], { lacking: lacking }, { rows });
  }),

  A22: ofPlan(({ plan, fiveYearPlan }) => {
    if (!fiveYearPlan) return needsHuman(['fiveYearPlan'], [plan]);
    const stated = textsOf(plan, 'planGoals');
    const goals = textsOf(fiveYearPlan.plan, 'fiveYearGoals');
    if (goals.length === 0) return needsHuman(['fiveYearGoals of the five-year plan'], [fiveYearPlan.plan]);
    const added = stated.filter((goal) => !goals.includes(goal));
    const dropped = goals.filter((goal) => !stated.includes(goal));
    const rows = [
      ...added.map((goal) => row('ADDED', plan, { value: goal })),
      ...dropped.map((goal) => row('DROPPED', plan, { value: goal })),
    ];
    return passUnless(rows.length > 0 ? [plan] : [], { count: stated.length, required: goals.length }, { rows });
  }),

  A27: ofProject((project, plan, parameters) => {
    const codes = nationalCodesOf(project, plan);
    const [strategies, masterPlans] = [
      parameters.count('A27', 'nationalStrategyCount'),
      parameters.count('A27', 'masterPlanCount'),
    ];
    const isValid = (code: string) => {
      const [x = 0, y = 0] = code.split('.').map(Number);
      return x >= 1 && x <= strategies && y >= 1 && y <= masterPlans;
    };
    return passUnless(codes.length > 0 && codes.every(isValid) ? [] : [project], {
      code: codes,
    });
  }),

  A28: ofProject((project, { fiscalYear }, parameters) => {
    const { fromYear, toYear } = parameters.find('A28', 'milestoneCount');
    if (fiscalYear < fromYear || fiscalYear > (toYear ?? fiscalYear)) return notApplicable({ fiscalYear });
    const milestones = milestonesOf(project);
    const isValid = (code: string) => Number(code) >= 1 && Number(code) <= parameters.count('A28', 'milestoneCount');
    const holds = milestones.length > 0 && milestones.every(isValid);
    return passUnless(holds ? [] : [project], { milestone: milestones });
  }),

  A35: ofPlan(({ projects }) => {
    const ofAgencies = projects.filter(({ ownerSection }) => ownerSection === 'MINISTRY_DEPARTMENT');
    if (ofAgencies.length === 0) return notApplicable({ count: 0 });
    return passUnless(
      ofAgencies.filter(({ chain }) => chain.length === 0),
      { count: ofAgencies.length },
    );
  }),
};
