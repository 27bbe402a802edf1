import { sumOfBaht } from '../../../budget/domain/baht.js';
import { type Evaluators, ofPlan } from '../evaluator.js';
import { computed, notApplicable, row } from '../finding.js';
import { shareOf } from '../money.js';

const TAKEN_UP = ['ACCEPTED', 'FUNDED'];

export const REQUESTS: Evaluators = {
  B44: ofPlan(({ plan }) => {
    const { ministryRequests } = plan.details;
    if (ministryRequests.length === 0) return notApplicable({ count: 0 });
    const rows = ministryRequests.map((request) =>
      row(request.title, plan, {
        rank: request.rank,
        state: request.status,
        doneOn: request.answeredOn,
        amount: request.amount,
        considered: request.granted,
      }),
    );
    const taken = ministryRequests.filter(({ status }) => TAKEN_UP.includes(status));
    return computed(rows, {
      count: ministryRequests.length,
      considered: taken.length,
      share: shareOf(String(taken.length), String(ministryRequests.length)),
      amount: sumOfBaht(ministryRequests.map(({ amount }) => amount)),
    });
  }),
};
