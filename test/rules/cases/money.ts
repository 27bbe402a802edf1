import { GROUP, IDS, of, plan, project } from '../plan-builder.js';
import { CasesOf } from './cases-of.js';

const { plan: PLAN, project: PROJECT, second: SECOND, third: THIRD } = IDS;
const line = (
  source: 'PROVINCE' | 'GROUP' | 'FUNCTION' | 'LOCAL' | 'PRIVATE',
  amount: string,
  stage: 'PLANNED' | 'REQUESTED' | 'ALLOCATED' = 'PLANNED',
) => ({
  stage,
  fiscalYear: 2569,
  source,
  amount,
});

/** Two projects and a ceiling of a hundred baht. */
const two = (key: string, other: string, ceiling: string | null = '100.00') =>
  plan({
    ceiling,
    projects: [
      project({ projectClass: 'KEY', budget: key, rank: 1 }),
      project({ projectClass: 'OTHER_NECESSARY', budget: other, rank: 2 }, SECOND),
    ],
  });

const funded = (first: string | null, second: string | null) =>
  plan({
    projects: [
      project({
        projectClass: 'KEY',
        rank: 1,
        budgetLines: first === null ? [] : [line('PROVINCE', first, 'ALLOCATED')],
      }),
      project(
        { projectClass: 'KEY', rank: 2, budgetLines: second === null ? [] : [line('PROVINCE', second, 'ALLOCATED')] },
        SECOND,
      ),
    ],
  });

/** Section C. */
export const MONEY_CASES = [
  new CasesOf('C01').compute(of({}), { total: '1.00' }),
  // The weights of the formula do not depend on the plan: a test of their own changes one.
  new CasesOf('C02').pass(of({}), { facts: { sum: '1', required: '1.00' } }),
  new CasesOf('C03')
    .pass(two('60.00', '90.00'), { facts: { share: '0.6000', least: '60.00' } })
    .fail(two('59.99', '90.00'), [PLAN], { facts: { shortfall: '0.01', share: '0.5999' } })
    .ask(two('60.00', '1.00', null), ['ceiling'], [PLAN])
    // Only what is asked of the budget of the province counts.
    .fail(
      plan({
        ceiling: '100.00',
        projects: [
          project({ projectClass: 'KEY', budgetLines: [line('PROVINCE', '40.00'), line('FUNCTION', '60.00')] }),
        ],
      }),
      [PLAN],
      { facts: { keyTotal: '40.00' } },
    ),
  new CasesOf('C04')
    .compute(two('60.00', '30.00'), { otherTotal: '30.00', most: '40.00', room: '10.00' })
    .ask(two('60.00', '1.00', null), ['ceiling'], [PLAN]),
  new CasesOf('C05')
    .pass(two('100.00', '50.00'), { facts: { proposed: '150.00', least: '150.00', most: '200.00' } })
    .pass(two('100.00', '100.00'))
    .fail(two('100.00', '49.99'), [PLAN], { facts: { shortfall: '0.01' } })
    .fail(two('100.00', '100.01'), [PLAN], { facts: { excess: '0.01' } })
    .ask(two('1.00', '1.00', null), ['ceiling'], [PLAN]),
  new CasesOf('C06')
    .compute(two('100.00', '100.00'), { most: '200.00', count: '0' })
    // The second does not fit, and the third, though it would, comes after it.
    .compute(
      plan({
        ceiling: '100.00',
        projects: [
          project({ budget: '150.00', rank: 1 }),
          project({ budget: '60.00', rank: 2 }, SECOND),
          project({ budget: '10.00', rank: 3 }, THIRD),
        ],
      }),
      { count: '2' },
      [SECOND, THIRD],
    )
    .ask(two('1.00', '1.00', null), ['ceiling'], [PLAN]),
  new CasesOf('C07')
    .pass(
      of({
        projectClass: 'KEY',
        budgetLines: [line('PROVINCE', '1.00'), line('FUNCTION', '1.00'), line('LOCAL', '1.00')],
      }),
    )
    .fail(
      of({
        projectClass: 'KEY',
        budgetLines: [line('PROVINCE', '1.00'), line('FUNCTION', '0.00'), line('LOCAL', '1.00')],
      }),
      [PROJECT],
      {
        facts: { count: '2', lacking: 'FUNCTION, PRIVATE' },
      },
    )
    .skip(of({ projectClass: 'OTHER_NECESSARY' })),
  new CasesOf('C08').pass(funded('1.00', null)).fail(funded(null, '1.00'), [PROJECT]).skip(funded(null, null)),
  new CasesOf('C23')
    .pass(of({ budget: '3.00', budgetLines: [line('PROVINCE', '1.00'), line('LOCAL', '2.00')] }))
    .fail(of({ budget: '3.00', budgetLines: [line('PROVINCE', '1.00')] }), [PROJECT], { facts: { difference: '2.00' } })
    .fail(of({ budget: '3.00' }), [PROJECT])
    .ask(of({}), ['budget'], [PROJECT]),
  new CasesOf('C24')
    .pass(
      of({
        details: {
          mous: [{ kind: 'ASSET_TRANSFER' }],
          mouAssets: [{ item: 'โต๊ะ', quantity: '3', unitPrice: '33.33', total: '99.99' }],
        },
      }),
    )
    .fail(
      of({
        details: {
          mous: [{ kind: 'ASSET_TRANSFER' }],
          mouAssets: [{ item: 'โต๊ะ', quantity: '3', unitPrice: '33.33', total: '100.00' }],
        },
      }),
      [PROJECT],
    )
    .skip(of({})),
  new CasesOf('C25')
    .compute(of({ budget: '10.00', details: { beneficiaries: [{ name: 'คน', count: '4' }] } }), { count: '1' })
    .ask(of({}, { area: GROUP }), ['budget', 'beneficiaries.count'], [PROJECT]),
];
