create table zone (
  place_id uuid not null constraint zone_place references place (id),
  id text not null,
  created_at timestamptz not null,
  constraint zone_pk primary key (place_id, id)
);
comment on table zone is 'Area with legal controls (保护区划); what it says is in its versions.';

create table zone_version (
  place_id uuid not null,
  zone_id text not null,
  version int not null,
  type text not null,
  content jsonb not null,
  geometry geometry(Geometry, 4326) not null constraint zone_version_valid check (ST_IsValid(geometry)),
  status text not null,
  valid_from date not null,
  valid_to date,
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  end_before date,
  end_recorded_at timestamptz,
  import_id uuid,
  constraint zone_version_pk primary key (place_id, zone_id, version),
  constraint zone_version_zone foreign key (place_id, zone_id) references zone (place_id, id),
  constraint zone_version_validity check (valid_to is null or valid_to > valid_from),
  constraint zone_version_recording check (recorded_to is null or recorded_to > recorded_from)
);
create index zone_version_by_geometry on zone_version using gist (geometry);
comment on table zone_version is 'A zone as in force in a period (legal) and as known in a period (recorded); never overwritten.';
comment on column zone_version.end_recorded_at is 'When a later version set valid_to; before that instant the end was known as end_before.';
comment on column zone_version.content is 'Name, level, authority, legal basis, accuracy, documents, rules, procedures: the ZoneVersion of the domain without its geometry.';

create table zone_change (
  place_id uuid not null constraint zone_change_place references place (id),
  id uuid not null,
  subject text not null constraint zone_change_subject_known check (subject in ('zone', 'object')),
  zone_id text not null,
  base_version int,
  proposed jsonb not null,
  reason text not null,
  proposed_by uuid not null constraint zone_change_proposer references person (id),
  proposed_at timestamptz not null,
  settled_by uuid constraint zone_change_settler references person (id),
  settled_at timestamptz,
  is_approved boolean,
  answer text,
  constraint zone_change_pk primary key (place_id, id),
  constraint zone_change_four_eyes check (settled_by is null or is_approved is not true or settled_by <> proposed_by)
);
comment on table zone_change is 'A change of a zone or heritage object waiting for, or settled by, a second person.';
comment on column zone_change.base_version is 'The version that the proposer had in hand; empty for a new zone.';

create table heritage_object (
  place_id uuid not null constraint heritage_object_place references place (id),
  id text not null,
  version int not null,
  kind text not null,
  content jsonb not null,
  geometry geometry(Geometry, 4326) not null constraint heritage_object_valid check (ST_IsValid(geometry)),
  valid_from date not null,
  valid_to date,
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  end_before date,
  end_recorded_at timestamptz,
  constraint heritage_object_pk primary key (place_id, id, version),
  constraint heritage_object_validity check (valid_to is null or valid_to > valid_from),
  constraint heritage_object_recording check (recorded_to is null or recorded_to > recorded_from)
);
comment on table heritage_object is 'Protected things apart from zones: old trees, wells, relics, lines; in versions like zones.';

create table zone_import (
  place_id uuid not null constraint zone_import_place references place (id),
  id uuid not null,
  number int not null,
  file_name text not null,
  state text not null constraint zone_import_state_known check (state in ('previewed', 'published', 'undone')),
  preview jsonb not null,
  imported_by uuid not null constraint zone_import_person references person (id),
  created_at timestamptz not null,
  asked_at timestamptz,
  settled_by uuid constraint zone_import_settler references person (id),
  settled_at timestamptz,
  undone_by uuid constraint zone_import_undoer references person (id),
  undone_at timestamptz,
  constraint zone_import_pk primary key (place_id, id),
  constraint zone_import_four_eyes check (settled_by is null or settled_by <> imported_by)
);
comment on table zone_import is 'A file of zones: read and previewed first, nothing live until published.';
