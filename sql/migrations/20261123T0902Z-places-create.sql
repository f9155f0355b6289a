create table place (
  id uuid constraint place_pk primary key,
  slug text not null constraint place_slug_once unique constraint place_slug_form check (slug ~ '^[a-z0-9-]{2,60}$'),
  name jsonb not null,
  city jsonb not null,
  reference_prefix text not null constraint place_reference_prefix_form check (reference_prefix ~ '^[A-Z]{2,5}$'),
  time_zone text not null,
  epsg int not null,
  site geometry(Polygon, 4326) not null constraint place_site_valid check (ST_IsValid(site)),
  households int not null,
  shops int not null,
  contact_phone text not null,
  service_promise_days int not null,
  basemap jsonb not null,
  basemap_revision int not null default 1,
  is_demonstration boolean not null default false,
  created_at timestamptz not null
);
comment on table place is 'A neighbourhood on which this deployment works (片区).';
comment on column place.epsg is 'Projected CRS in which metres are measured.';
comment on column place.basemap is 'Where the base map comes from, its attribution and map-approval number (审图号).';

create table place_basemap (
  place_id uuid constraint place_basemap_pk primary key constraint place_basemap_place references place (id),
  features jsonb not null
);
comment on table place_basemap is 'The own small vector map of a place, one GeoJSON feature collection.';

create table place_counter (
  place_id uuid not null constraint place_counter_place references place (id),
  name text not null,
  value int not null,
  constraint place_counter_pk primary key (place_id, name)
);
comment on table place_counter is 'Last number given in each series of references.';

create table grid_cell (
  place_id uuid not null constraint grid_cell_place references place (id),
  id text not null,
  name jsonb not null,
  geometry geometry(Polygon, 4326) not null constraint grid_cell_valid check (ST_IsValid(geometry)),
  constraint grid_cell_pk primary key (place_id, id)
);
comment on table grid_cell is 'Smallest governance area (网格).';

create table courtyard (
  place_id uuid not null constraint courtyard_place references place (id),
  id text not null,
  name jsonb not null,
  geometry geometry(Polygon, 4326) not null constraint courtyard_valid check (ST_IsValid(geometry)),
  constraint courtyard_pk primary key (place_id, id)
);
create index courtyard_by_geometry on courtyard using gist (geometry);
comment on table courtyard is 'Tenure and building unit around a yard (院落).';

create table building (
  place_id uuid not null constraint building_place references place (id),
  id text not null,
  courtyard_id text,
  geometry geometry(Polygon, 4326) not null constraint building_valid check (ST_IsValid(geometry)),
  ridge_metres numeric(6, 2) not null,
  eaves_metres numeric(6, 2) not null,
  storeys int not null,
  roof text not null,
  tenure text not null,
  constraint building_pk primary key (place_id, id),
  constraint building_courtyard foreign key (place_id, courtyard_id) references courtyard (place_id, id)
);
create index building_by_geometry on building using gist (geometry);
comment on table building is 'Surveyed existing state: the basis of relative rules (keep height).';

create table landmark (
  place_id uuid not null constraint landmark_place references place (id),
  id text not null,
  kind text not null constraint landmark_kind_known check (kind in ('lane', 'door', 'courtyard', 'gate', 'well', 'bridge', 'tree', 'place')),
  name jsonb not null,
  width_metres numeric(6, 2),
  geometry geometry(Geometry, 4326) not null constraint landmark_valid check (ST_IsValid(geometry)),
  constraint landmark_pk primary key (place_id, id)
);
create index landmark_by_geometry on landmark using gist (geometry);
comment on table landmark is 'Named things by which people say where: lanes, doors, gates, wells.';

create table place_role (
  place_id uuid not null constraint place_role_place references place (id),
  person_id uuid not null constraint place_role_person references person (id),
  role text not null,
  discipline text,
  office jsonb,
  granted_by uuid constraint place_role_granter references person (id),
  granted_at timestamptz not null,
  expires_at timestamptz,
  constraint place_role_pk primary key (place_id, person_id, role)
);
create index place_role_by_person on place_role (person_id);
comment on table place_role is 'What a person is asked to do in a place; a discipline for experts, an office for the authority.';

create table place_relation (
  place_id uuid not null constraint place_relation_place references place (id),
  id uuid not null,
  person_id uuid not null constraint place_relation_person references person (id),
  relation text not null,
  area_kind text not null constraint place_relation_area_known check (area_kind in ('place', 'lane', 'courtyard', 'grid_cell')),
  area_id text,
  label jsonb not null,
  verified_by uuid constraint place_relation_verifier references person (id),
  verified_at timestamptz,
  expires_at timestamptz,
  constraint place_relation_pk primary key (place_id, id),
  constraint place_relation_once unique nulls not distinct (place_id, person_id, relation, area_kind, area_id)
);
comment on table place_relation is 'How a person stands to an area. Private; shown only as the chosen label.';

create table event (
  id bigint generated always as identity constraint event_pk primary key,
  place_id uuid constraint event_place references place (id),
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  actor_id uuid constraint event_actor references person (id),
  verb text not null,
  subject_kind text not null,
  subject_id text not null,
  is_public boolean not null default false,
  before jsonb,
  after jsonb,
  request_id text
);
create index event_by_subject on event (place_id, subject_kind, subject_id, id);
create index event_by_place on event (place_id, id);
comment on table event is 'One row per verb, written in its transaction: audit trail, outbox, live stream and public history.';

create table event_task (
  event_id bigint not null constraint event_task_event references event (id),
  consumer text not null,
  constraint event_task_pk primary key (consumer, event_id)
);
comment on table event_task is 'Events that a consumer (notifications, say) has not worked through yet.';

create function event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'events are never changed or deleted';
end
$$;
create trigger event_append_only before update or delete on event
  for each row execute function event_is_append_only();
