import type { DetailName, Details } from '../domain/details.js';

/** A list as the database keeps it: its table, and the type of the column of each property. */
export interface DetailList<Entry> {
  readonly table: string;
  readonly types: Readonly<Record<keyof Entry & string, string>>;
}

/** Where each list is kept, in the order in which they are written: what an entry refers to comes before it. */
export const DETAIL_LISTS: { readonly [Name in DetailName]: DetailList<Details[Name]> } = {
  expenditureLines: {
    table: 'expenditure_line',
    types: {
      category: 'expenditure_category',
      headings: 'text[]',
      name: 'text',
      quantity: 'numeric',
      unit: 'text',
      unitPrice: 'numeric',
      amount: 'numeric',
      stage: 'budget_stage',
      nature: 'spending_nature',
      note: 'text',
    },
  },
  traits: { table: 'project_trait', types: { trait: 'project_trait_kind', holds: 'boolean', reason: 'text' } },
  beneficiaries: {
    table: 'beneficiary',
    types: { name: 'text', count: 'numeric', unit: 'text', stateOfficials: 'boolean', areaCode: 'text' },
  },
  benefits: {
    table: 'benefit',
    types: { dimension: 'benefit_dimension', description: 'text', value: 'numeric', unit: 'text' },
  },
  locations: {
    table: 'node_location',
    types: {
      areaCode: 'text',
      district: 'text',
      subdistrict: 'text',
      place: 'text',
      adminCode: 'text',
      latitude: 'numeric',
      longitude: 'numeric',
    },
  },
  attachments: {
    table: 'attachment',
    types: {
      kind: 'attachment_kind',
      title: 'text',
      reference: 'text',
      issuer: 'text',
      issuedOn: 'date',
      status: 'attachment_status',
    },
  },
  phases: { table: 'project_phase', types: { fiscalYear: 'smallint', amount: 'numeric', work: 'text' } },
  foreignTrips: {
    table: 'foreign_trip',
    types: {
      country: 'text',
      purpose: 'trip_purpose',
      binding: 'boolean',
      departsOn: 'date',
      returnsOn: 'date',
      opinionOf: 'text',
      opinionOn: 'date',
      reportSentOn: 'date',
    },
  },
  groupShares: {
    table: 'group_share',
    types: { areaCode: 'text', benefits: 'boolean', role: 'text', amount: 'numeric' },
  },
  ministryRequests: {
    table: 'ministry_request',
    types: {
      rank: 'integer',
      title: 'text',
      projectCode: 'text',
      ministry: 'text',
      department: 'text',
      reason: 'text',
      targetArea: 'text',
      amount: 'numeric',
      status: 'request_status',
      answeredOn: 'date',
      answer: 'text',
      granted: 'numeric',
    },
  },
  mous: {
    table: 'mou',
    types: {
      kind: 'mou_kind',
      transferor: 'text',
      recipient: 'text',
      implementingAgency: 'text',
      purpose: 'text',
      readySite: 'text',
      acceptsAll: 'boolean',
      careDuty: 'text',
      copies: 'smallint',
      meetingOn: 'date',
      duties: 'text',
      divisionOfWork: 'text',
      coordination: 'text',
      maintenance: 'text',
      signedOn: 'date',
    },
  },
  mouSignatures: {
    table: 'mou_signature',
    types: {
      mou: 'smallint',
      role: 'mou_signer_role',
      name: 'text',
      position: 'text',
      signerKind: 'mou_signer_kind',
      delegationDocument: 'text',
      councilApprovedOn: 'date',
    },
  },
  mouMoney: {
    table: 'mou_money',
    types: { mou: 'smallint', party: 'text', source: 'budget_source', amount: 'numeric' },
  },
  mouAssets: {
    table: 'mou_asset',
    types: {
      mou: 'smallint',
      kind: 'asset_kind',
      item: 'text',
      quantity: 'numeric',
      unit: 'text',
      unitPrice: 'numeric',
      total: 'numeric',
      status: 'asset_status',
      owner: 'text',
      keeper: 'text',
    },
  },
};

export const DETAIL_NAMES = Object.keys(DETAIL_LISTS) as DetailName[];

/** The column of a property, and the expression that answers it exactly: amounts and dates as text. */
export function columnsOf(name: DetailName): { property: string; column: string; type: string; read: string }[] {
  return Object.entries<string>(DETAIL_LISTS[name].types).map(([property, type]) => {
    const column = property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return { property, column, type, read: type === 'numeric' || type === 'date' ? `${column}::text` : column };
  });
}
