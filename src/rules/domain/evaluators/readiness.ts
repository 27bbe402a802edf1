import { bahtDifference, exact, sumOfBaht } from '../../../budget/domain/baht.js';
import type { AttachmentKind } from '../../../details/domain/details.js';
import { lineAmount } from '../../../details/domain/line-amount.js';
import { type Evaluators, ofProject, type ProjectRule } from '../evaluator.js';
import { computed, type Finding, fail, needsHuman, passUnless, row } from '../finding.js';
import { linesOf, moneyOf } from '../money.js';
import { nodesOf, type PlanFacts, type ProjectFacts, textsOf } from '../plan-facts.js';
import { whereTrait } from '../traits.js';

const says = (project: ProjectFacts, field: string) => textsOf(project, field).length > 0;

/** What a project must state, by the fields of the forms (จ.1-1, กจ.1-1 and จ.2). */
const REQUIRED: Readonly<Record<string, (project: ProjectFacts, plan: PlanFacts) => boolean>> = {
  rationale: (project) => says(project, 'rationale'),
  objectives: (project) => says(project, 'objectives'),
  indicators: ({ indicators }) => indicators.length > 0,
  targetAreas: (project) => says(project, 'targetAreas') || project.details.locations.length > 0,
  mainActivities: ({ activities }) => activities.length > 0,
  leadAgency: ({ agencies }) => agencies.some(({ role }) => role === 'LEAD'),
  startDate: ({ startDate }) => startDate !== null,
  endDate: ({ endDate }) => endDate !== null,
  budget: (project) => moneyOf(project, 'PLANNED') !== null,
  outputs: (project) => says(project, 'outputs'),
  outcomes: (project) =>
    says(project, 'outcomes') || (says(project, 'outcomesQuantitative') && says(project, 'outcomesQualitative')),
  projectClass: ({ projectClass }) => projectClass !== null,
  ownerSection: ({ ownerSection }) => ownerSection !== null,
  rank: ({ rank }) => rank !== null,
};

/** Papers that are there, of some kinds; those that are only needed or applied for are not. */
function papersOf(project: ProjectFacts, kinds: readonly AttachmentKind[]) {
  return nodesOf(project)
    .flatMap(({ details }) => details.attachments)
    .filter(({ kind }) => kinds.includes(kind));
}

const isThere = ({ status }: { readonly status: string }) => status === 'DONE' || status === 'GRANTED';

/** Fails where a paper of one of the kinds is not there. */
function needsPapers(project: ProjectFacts, kinds: readonly AttachmentKind[]): Finding {
  const lacking = kinds.filter((kind) => !papersOf(project, [kind]).some(isThere));
  return passUnless(lacking.length > 0 ? [project] : [], {
    stated: kinds.filter((kind) => !lacking.includes(kind)),
    lacking: lacking,
  });
}

/** Fails where a text is not there. */
function needsTexts(project: ProjectFacts, fields: readonly string[]): Finding {
  const lacking = fields.filter((field) => !says(project, field));
  return passUnless(lacking.length > 0 ? [project] : [], {
    count: fields.length - lacking.length,
    required: fields.length,
    lacking: lacking,
  });
}

/** The first and the last day of a fiscal year, Buddhist era. */
export function daysOfFiscalYear(year: number): { first: string; last: string } {
  return { first: `${year - 544}-10-01`, last: `${year - 543}-09-30` };
}

const ENVIRONMENTAL = ['EIA', 'IEE', 'EHIA'] as const;
const PREPARATION = [
  ...ENVIRONMENTAL,
  'PUBLIC_RELATIONS',
  'STUDY_AND_DESIGN',
  'CONSTRUCTION_SUMMARY',
  'COST_FORM_4',
  'COST_FORM_5',
] as const;

const CHECKS: Readonly<Record<string, ProjectRule>> = {
  B04: (project, plan) => {
    const lacking = Object.keys(REQUIRED).filter((field) => !REQUIRED[field]?.(project, plan));
    const [all, there] = [Object.keys(REQUIRED).length, Object.keys(REQUIRED).length - lacking.length];
    return passUnless(lacking.length > 0 ? [project] : [], {
      count: there,
      required: all,
      percent: Math.round((100 * there) / all),
      lacking: lacking,
    });
  },

  B05: (project) =>
    whereTrait(project, 'CONSTRUCTION', () =>
      needsPapers(project, ['SITE_READINESS', 'OUTLINE_DRAWING', 'START_CONFIRMATION']),
    ),

  B06: (project) => {
    const lines = linesOf(project).filter(({ line }) => line.stage === 'PLANNED');
    if (lines.length === 0) return fail([project], { count: 0 });
    const vague = lines.filter(({ line }) => line.quantity === null || line.unitPrice === null);
    const rows = vague.map(({ line, node }) => row(line.name, node, { amount: lineAmount(line) }));
    // A node that has lines is held against them; what it states otherwise is a figure of its own.
    for (const node of nodesOf(project)) {
      const own = node.details.expenditureLines.filter(({ stage }) => stage === 'PLANNED');
      if (own.length === 0 || node.budget === null) continue;
      const sum = sumOfBaht(own.map(lineAmount));
      const difference = bahtDifference(node.budget, sum);
      if (!exact(difference).eq(0)) rows.push(row(node.title, node, { stated: node.budget, sum, difference }));
    }
    const nodes = rows.flatMap(({ nodeId }) => nodeId ?? []);
    return passUnless(nodes, { count: lines.length, lacking: vague.map(({ line }) => line.name) }, { rows });
  },

  B07: (project) => {
    const lead = project.agencies.filter(({ role }) => role === 'LEAD');
    const lacking = [
      ...(lead.length === 0 ? ['leadAgency'] : []),
      ...(says(project, 'legalMandate') ? [] : ['legalMandate']),
    ];
    return passUnless(lacking.length > 0 ? [project] : [], {
      stated: lead.map(({ agency }) => agency),
      lacking: lacking,
    });
  },

  B08: (project) => whereTrait(project, 'CREATES_ASSETS', () => needsTexts(project, ['maintenancePlan'])),

  B09: (project) =>
    whereTrait(project, 'TRANSFERS_ASSETS', () => {
      const { mous, mouAssets } = project.details;
      const isWhole = mous.some(
        ({ kind, signedOn }, i) =>
          kind === 'ASSET_TRANSFER' && signedOn !== null && mouAssets.some(({ mou }) => mou === i + 1),
      );
      const lacking = [
        ...(mous.some(({ kind }) => kind === 'ASSET_TRANSFER') ? [] : ['mou']),
        ...(mous.some(({ kind, signedOn }) => kind === 'ASSET_TRANSFER' && signedOn !== null) ? [] : ['signedOn']),
        ...(mouAssets.length > 0 ? [] : ['assets']),
      ];
      return passUnless(isWhole ? [] : [project], { lacking: isWhole ? null : lacking });
    }),

  B10: (project) => needsTexts(project, ['feasibilityTechnical']),

  B11: (project) =>
    needsTexts(project, ['feasibilitySite', 'feasibilityPeople', 'feasibilityRisk', 'feasibilityAdministration']),

  B13: (project, { fiscalYear }) => {
    const { startDate, endDate } = project;
    if (startDate === null || endDate === null) {
      return needsHuman([...(startDate ? [] : ['startDate']), ...(endDate ? [] : ['endDate'])], [project]);
    }
    const { first, last } = daysOfFiscalYear(fiscalYear);
    const isPhased = project.details.phases.length > 1;
    const holds = startDate >= first && (endDate <= last || isPhased);
    return passUnless(holds ? [] : [project], { startDate, endDate, required: `${first} - ${last}` });
  },

  B14: (project) => needsTexts(project, ['impactsPositive', 'impactsNegative']),

  B15: (project) =>
    whereTrait(project, 'NEEDS_ENVIRONMENTAL_ASSESSMENT', () => {
      const papers = papersOf(project, ENVIRONMENTAL).filter(isThere);
      return passUnless(papers.length > 0 ? [] : [project], { stated: papers.map(({ kind }) => kind) });
    }),

  B16: (project, { today }) =>
    whereTrait(project, 'WATER_SOURCE', () => {
      const approvals = papersOf(project, ['WATER_COMMITTEE_APPROVAL']).filter(isThere);
      const dated = approvals.flatMap(({ issuedOn }) => issuedOn ?? []);
      if (approvals.length > 0 && dated.length === 0) return needsHuman(['attachments.issuedOn'], [project]);
      return passUnless(dated.some((day) => day <= today) ? [] : [project], { doneOn: dated });
    }),

  B17: (project) =>
    whereTrait(project, 'NEEDS_PERMIT', () => {
      const permits = papersOf(project, ['PERMIT']);
      const isOpen = permits.length === 0 || permits.some(({ status }) => status === 'NEEDED');
      const rows = permits.map(({ title, status, reference }) =>
        row(title, project, { state: status, code: reference }),
      );
      return passUnless(isOpen ? [project] : [], { count: permits.length }, { rows });
    }),

  // Of what takes more than a year, only what needs preparation: the clause asks for both.
  B24: (project) =>
    whereTrait(project, 'MULTI_YEAR', () => whereTrait(project, 'NEEDS_PREPARATION', () => isPrepared(project))),
};

function isPrepared(project: ProjectFacts): Finding {
  const papers = papersOf(project, PREPARATION);
  const open = papers.filter((paper) => !isThere(paper));
  const rows = papers.map(({ kind, status, issuedOn }) => row(kind, project, { state: status, doneOn: issuedOn }));
  return passUnless(
    papers.length === 0 || open.length > 0 ? [project] : [],
    { count: papers.length, lacking: open.map(({ kind }) => kind) },
    { rows },
  );
}

/** Ready is what breaks none of the checks of readiness; what still waits for somebody to say is not ready (criteria 1.3.3). */
const readiness: ProjectRule = (project, plan, parameters) => {
  const found = Object.entries(CHECKS).map(([rule, check]) => ({ rule, ...check(project, plan, parameters) }));
  const open = found.filter(({ outcome }) => outcome === 'FAIL' || outcome === 'NEEDS_HUMAN');
  const rows = found.map(({ rule, outcome }) => row(rule, project, { verdict: outcome }));
  const verdict = open.length === 0 ? 'READY' : 'NOT_READY';
  return computed(rows, { verdict, rules: open.map(({ rule }) => rule) }, open.length > 0 ? [project] : []);
};

export const READINESS: Evaluators = {
  ...Object.fromEntries(Object.entries(CHECKS).map(([rule, check]) => [rule, ofProject(check)])),
  B18: ofProject(readiness),
};
