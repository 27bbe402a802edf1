// The statements of Migration0032ProjectDetails: SQL that has landed is never edited.

const MONEY = 'numeric(18, 2)';
const NOT_NEGATIVE = (column: string) => `check (${column} >= 0)`;

const ENUMS: Readonly<Record<string, readonly string[]>> = {
  expenditure_category: ['PERSONNEL', 'OPERATING', 'INVESTMENT', 'SUBSIDY', 'OTHER'],
  spending_nature: [
    'TRAINING_MATERIAL',
    'GIVEAWAY',
    'ACTIVITY_EQUIPMENT',
    'ROUTINE_EQUIPMENT',
    'OWN_BUILDING',
    'CONSTRUCTION',
    'ASSET_UPKEEP',
    'FOREIGN_TRAVEL',
    'ADMINISTRATION',
    'OTHER',
  ],
  project_trait_kind: [
    'CONSTRUCTION',
    'INFRASTRUCTURE',
    'WATER_SOURCE',
    'OCCUPATION',
    'TRAINING',
    'SECURITY',
    'MAJOR_ISSUE',
    'FOREIGN_TRAVEL',
    'CREATES_ASSETS',
    'TRANSFERS_ASSETS',
    'MULTI_YEAR',
    'RECURRING',
    'NEEDS_ENVIRONMENTAL_ASSESSMENT',
    'NEEDS_PERMIT',
    'NEEDS_PREPARATION',
    'HIGH_POTENTIAL',
    'HIGH_PRIORITY',
  ],
  benefit_dimension: ['ECONOMY', 'SOCIETY', 'SECURITY', 'ENVIRONMENT'],
  attachment_kind: [
    'SITE_READINESS',
    'OUTLINE_DRAWING',
    'START_CONFIRMATION',
    'COST_ESTIMATE',
    'EIA',
    'IEE',
    'EHIA',
    'WATER_COMMITTEE_APPROVAL',
    'PERMIT',
    'PUBLIC_RELATIONS',
    'STUDY_AND_DESIGN',
    'CONSTRUCTION_SUMMARY',
    'COST_FORM_4',
    'COST_FORM_5',
    'PROJECT_BRIEF',
    'BASIC_DATA_FORM',
    'BUDGET_DETAIL_FORM',
    'ACTIVITY_MAP',
    'TRANSFER_MOU',
    'COOPERATION_MOU',
    'AGENCY_OPINION',
    'TRIP_REPORT',
    'OTHER',
  ],
  attachment_status: ['NEEDED', 'APPLIED', 'GRANTED', 'REFUSED', 'DONE'],
  trip_purpose: ['TRADE_INVESTMENT', 'TOURISM', 'RELATIONS', 'OTHER'],
  request_status: ['DRAFT', 'SENT_TO_MOI', 'NOTIFIED_TO_MINISTRY', 'ACCEPTED', 'REJECTED', 'FUNDED'],
  mou_kind: ['COOPERATION', 'ASSET_TRANSFER'],
  mou_signer_role: ['TRANSFEROR', 'RECIPIENT', 'WITNESS', 'PARTY'],
  mou_signer_kind: ['GOVERNOR', 'GROUP_HEAD', 'AGENCY_HEAD', 'AGENCY_IN_AREA', 'LOCAL_GOVERNMENT', 'OTHER'],
  asset_kind: ['BUILDING', 'EQUIPMENT', 'IT_SYSTEM', 'PROTECTION_SYSTEM', 'REGISTRY_SYSTEM', 'OTHER_SYSTEM'],
  asset_status: ['PLANNED', 'BUILT', 'TRANSFERRING', 'TRANSFERRED'],
};

/** Lists that hang on nodes: an entry is found by its node and its place. In the order in which they are written. */
export const DETAIL_TABLES: Readonly<Record<string, readonly string[]>> = {
  expenditure_line: [
    'category expenditure_category',
    `headings text[] not null default '{}'`,
    `name text not null check (name ~ '\\S')`,
    `quantity numeric ${NOT_NEGATIVE('quantity')}`,
    'unit text',
    `unit_price ${MONEY} ${NOT_NEGATIVE('unit_price')}`,
    `amount ${MONEY} ${NOT_NEGATIVE('amount')}`,
    `stage budget_stage not null default 'PLANNED'`,
    'nature spending_nature',
    'note text',
    'constraint expenditure_line_stated_check check (amount is not null or num_nulls(quantity, unit_price) = 0)',
  ],
  project_trait: ['trait project_trait_kind not null', 'holds boolean not null', 'reason text'],
  beneficiary: [
    `name text not null check (name ~ '\\S')`,
    `count numeric ${NOT_NEGATIVE('count')}`,
    'unit text',
    'state_officials boolean',
    'area_code text references area (code)',
  ],
  benefit: [
    'dimension benefit_dimension not null',
    `description text not null check (description ~ '\\S')`,
    'value numeric',
    'unit text',
  ],
  node_location: [
    'area_code text references area (code)',
    'district text',
    'subdistrict text',
    'place text',
    'admin_code text',
    'latitude numeric(9, 6) check (latitude between -90 and 90)',
    'longitude numeric(9, 6) check (longitude between -180 and 180)',
    `constraint node_location_somewhere_check check (
      num_nonnulls(area_code, district, subdistrict, place, admin_code, latitude) > 0)`,
    'constraint node_location_point_check check (num_nulls(latitude, longitude) <> 1)',
  ],
  attachment: [
    'kind attachment_kind not null',
    `title text not null check (title ~ '\\S')`,
    'reference text',
    'issuer text',
    'issued_on date',
    `status attachment_status not null default 'DONE'`,
  ],
  project_phase: ['fiscal_year smallint not null', `amount ${MONEY} not null ${NOT_NEGATIVE('amount')}`, 'work text'],
  foreign_trip: [
    `country text not null check (country ~ '\\S')`,
    'purpose trip_purpose not null',
    'binding boolean not null',
    'departs_on date',
    'returns_on date',
    'opinion_of text',
    'opinion_on date',
    'report_sent_on date',
    'constraint foreign_trip_dates_check check (departs_on <= returns_on)',
  ],
  group_share: [
    'area_code text not null references area (code)',
    'benefits boolean not null',
    'role text',
    `amount ${MONEY} ${NOT_NEGATIVE('amount')}`,
  ],
  ministry_request: [
    'rank integer check (rank > 0)',
    `title text not null check (title ~ '\\S')`,
    'project_code text',
    'ministry text',
    'department text',
    'reason text',
    'target_area text',
    `amount ${MONEY} ${NOT_NEGATIVE('amount')}`,
    `status request_status not null default 'DRAFT'`,
    'answered_on date',
    'answer text',
    `granted ${MONEY} ${NOT_NEGATIVE('granted')}`,
  ],
  mou: [
    'kind mou_kind not null',
    'transferor text',
    'recipient text',
    'implementing_agency text',
    'purpose text',
    'ready_site text',
    'accepts_all boolean',
    'care_duty text',
    'copies smallint check (copies > 0)',
    'meeting_on date',
    'duties text',
    'division_of_work text',
    'coordination text',
    'maintenance text',
    'signed_on date',
  ],
  mou_signature: [
    'mou smallint not null',
    'role mou_signer_role not null',
    `name text not null check (name ~ '\\S')`,
    'position text',
    'signer_kind mou_signer_kind',
    'delegation_document text',
    'council_approved_on date',
  ],
  mou_money: [
    'mou smallint not null',
    `party text not null check (party ~ '\\S')`,
    'source budget_source',
    `amount ${MONEY} not null ${NOT_NEGATIVE('amount')}`,
  ],
  mou_asset: [
    'mou smallint not null',
    'kind asset_kind not null',
    `item text not null check (item ~ '\\S')`,
    `quantity numeric ${NOT_NEGATIVE('quantity')}`,
    'unit text',
    `unit_price ${MONEY} ${NOT_NEGATIVE('unit_price')}`,
    `total ${MONEY} ${NOT_NEGATIVE('total')}`,
    `status asset_status not null default 'PLANNED'`,
    'owner text',
    'keeper text',
  ],
};

const TABLES = Object.keys(DETAIL_TABLES);
const OF_MOU = TABLES.filter((table) => table.startsWith('mou_'));

/** The texts by which a project answers the criteria, with whether each is a list, and the clause that asks for it. */
const TEXTS: readonly (readonly [field: string, isList: boolean, clause: string])[] = [
  ['problemStatement', false, 'decree of 2565, section 28; rule A03'],
  ['areaPotentials', true, 'criteria 1.1.1; rule A04'],
  ['valueChainStages', true, 'criteria 1.1.1; rule A05'],
  ['localNeeds', true, 'criteria 1.1.3; rule A08'],
  ['securityPolicies', true, 'criteria 1.1.3 (4); rule A07'],
  ['sectorPlans', true, 'criteria 1.1.3 (5); rule A07'],
  ['governmentPolicies', true, 'criteria 1.1.3 (7); rule A07'],
  ['rankingNote', false, 'criteria 1.1.4; rule A10'],
  ['legalMandate', false, 'criteria 1.3.2; rule B07'],
  ['maintenancePlan', false, 'criteria 1.3.2; rule B08'],
  ['feasibilityTechnical', false, 'criteria 1.3.3; rule B10'],
  ['feasibilitySite', false, 'criteria 1.3.3; rule B11'],
  ['feasibilityPeople', false, 'criteria 1.3.3; rule B11'],
  ['feasibilityRisk', false, 'criteria 1.3.3; rule B11'],
  ['feasibilityAdministration', false, 'criteria 1.3.3; rule B11'],
  ['impactsPositive', true, 'criteria 1.3.3; rule B14'],
  ['impactsNegative', true, 'criteria 1.3.3; rule B14'],
  ['needsMet', false, 'criteria 1.3.4; rule B21'],
  ['sustainability', false, 'criteria 1.3.4; rule B21'],
  ['selfReliance', false, 'criteria 1.3.4; rule B21'],
  ['multiYearReason', false, 'criteria 1.4; rule B23'],
  ['effectIfStopped', false, 'criteria 1.4; rule B23'],
  ['pastResults', false, 'criteria 1.5; rule B25'],
  ['spendingException', false, 'criteria 1.7.1 to 1.7.3; rules B29, B31, B32'],
  ['sharedScope', false, 'criteria 1.7.4; rule B36'],
  ['travelPlan', false, 'criteria 1.7.6; rule B39'],
  ['travelWorth', false, 'criteria 1.7.6; rule B39'],
  ['agenda', false, 'project brief, element 1; rule B47'],
  ['painPoints', true, 'project brief, element 2; rule B47'],
  ['publicNeeds', true, 'project brief, element 4; rule B47'],
  ['supportingData', true, 'project brief, element 4; rule B47'],
];
const OLDER = ['pastResults'];

const tableOf = (table: string, columns: readonly string[]) => `
      create table ${table} (
        node_id bigint not null references plan_node on delete cascade,
        ordinal smallint not null check (ordinal > 0),
        ${columns.join(',\n        ')},
        primary key (node_id, ordinal)
      );`;

/** What a changed row belongs to raises its version, and with it whatever is kept of it. */
export const triggersOf = (table: string) => {
  const holders = `select coalesce(n.plan_id, n.id) from changed c join plan_node n on n.id = c.node_id`;
  const call = `for each statement execute function content_changed($sql$${holders}$sql$)`;
  return `
      create trigger content_inserted after insert on ${table} referencing new table as changed ${call};
      create trigger content_deleted after delete on ${table} referencing old table as changed ${call};
      create trigger content_updated after update on ${table}
        referencing new table as changed old table as changed_from ${call};
      create trigger content_truncated after truncate on ${table}
        for each statement execute function content_truncated();`;
};

export const MAKE_DETAILS = `
      ${Object.entries(ENUMS)
        .map(([name, values]) => `create type ${name} as enum (${values.map((value) => `'${value}'`).join(', ')});`)
        .join('\n      ')}
      ${Object.entries(DETAIL_TABLES)
        .map(([table, columns]) => tableOf(table, columns))
        .join('')}
      alter table project_trait add constraint project_trait_key unique (node_id, trait);
      alter table project_phase add constraint project_phase_key unique (node_id, fiscal_year);
      alter table group_share add constraint group_share_key unique (node_id, area_code);
      ${OF_MOU.map(
        (table) => `alter table ${table} add constraint ${table}_mou_fk
        foreign key (node_id, mou) references mou (node_id, ordinal) on delete cascade;`,
      ).join('\n      ')}
      ${TABLES.map(triggersOf).join('')}
      insert into history.content_table (position, name, key, to_node, kept, leads_by, leads_to)
      select (select max(position) from history.content_table) + t.place, t.name, '{node_id,ordinal}',
        'join SCHEMA.plan_node n on n.id = t.node_id', '{}', 'node_id', 'plan_node'
      from unnest(array[${TABLES.map((table) => `'${table}'`).join(', ')}]) with ordinality t(name, place);
      select history.follow();

      update node_text_field set levels = levels || 4::smallint, annual = null where field = 'pastResults';
      insert into node_text_field (field, levels, is_list, clause) values
        ${TEXTS.filter(([field]) => !OLDER.includes(field))
          .map(
            ([field, isList, clause]) =>
              `('${field}', '{${field === 'valueChainStages' ? '2,4' : '4'}}', ${isList}, '${clause}')`,
          )
          .join(',\n        ')};
`;

export const DROP_DETAILS = `
      delete from node_text_field where field in (${TEXTS.filter(([field]) => !OLDER.includes(field))
        .map(([field]) => `'${field}'`)
        .join(', ')});
      update node_text_field set levels = '{1}', annual = false where field = 'pastResults';
      delete from history.content_table where name in (${TABLES.map((table) => `'${table}'`).join(', ')});
      ${TABLES.toReversed()
        .map(
          (table) => `drop function history.${table}_of;
      drop view as_of.${table};
      drop table public.${table}, draft.${table}, history.${table} cascade;`,
        )
        .join('\n      ')}
      drop type ${Object.keys(ENUMS).join(', ')};
`;
