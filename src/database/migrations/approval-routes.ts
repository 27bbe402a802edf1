// The statements of Migration0018Approval: SQL that has landed is never edited.

/** The tables of the routes, whose rows are what everybody may know. */
const ROUTE_TABLES = ['approval_route', 'approval_state', 'approval_step', 'approval_rule'];

/** Which way each kind of plan goes, as data: another kind, another state or another condition is a row, not a program. */
export const MAKE_ROUTES = `
  create table approval_route (
    kind text primary key,
    clause text not null,
    note text not null
  );

  -- Where a plan can stand. The names are of a province; those of a group where it says otherwise.
  create table approval_state (
    state text primary key,
    name_th text not null,
    name_en text not null,
    -- Null: on nobody.
    waits_on_th text,
    waits_on_en text,
    group_waits_on_th text,
    group_waits_on_en text
  );

  create table approval_step (
    kind text not null references approval_route,
    position smallint not null,
    state text not null references approval_state,
    clause text not null,
    primary key (kind, position),
    constraint approval_step_state_key unique (kind, state)
  );

  -- Which moves there are from a state, and what each needs.
  create table approval_rule (
    kind text not null,
    state text not null,
    action text not null check (action in ('SUBMIT', 'APPROVE', 'RETURN', 'RECALL', 'RECORD_APPROVAL')),
    -- What the move says of the plan, on record.
    decision text not null
      check (decision in ('SUBMITTED', 'APPROVED', 'RETURNED', 'RECALLED', 'APPROVED_ELSEWHERE')),
    to_state text not null,
    roles text[] not null check (cardinality(roles) > 0),
    needs_committee boolean not null default false,
    needs_resolution boolean not null default false,
    needs_date boolean not null default false,
    needs_document boolean not null default false,
    -- A reason, or comments on nodes.
    needs_reason boolean not null default false,
    primary key (kind, state, action),
    constraint approval_rule_from_fk foreign key (kind, state) references approval_step (kind, state),
    constraint approval_rule_to_fk foreign key (kind, to_state) references approval_step (kind, state)
  );

  insert into approval_state
    (state, name_th, name_en, waits_on_th, waits_on_en, group_waits_on_th, group_waits_on_en) values
    ('DRAFT', 'ร่างแผน', 'Draft',
      'ผู้จัดทำแผนของจังหวัด', 'the planners of the province',
      'ผู้จัดทำแผนของกลุ่มจังหวัด', 'the planners of the provincial group'),
    ('DIALOGUE', 'เวทีสนทนาและการรับฟังความคิดเห็น', 'Dialogue and consultation',
      'จังหวัดและภาคีการพัฒนา', 'the province and its partners',
      'กลุ่มจังหวัดและภาคีการพัฒนา', 'the provincial group and its partners'),
    ('AREA_COMMITTEE', 'คณะกรรมการของพื้นที่', 'Committee of the area',
      'คณะกรรมการบริหารงานจังหวัดแบบบูรณาการ (ก.บ.จ.)', 'the Provincial Integrated Administration Committee',
      'คณะกรรมการบริหารงานกลุ่มจังหวัดแบบบูรณาการ (ก.บ.ก.)', 'the Group Integrated Administration Committee'),
    ('INTEGRATION_TEAM', 'ทีมบูรณาการกลาง', 'Central integration team',
      'ทีมบูรณาการกลาง', 'the central integration team', null, null),
    ('REGIONAL_SUBCOMMITTEE', 'อ.ก.น.บ. ประจำภาค', 'Regional sub-committee',
      'คณะอนุกรรมการ (อ.ก.น.บ.) ประจำภาค', 'the sub-committee for the region', null, null),
    ('POLICY_COMMITTEE', 'ก.น.บ.', 'Policy committee',
      'คณะกรรมการนโยบายการบริหารงานเชิงพื้นที่แบบบูรณาการ (ก.น.บ.)',
      'the National Committee on Integrated Area-based Administration Policy', null, null),
    ('CABINET', 'คณะรัฐมนตรี', 'Cabinet', 'คณะรัฐมนตรี', 'the Cabinet', null, null),
    ('BUDGET_BUREAU', 'สำนักงบประมาณ', 'Budget Bureau', 'สำนักงบประมาณ', 'the Budget Bureau', null, null),
    ('PUBLISHED', 'เผยแพร่แล้ว', 'Published', null, null, null, null),
    ('WITHDRAWN', 'ถอนแล้ว', 'Withdrawn', null, null, null, null);

  insert into approval_route (kind, clause, note) values
    ('TWENTY_YEAR_GOAL', 'D01', 'Our reading: the documents say when a goal is due (31 May) and name no route of its own, so it goes the way of the five-year plan that carries it out.'),
    ('FIVE_YEAR_PLAN', 'E01', 'E01 ends its path at the Budget Bureau, which decides on the budget of a year: a five-year plan ends with the Cabinet.'),
    ('ANNUAL_PLAN', 'E01', 'The whole path. Its dialogue was held for the five-year plan, whose projects it takes up.');

  insert into approval_step (kind, position, state, clause)
  select r.kind, row_number() over (partition by r.kind order by s.position), s.state, s.clause
  from approval_route r
  cross join (values (1, 'DRAFT', 'E24'), (2, 'DIALOGUE', 'E03'), (3, 'AREA_COMMITTEE', 'E01, E02'),
    (4, 'INTEGRATION_TEAM', 'E01'), (5, 'REGIONAL_SUBCOMMITTEE', 'E01'), (6, 'POLICY_COMMITTEE', 'E01'),
    (7, 'CABINET', 'E01'), (8, 'BUDGET_BUREAU', 'E01, E05'), (9, 'PUBLISHED', 'E24')) s(position, state, clause)
  where case s.state when 'BUDGET_BUREAU' then r.kind = 'ANNUAL_PLAN' when 'DIALOGUE' then r.kind <> 'ANNUAL_PLAN'
    else true end;

  insert into approval_rule (kind, state, action, decision, to_state, roles)
  select s.kind, s.state, 'SUBMIT', 'SUBMITTED', n.state, '{PLANNER,COMMITTEE_SECRETARY}'
  from approval_step s join approval_step n on n.kind = s.kind and n.position = s.position + 1
  where s.state = 'DRAFT';

  -- What a committee has resolved is on paper; what the partners have said is in the records of the dialogues.
  insert into approval_rule
    (kind, state, action, decision, to_state, roles, needs_committee, needs_resolution, needs_date, needs_document)
  select s.kind, s.state, 'APPROVE', 'APPROVED', n.state, '{COMMITTEE_SECRETARY}', false,
    s.state not in ('DIALOGUE', 'INTEGRATION_TEAM', 'BUDGET_BUREAU'), s.state <> 'DIALOGUE',
    s.state not in ('DIALOGUE', 'AREA_COMMITTEE')
  from approval_step s join approval_step n on n.kind = s.kind and n.position = s.position + 1
  where s.state <> 'DRAFT';

  insert into approval_rule (kind, state, action, decision, to_state, roles, needs_reason)
  select s.kind, s.state, 'RETURN', 'RETURNED', 'DRAFT', '{COMMITTEE_SECRETARY}', true
  from approval_step s where s.state not in ('DRAFT', 'PUBLISHED')
  union all
  -- Once it has left the area, taking it back is no longer for its planners alone to decide.
  select s.kind, s.state, 'RECALL', 'RECALLED', 'DRAFT', case when s.state in ('DIALOGUE', 'AREA_COMMITTEE')
    then '{PLANNER,COMMITTEE_SECRETARY}' else '{COMMITTEE_SECRETARY}' end::text[], true
  from approval_step s where s.state not in ('DRAFT', 'PUBLISHED');

  insert into approval_rule
    (kind, state, action, decision, to_state, roles, needs_committee, needs_resolution, needs_date, needs_document,
      needs_reason)
  select kind, 'DRAFT', 'RECORD_APPROVAL', 'APPROVED_ELSEWHERE', 'PUBLISHED', '{ADMINISTRATOR}', true, true, true, true, true
  from approval_route;

  -- Routes are what answers stand on, like everything that belongs to no plan.
  do $make$
  declare
    each text;
  begin
    foreach each in array array[${ROUTE_TABLES.map((table) => `'${table}'`).join(', ')}] loop
      execute format($sql$
        create trigger content_inserted after insert on %1$I referencing new table as changed
          for each statement execute function content_changed('select 0::bigint from changed c');
        create trigger content_deleted after delete on %1$I referencing old table as changed
          for each statement execute function content_changed('select 0::bigint from changed c');
        create trigger content_updated after update on %1$I referencing new table as changed old table as changed_from
          for each statement execute function content_changed('select 0::bigint from changed c');
        create trigger content_truncated after truncate on %1$I
          for each statement execute function content_truncated()$sql$, each);
    end loop;
  end $make$;
`;
