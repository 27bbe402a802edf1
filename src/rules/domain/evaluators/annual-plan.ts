import { bahtDifference, sumOfBaht } from '../../../budget/domain/baht.js';
import { lineAmount } from '../../../details/domain/line-amount.js';
import { type Evaluators, ofPlan, ofProject } from '../evaluator.js';
import { computed, fail, needsHuman, notApplicable, passUnless, row } from '../finding.js';
import { linesOf, moneyOf } from '../money.js';
import { inChain, type NodeFacts, type PlanFacts, type ProjectFacts, textsOf } from '../plan-facts.js';
import { checklist } from './goal-and-plan.js';

const SECTIONS = ['PROVINCE', 'MINISTRY_DEPARTMENT', 'LOCAL_GOVERNMENT', 'PRIVATE'] as const;

/** The administration cost as the budget prints it, where it stands among the lines of a project. */
const ADMINISTRATION = /ค่าใช้จ่ายในการบริหาร(งาน|จัดการ)?(จังหวัด|กลุ่มจังหวัด|งาน|แบบบูรณาการ)/;

/** Lines of projects that are the cost of administration, which is to stand apart. */
function administrationLines(projects: readonly ProjectFacts[]) {
  return projects.flatMap((project) =>
    linesOf(project)
      .filter(({ line }) => line.nature === 'ADMINISTRATION' || ADMINISTRATION.test(line.name))
      .map((found) => ({ ...found, project })),
  );
}

/** Where a project belongs in form จ.2: the title of its issue; what is linked to none comes last. */
function issueOf(project: ProjectFacts): NodeFacts | null {
  return inChain(project, 'DEVELOPMENT_ISSUE');
}

/** Projects by issue, in the order of the five-year plan, and within it by section and place. */
export function projectsByIssue(plan: PlanFacts): { issue: NodeFacts | null; projects: ProjectFacts[] }[] {
  const issues = plan.fiveYearPlan?.issues.toSorted((a, b) => a.ordinal - b.ordinal) ?? [];
  const byIssue = Map.groupBy(plan.projects, (project) => issueOf(project)?.id ?? null);
  const placed = [...issues.map((issue) => ({ issue, key: issue.id })), { issue: null, key: null }];
  return placed.flatMap(({ issue, key }) => {
    const projects = byIssue.get(key);
    return projects ? [{ issue, projects: projects.toSorted((a, b) => a.ordinal - b.ordinal) }] : [];
  });
}

/** A main activity that a row of the form could not hold alone: several stand in one title. */
const SEVERAL = /\n|(^|\s)[2-9๒-๙]\s*[).]/;

export const ANNUAL_PLAN: Evaluators = {
  A03: ofProject((project) => {
    const { projectClass } = project;
    const said = textsOf(project, 'problemStatement').length > 0;
    const holds = projectClass === 'KEY' || (projectClass === 'OTHER_NECESSARY' && said);
    return passUnless(holds ? [] : [project], {
      projectClass,
      lacking: projectClass === 'OTHER_NECESSARY' && !said ? ['problemStatement'] : null,
    });
  }),

  A04: ofProject((project) => {
    const stated = [...textsOf(project, 'areaPotentials'), ...textsOf(project, 'painPoints')];
    return passUnless(stated.length === 0 ? [project] : [], { count: stated.length });
  }),

  A05: ofPlan((plan) => {
    const rows = projectsByIssue(plan).flatMap(({ issue, projects }) => {
      const stages = new Set([
        ...(issue ? textsOf(issue, 'valueChainStages') : []),
        ...projects.flatMap((project) => textsOf(project, 'valueChainStages')),
      ]);
      return [...stages].map((stage) => {
        const here = projects.filter((project) => textsOf(project, 'valueChainStages').includes(stage));
        return row(`${issue?.title ?? '-'}: ${stage}`, issue, {
          count: here.length,
          projects: here.map(({ code }) => code),
        });
      });
    });
    const without = plan.projects.filter((project) => textsOf(project, 'valueChainStages').length === 0);
    return computed(rows, { stages: rows.length, lacking: without.map(({ code }) => code) }, without);
  }),

  A09: ofProject((project) => {
    const partners = project.agencies.filter(({ role }) => role === 'RELATED');
    return computed(
      partners.map(({ agency, role }) => row(role, project, { partners: agency })),
      { count: partners.length },
      partners.length === 0 ? [project] : [],
    );
  }),

  A11: ofProject((project) =>
    passUnless(project.projectClass === null ? [project] : [], { projectClass: project.projectClass }),
  ),

  A20: ofPlan((plan) => {
    const { projects } = plan;
    const has = (field: string) => textsOf(plan.plan, field).length > 0;
    const hasPaper = (node: NodeFacts, kind: string) => node.details.attachments.some((paper) => paper.kind === kind);
    const activities = projects.flatMap((project) => project.activities);
    return checklist(plan.plan, {
      executiveSummary: has('executiveSummary'),
      threeLevelAlignment: has('threeLevelAlignment') && has('developmentPlanSummary'),
      situationAssessment: has('situationAssessment'),
      objectives: has('planObjectives'),
      goals: has('planGoals'),
      issues: projects.some((project) => issueOf(project) !== null),
      activityMap:
        hasPaper(plan.plan, 'ACTIVITY_MAP') ||
        (activities.length > 0 && activities.every(({ details }) => details.locations.length > 0)),
      projects: projects.length > 0,
      administrationCost: plan.administrationCost !== null,
      forms:
        projects.length > 0 &&
        projects.every((project) => hasPaper(project, 'BASIC_DATA_FORM')) &&
        activities.every((activity) => hasPaper(activity, 'BUDGET_DETAIL_FORM')),
      deliveryProcess: has('deliveryProcess'),
    });
  }),

  A23: ofProject((project, { area }, parameters) => {
    if (project.activities.length === 0) return notApplicable({ count: 0 });
    const inside = [area.code, ...area.members];
    const least = parameters.count('A23', 'locationsPerMainActivityMin');
    const isPlaced = ({ details: { locations } }: NodeFacts) =>
      locations.length >= least && locations.every(({ areaCode }) => areaCode === null || inside.includes(areaCode));
    const rows = project.activities.flatMap((activity) =>
      activity.details.locations.map((at) =>
        row(activity.title, activity, {
          place: [at.place, at.subdistrict, at.district, at.areaCode].filter((part) => part !== null),
          latitude: at.latitude,
          longitude: at.longitude,
        }),
      ),
    );
    return passUnless(
      project.activities.filter((activity) => !isPlaced(activity)),
      { count: rows.length },
      { rows },
    );
  }),

  A24: ofPlan((plan) => {
    const within = administrationLines(plan.projects);
    const total = sumOfBaht(plan.projects.map(({ budget }) => budget));
    const facts = {
      projectTotal: total,
      administrationCost: plan.administrationCost,
      total: sumOfBaht([total, plan.administrationCost]),
    };
    if (within.length > 0) {
      const rows = within.map(({ line, node }) => row(line.name, node, { amount: lineAmount(line) }));
      const nodes = within.map(({ project }) => project);
      return fail(nodes, { ...facts, amount: sumOfBaht(within.map(({ line }) => lineAmount(line))) }, { rows });
    }
    return plan.administrationCost === null
      ? needsHuman(['administrationCost'], [plan.plan], facts)
      : computed([], facts);
  }),

  A25: ofProject((project, _, parameters) => {
    if (project.activities.length === 0) return notApplicable({ count: 0 });
    const each = parameters.count('A25', 'formSetsPerMainActivity');
    const setsOf = ({ details }: NodeFacts) =>
      details.attachments.filter(({ kind }) => kind === 'BUDGET_DETAIL_FORM').length;
    const lacking = project.activities.filter((activity) => setsOf(activity) !== each);
    return passUnless(lacking, {
      count: project.activities.length - lacking.length,
      required: project.activities.length,
    });
  }),

  A26: ofPlan(({ plan, projects }, parameters) => {
    const least = parameters.count('A26', 'agenciesPerProjectMin');
    const without = projects.filter(({ agencies }) => agencies.length < least);
    const isSaid = textsOf(plan, 'deliveryProcess').length > 0;
    return passUnless([...without, ...(isSaid ? [] : [plan])], {
      count: without.length,
      lacking: isSaid ? null : ['deliveryProcess'],
    });
  }),

  A29: ofPlan((plan) => {
    const rows = projectsByIssue(plan).flatMap(({ issue, projects }) =>
      [...SECTIONS, null].flatMap((section) => {
        const here = projects.filter(({ ownerSection }) => ownerSection === section);
        if (here.length === 0) return [];
        const amount = sumOfBaht(here.map((project) => moneyOf(project, 'PLANNED')));
        return [row(`${issue?.title ?? '-'}: ${section ?? '?'}`, issue, { count: here.length, amount })];
      }),
    );
    const without = plan.projects.filter(({ ownerSection }) => ownerSection === null);
    return computed(rows, { total: sumOfBaht(plan.projects.map((project) => moneyOf(project, 'PLANNED'))) }, without);
  }),

  A30: ofPlan((plan) => {
    const rows = projectsByIssue(plan).flatMap(({ projects }) =>
      SECTIONS.flatMap((section, i) =>
        projects
          .filter(({ ownerSection }) => (ownerSection ?? 'PROVINCE') === section)
          .flatMap((project, j) => [
            row(project.title, project, { numbering: `${i + 1}.${j + 1}` }),
            ...project.activities.flatMap((activity, k) => [
              row(activity.title, activity, { numbering: `${i + 1}.${j + 1}.${k + 1}` }),
              ...activity.below.map((sub, l) => row(sub.title, sub, { numbering: `${l + 1})` })),
            ]),
          ]),
      ),
    );
    return computed(rows, { count: rows.length });
  }),

  A31: ofProject((project) => {
    const several = project.activities.filter(({ title }) => SEVERAL.test(title));
    const rows = project.activities.map((activity) =>
      row(activity.title, activity, { amount: moneyOf(activity, 'PLANNED') }),
    );
    return computed(rows, { count: project.activities.length }, several);
  }),

  A32: ofPlan((plan) => {
    const rows = plan.projects.flatMap((project) => [
      ...mismatch(project, project.activities),
      ...project.activities.flatMap((activity) => mismatch(activity, activity.below)),
    ]);
    const total = sumOfBaht(plan.projects.map((project) => moneyOf(project, 'PLANNED')));
    const ofPlan = plan.plan.statedBudget;
    if (ofPlan !== null && ofPlan !== total) {
      rows.push(
        row(plan.plan.title, plan.plan, { stated: ofPlan, sum: total, difference: bahtDifference(ofPlan, total) }),
      );
    }
    return passUnless(
      rows.flatMap(({ nodeId }) => nodeId ?? []),
      { total, count: plan.projects.length },
      { rows },
    );
  }),
};

/** Where a node states another figure than what stands below it comes to; claimed only where all of that has figures. */
function mismatch(node: NodeFacts, below: readonly NodeFacts[]) {
  const amounts = below.map((child) => moneyOf(child, 'PLANNED'));
  const stated = moneyOf({ ...node, details: node.details }, 'PLANNED');
  if (below.length === 0 || amounts.includes(null) || stated === null) return [];
  const sum = sumOfBaht(amounts);
  return stated === sum ? [] : [row(node.title, node, { stated, sum, difference: bahtDifference(stated, sum) })];
}
