-- The content of our tables as somebody would lay it out for PostGraphile: a table for each level, each with its
-- foreign key and the indexes that its questions need. Filled by `insert ... select`, with the same keys.
set local search_path to plain, public;
set local maintenance_work_mem to '512MB';

create table regions (
  id smallint primary key,
  code text not null unique,
  name_th text not null,
  name_en text not null
);
insert into regions select id, code, name_th, name_en from public.region;

create table areas (
  id integer primary key,
  code text not null unique,
  kind text not null,
  region_id smallint not null references regions,
  name_th text not null,
  name_en text not null
);
insert into areas
select a.id, a.code, a.kind, a.region_id, m.name_th, m.name_en
from public.area a
join public.area_name m on m.area_id = a.id and daterange(m.valid_from, m.valid_to) @> current_date;
create index on areas (region_id, code);

create table twenty_year_goals (
  id bigint primary key,
  code text not null unique,
  area_id integer not null references areas,
  ordinal integer not null,
  title text not null,
  budget numeric(18, 2),
  title_search text not null,
  start_year smallint not null,
  end_year smallint not null
);
insert into twenty_year_goals
select id, code, area_id, ordinal, title, budget, title_search, start_year, end_year from public.plan_node where level = 0 order by id;
create index on twenty_year_goals (area_id, start_year);

create table five_year_plans (
  id bigint primary key,
  code text not null unique,
  area_id integer not null references areas,
  goal_id bigint references twenty_year_goals,
  ordinal integer not null,
  title text not null,
  budget numeric(18, 2),
  undated_budget numeric(18, 2),
  budget_basis text,
  title_search text not null,
  start_year smallint not null,
  end_year smallint not null,
  synthetic boolean not null,
  unique (area_id, start_year)
);
insert into five_year_plans
select id, code, area_id, parent_id, ordinal, title, budget, undated_budget, budget_basis, title_search, start_year, end_year, synthetic
from public.plan_node where level = 1 order by id;
create index on five_year_plans (goal_id, ordinal);

create table development_issues (
  id bigint primary key,
  code text not null unique,
  plan_id bigint not null references five_year_plans,
  ordinal integer not null,
  title text not null,
  budget numeric(18, 2),
  undated_budget numeric(18, 2),
  budget_basis text,
  title_search text not null
);
insert into development_issues
select id, code, parent_id, ordinal, title, budget, undated_budget, budget_basis, title_search from public.plan_node where level = 2 order by plan_id, path;
create index on development_issues (plan_id, ordinal);

create table programmes (
  id bigint primary key,
  code text not null unique,
  issue_id bigint not null references development_issues,
  ordinal integer not null,
  title text not null,
  budget numeric(18, 2),
  undated_budget numeric(18, 2),
  budget_basis text,
  title_search text not null
);
insert into programmes
select id, code, parent_id, ordinal, title, budget, undated_budget, budget_basis, title_search from public.plan_node where level = 3 order by plan_id, path;
create index on programmes (issue_id, ordinal);

-- A project stands below a programme, or, unplaced, below its plan alone.
create table projects (
  id bigint primary key,
  code text not null unique,
  plan_id bigint not null references five_year_plans,
  programme_id bigint references programmes,
  ordinal integer not null,
  title text not null,
  budget numeric(18, 2),
  undated_budget numeric(18, 2),
  budget_basis text,
  title_search text not null,
  project_class text
);
insert into projects
select id, code, plan_id, parent_id, ordinal, title, budget, undated_budget, budget_basis, title_search, project_class
from public.plan_node where level = 4 order by plan_id, path;
create index on projects (programme_id, ordinal);
create index on projects (plan_id, programme_id, ordinal);

create table main_activities (
  id bigint primary key,
  code text not null unique,
  project_id bigint not null references projects,
  ordinal integer not null,
  title text not null,
  budget numeric(18, 2),
  undated_budget numeric(18, 2),
  budget_basis text,
  title_search text not null
);
insert into main_activities
select id, code, parent_id, ordinal, title, budget, undated_budget, budget_basis, title_search from public.plan_node where level = 5 order by plan_id, path;
create index on main_activities (project_id, ordinal);

create table sub_activities (
  id bigint primary key,
  code text not null unique,
  main_activity_id bigint not null references main_activities,
  ordinal integer not null,
  title text not null,
  budget numeric(18, 2),
  undated_budget numeric(18, 2),
  budget_basis text,
  title_search text not null
);
insert into sub_activities
select id, code, parent_id, ordinal, title, budget, undated_budget, budget_basis, title_search from public.plan_node where level = 6 order by plan_id, path;
create index on sub_activities (main_activity_id, ordinal);

create table frameworks (
  code text primary key,
  is_national boolean not null
);
insert into frameworks select code, is_national from public.framework;

create table framework_elements (
  id integer primary key,
  framework_code text not null references frameworks,
  level text not null,
  code text not null,
  name_th text,
  parent_id integer references framework_elements,
  ordinal integer not null,
  unique (framework_code, level, code)
);
insert into framework_elements
select e.id, f.code, e.level, e.code, e.name_th, e.parent_id, e.ordinal
from public.framework_element e join public.framework f on f.id = e.framework_id order by e.id;
create index on framework_elements (parent_id);
create index on framework_elements (framework_code, level, ordinal);

-- Exactly one of the six columns says what is aligned, so that every level has the relation.
create table alignments (
  id bigint primary key,
  element_id integer not null references framework_elements,
  stated_root_id integer references framework_elements,
  status text not null,
  is_national boolean not null,
  area_id integer not null references areas,
  within_plan_id bigint references five_year_plans,
  goal_id bigint references twenty_year_goals,
  plan_id bigint references five_year_plans,
  issue_id bigint references development_issues,
  programme_id bigint references programmes,
  project_id bigint references projects,
  main_activity_id bigint references main_activities,
  sub_activity_id bigint references sub_activities,
  check (num_nonnulls(goal_id, plan_id, issue_id, programme_id, project_id, main_activity_id, sub_activity_id) = 1)
);
insert into alignments
select a.id, a.element_id, a.stated_root_id, a.status, f.is_national, n.area_id, n.plan_id,
  case n.level when 0 then n.id end, case n.level when 1 then n.id end, case n.level when 2 then n.id end,
  case n.level when 3 then n.id end, case n.level when 4 then n.id end, case n.level when 5 then n.id end,
  case n.level when 6 then n.id end
from public.alignment a join public.plan_node n on n.id = a.node_id
join public.framework_element e on e.id = a.element_id join public.framework f on f.id = e.framework_id
order by n.plan_id, n.path, a.id;
-- Beside another condition: no index of its own.
comment on column alignments.is_national is '@behavior +attribute:filterBy +condition:attribute:filterBy';
create index on alignments (element_id);
create index on alignments (stated_root_id);
create index on alignments (area_id);
create index on alignments (within_plan_id);
create index on alignments (goal_id);
create index on alignments (plan_id);
create index on alignments (issue_id);
create index on alignments (programme_id);
create index on alignments (project_id);
create index on alignments (main_activity_id);
create index on alignments (sub_activity_id);

-- From the aligned element (1) up to the root of its framework, or to the strategy that a form states in its place.
create table alignment_elements (
  alignment_id bigint not null references alignments,
  place smallint not null,
  framework_code text not null references frameworks,
  level text not null,
  code text not null,
  name_th text,
  primary key (alignment_id, place)
);
insert into alignment_elements
select a.id, cardinality(a.element_path) + 1 - p.place, f.code, e.level, e.code, e.name_th
from public.alignment a
cross join lateral unnest(a.element_path) with ordinality p(id, place)
join public.framework_element e on e.id = p.id join public.framework f on f.id = e.framework_id
order by 1, 2;

create table indicators (
  id bigint primary key,
  code text not null unique,
  project_id bigint references projects,
  name text not null
);
insert into indicators
select i.id, i.code, case n.level when 4 then n.id end, i.name from public.indicator i join public.plan_node n on n.id = i.node_id;
create index on indicators (project_id);

create index on twenty_year_goals using gin (title_search gin_trgm_ops);
create index on five_year_plans using gin (title_search gin_trgm_ops);
create index on development_issues using gin (title_search gin_trgm_ops);
create index on programmes using gin (title_search gin_trgm_ops);
create index on projects using gin (title_search gin_trgm_ops);
create index on main_activities using gin (title_search gin_trgm_ops);
create index on sub_activities using gin (title_search gin_trgm_ops);
