create table idea_import (
  place_id uuid not null constraint idea_import_place references place (id),
  id uuid not null,
  number int,
  file_name text not null,
  source text not null,
  digest text not null,
  state text not null constraint idea_import_state_known check (state in ('previewed', 'published', 'undone')),
  preview jsonb not null,
  row_count int not null,
  imported_by uuid not null constraint idea_import_bringer references person (id),
  created_at timestamptz not null,
  published_at timestamptz,
  undone_by uuid constraint idea_import_undoer references person (id),
  undone_at timestamptz,
  undone_reason text,
  constraint idea_import_pk primary key (place_id, id),
  constraint idea_import_number_once unique (place_id, number),
  constraint idea_import_numbered check ((state = 'previewed') = (number is null))
);
create index idea_import_by_bringer on idea_import (imported_by);
create index idea_import_by_undoer on idea_import (undone_by);
create index idea_import_by_digest on idea_import (place_id, digest);
comment on table idea_import is 'A file or minutes with ideas said elsewhere (转入). Once published its rows are ideas and leave the preview.';

alter table idea drop constraint idea_channel_known;
alter table idea add constraint idea_channel_known check (channel in ('online', 'grid_worker', 'meeting', 'paper', 'other_system'));
alter table idea
  add column import_id uuid,
  add column source_item text,
  add column source_key text,
  add column said_on text constraint idea_said_on_form check (said_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  add constraint idea_of_import foreign key (place_id, import_id) references idea_import (place_id, id),
  add constraint idea_import_whole check (import_id is not null or (source_item is null and source_key is null and said_on is null));
create index idea_by_import on idea (place_id, import_id);
create unique index idea_of_source_once on idea (place_id, source_key);
comment on column idea.source_key is 'Hash of what tells an imported idea again; none once its import is undone.';
comment on column idea.said_on is 'The day, month or year on which it was said where it was said first; created_at is the entry here.';
