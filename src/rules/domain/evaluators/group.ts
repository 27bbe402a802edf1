import { exact, sumOfBaht } from '../../../budget/domain/baht.js';
import { type Evaluators, ofPlan, ofProject } from '../evaluator.js';
import { needsHuman, notApplicable, passUnless, row } from '../finding.js';
import { shareOf } from '../money.js';

export const GROUP: Evaluators = {
  B01: ofProject((project, { area }, parameters) => {
    if (!area.isGroup) return notApplicable();
    const { groupShares } = project.details;
    if (groupShares.length === 0) return needsHuman(['groupShares'], [project]);
    const benefit = groupShares.filter(({ benefits }) => benefits).map(({ areaCode }) => areaCode);
    const least = parameters.count('B01', 'beneficiaryProvincesMin');
    const isJoint = benefit.length >= least && benefit.every((code) => area.members.includes(code));
    return passUnless(isJoint ? [] : [project], { province: benefit, count: benefit.length, required: least });
  }),

  B02: ofProject((project, { area }, parameters) => {
    if (!area.isGroup) return notApplicable();
    const { groupShares } = project.details;
    if (groupShares.length === 0) return needsHuman(['groupShares'], [project]);
    const joint = groupShares.filter(({ role }) => role !== null).map(({ areaCode }) => areaCode);
    const least = parameters.count('B02', 'implementingProvincesMin');
    return passUnless(joint.length >= least ? [] : [project], {
      province: joint,
      count: joint.length,
      required: least,
    });
  }),

  B03: ofPlan(({ plan, projects, area }, parameters) => {
    if (!area.isGroup) return notApplicable();
    const shares = projects.flatMap(({ details }) => details.groupShares);
    if (shares.every(({ amount }) => amount === null)) return needsHuman(['groupShares.amount'], [plan]);
    const byProvince = Map.groupBy(shares, ({ areaCode }) => areaCode);
    const sums = [...byProvince].map(([code, list]) => ({ code, amount: sumOfBaht(list.map(({ amount }) => amount)) }));
    const total = sumOfBaht(sums.map(({ amount }) => amount));
    const rows = sums.map(({ code, amount }) =>
      row(code, plan, { province: code, amount, share: shareOf(amount, total) }),
    );
    const parts = sums.map(({ amount }) => exact(shareOf(amount, total) ?? 0));
    const even = exact(1).div(Math.max(1, area.members.length));
    const tolerance = parameters.text('B03', 'tolerance');
    const isEven = parts.length === area.members.length && parts.every((part) => part.minus(even).abs().lte(tolerance));
    const servesOne = (list: (typeof projects)[number]) =>
      list.details.groupShares.filter(({ benefits }) => benefits).length === 1;
    const isSplit = isEven && projects.every(servesOne);
    return passUnless(isSplit ? [plan, ...projects] : [], { total, required: tolerance }, { rows });
  }),
};
