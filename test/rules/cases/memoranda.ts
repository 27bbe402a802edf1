import { GROUP, IDS, of } from '../plan-builder.js';
import { CasesOf } from './cases-of.js';

const { project: PROJECT } = IDS;
type Mou = Record<string, unknown>;
const cooperation = (mou: Mou, more: object = {}) =>
  of({ details: { mous: [{ kind: 'COOPERATION', ...mou }], ...more } });
const transfer = (mou: Mou, more: object = {}, stated: object = {}, plan: object = {}) =>
  of({ details: { mous: [{ kind: 'ASSET_TRANSFER', ...mou }], ...more }, ...stated }, plan);
const NONE = of({});
const CONTENTS = { duties: 'x', divisionOfWork: 'x', coordination: 'x', maintenance: 'x' };
const FIELDS = {
  ...{
    transferor: 'x',
    recipient: 'x',
    implementingAgency: 'x',
    purpose: 'x',
    readySite: 'x',
    acceptsAll: true,
    careDuty: 'x',
  },
};
const MONEY = { mouMoney: [{ party: 'จังหวัด', source: 'PROVINCE', amount: '1.00' }] };
const LINES = [{ stage: 'PLANNED' as const, fiscalYear: 2569, source: 'PROVINCE' as const, amount: '1.00' }];
const ASSET = { item: 'อาคาร', quantity: '1', unit: 'หลัง', unitPrice: '10.00' };
const SIGNED = [{ role: 'TRANSFEROR' }, { role: 'RECIPIENT' }, { role: 'WITNESS' }, { role: 'WITNESS' }];
const PARTIES = [
  { role: 'LEAD' as const, agency: 'AG-1' },
  { role: 'RELATED' as const, agency: 'AG-2' },
];

/** Section H. */
export const MEMORANDUM_CASES = [
  new CasesOf('H01')
    .pass(cooperation(CONTENTS, MONEY))
    .fail(cooperation({ ...CONTENTS, duties: null }, MONEY), [PROJECT])
    .fail(cooperation(CONTENTS), [PROJECT])
    .skip(NONE),
  new CasesOf('H02')
    .pass(cooperation({ meetingOn: '2025-01-01' }))
    .fail(cooperation({}), [PROJECT])
    .skip(NONE),
  new CasesOf('H03')
    .pass(of({ budgetLines: LINES, details: { mous: [{ kind: 'COOPERATION' }], ...MONEY } } as never))
    .fail(
      of({
        budgetLines: [{ ...LINES[0]!, amount: '2.00' }],
        details: { mous: [{ kind: 'COOPERATION' }], ...MONEY },
      } as never),
      [PROJECT],
    )
    .skip(NONE)
    .ask(cooperation({}, MONEY), ['budgetLines'], [PROJECT]),
  new CasesOf('H04')
    .pass(
      of({
        projectClass: 'KEY',
        agencies: PARTIES,
        details: { mous: [{ kind: 'COOPERATION', signedOn: '2025-01-01' }] },
      }),
    )
    .fail(of({ projectClass: 'KEY', agencies: PARTIES, details: { mous: [{ kind: 'COOPERATION' }] } }), [PROJECT])
    .skip(of({ projectClass: 'KEY', agencies: PARTIES.slice(0, 1) }))
    .skip(of({ projectClass: 'OTHER_NECESSARY' })),
  new CasesOf('H05')
    .pass(transfer(FIELDS, { mouAssets: [ASSET] }))
    .fail(transfer({ ...FIELDS, acceptsAll: false }, { mouAssets: [ASSET] }), [PROJECT])
    .fail(transfer(FIELDS), [PROJECT])
    .skip(NONE),
  new CasesOf('H06')
    .pass(transfer({ copies: 2, signedOn: '2025-01-01' }, { mouSignatures: SIGNED }))
    .fail(transfer({ copies: 2, signedOn: '2025-01-01' }, { mouSignatures: SIGNED.slice(0, 3) }), [PROJECT])
    .fail(transfer({ copies: 1, signedOn: '2025-01-01' }, { mouSignatures: SIGNED }), [PROJECT])
    .skip(NONE),
  new CasesOf('H07')
    .pass(
      transfer(
        {},
        { mouSignatures: [{ role: 'RECIPIENT', signerKind: 'AGENCY_IN_AREA', delegationDocument: 'มท 1' }] },
      ),
    )
    .fail(transfer({}, { mouSignatures: [{ role: 'RECIPIENT', signerKind: 'AGENCY_IN_AREA' }] }), [PROJECT])
    .skip(transfer({}, { mouSignatures: [{ role: 'RECIPIENT', signerKind: 'AGENCY_HEAD' }] })),
  new CasesOf('H08')
    .pass(local('นายกองค์การบริหารส่วนจังหวัด', '2025-01-01'))
    .fail(local('นายกเทศมนตรีตำบลปัว', '2025-01-03'), [PROJECT])
    .fail(local('ปลัดเทศบาล', '2025-01-01'), [PROJECT])
    .skip(NONE),
  new CasesOf('H09')
    .pass(transfer({}, { mouSignatures: [{ role: 'TRANSFEROR', signerKind: 'GROUP_HEAD' }] }, {}, { area: GROUP }))
    .fail(transfer({}, { mouSignatures: [{ role: 'TRANSFEROR', signerKind: 'GOVERNOR' }] }, {}, { area: GROUP }), [
      PROJECT,
    ])
    .skip(NONE),
  new CasesOf('H10')
    .pass(transfer({}, { mouAssets: [ASSET] }), { facts: { total: '10.00' } })
    .fail(transfer({}, { mouAssets: [{ ...ASSET, unit: null }] }), [PROJECT])
    .fail(transfer({}), [PROJECT])
    .skip(NONE),
  new CasesOf('H11')
    // Today is the first of January 2026: one of them is over.
    .compute(
      transfer({}, { mouAssets: [{ ...ASSET, status: 'BUILT' }] }, { endDate: '2025-12-31' }),
      { lacking: 'อาคาร' },
      [PROJECT],
    )
    .compute(transfer({}, { mouAssets: [ASSET] }, { endDate: '2026-01-01' }), { count: '1' })
    .skip(NONE),
];

/** A head of a local government who signs on the second of January 2025, with the approval of the council of a day. */
function local(position: string, councilApprovedOn: string) {
  const signature = { role: 'RECIPIENT', signerKind: 'LOCAL_GOVERNMENT', position, councilApprovedOn };
  return transfer({ signedOn: '2025-01-02' }, { mouSignatures: [signature] });
}
