import type { PlanFacts } from '../../rules/domain/plan-facts.js';
import type { FormName } from './form-name.js';
import { oneLine } from './values/numbered-lines.js';

/** What form จ.3 (of a group: กจ.3) shows: what an area asks ministries for. Money is in baht, exact; null: not stated. */
export interface RequestForm {
  readonly form: Extract<FormName, 'J3' | 'GJ3'>;
  readonly areaCode: string;
  readonly areaNameTh: string;
  /** Buddhist era. */
  readonly fiscalYear: number;
  /** By rank; those without one come last. */
  readonly requests: readonly FormRequest[];
}

export interface FormRequest {
  readonly rank: number | null;
  readonly title: string;
  /** Of the project that it is about. */
  readonly projectCode: string | null;
  /** The development issue that the project belongs to. */
  readonly issue: string | null;
  readonly reason: string | null;
  readonly ministry: string | null;
  readonly department: string | null;
  readonly targetArea: string | null;
  readonly amount: string | null;
}

/** What form จ.3 (of a group: กจ.3) shows of an annual plan. */
export function fillRequestForm(plan: PlanFacts, areaNameTh: string): RequestForm {
  const issueOf = (code: string | null) => {
    const project = plan.projects.find((one) => one.code === code);
    const issue = project?.chain.find(({ level }) => level === 'DEVELOPMENT_ISSUE');
    return issue ? oneLine(issue.title) : null;
  };
  const requests = plan.plan.details.ministryRequests.map(
    ({ rank, title, projectCode, reason, ministry, department, targetArea, amount }): FormRequest => ({
      ...{ rank, title: oneLine(title), projectCode, issue: issueOf(projectCode) },
      ...{ reason, ministry, department, targetArea, amount },
    }),
  );
  return {
    form: plan.area.isGroup ? 'GJ3' : 'J3',
    areaCode: plan.area.code,
    areaNameTh,
    fiscalYear: plan.fiscalYear,
    requests: requests.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)),
  };
}
