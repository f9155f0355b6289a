create table idea (
  place_id uuid not null,
  id uuid not null,
  reference text not null,
  thread_id uuid not null,
  author_id uuid not null constraint idea_author references person (id),
  entered_by uuid constraint idea_enterer references person (id),
  channel text not null default 'online' constraint idea_channel_known check (channel in ('online', 'grid_worker', 'meeting', 'paper')),
  kind text not null constraint idea_kind_known check (kind in ('suggestion', 'request', 'complaint', 'enquiry', 'report')),
  category text not null,
  title text not null constraint idea_title_length check (char_length(title) between 1 and 80),
  words text not null constraint idea_words_length check (char_length(words) between 1 and 4000),
  language text not null,
  translation jsonb,
  position geometry(Point, 4326) not null,
  shown_position geometry(Point, 4326) not null,
  place_name jsonb not null,
  grid_cell_id text,
  is_outside boolean not null default false,
  state text not null constraint idea_state_known check (state in ('registered', 'transferred', 'answered')),
  answer_due_on date,
  created_at timestamptz not null,
  hidden_at timestamptz,
  hidden_by uuid constraint idea_hider references person (id),
  hidden_reason_code text,
  hidden_reason text,
  golden_at timestamptz,
  constraint idea_pk primary key (place_id, id),
  constraint idea_reference_once unique (place_id, reference),
  constraint idea_thread_once unique (place_id, thread_id),
  constraint idea_thread foreign key (place_id, thread_id) references thread (place_id, id),
  constraint idea_grid_cell foreign key (place_id, grid_cell_id) references grid_cell (place_id, id),
  constraint idea_hidden_with_reason check ((hidden_at is null) = (hidden_reason_code is null))
);
create index idea_by_position on idea using gist (position);
create index idea_by_shown_position on idea using gist (shown_position);
create index idea_by_author on idea (author_id);
create index idea_by_age on idea (place_id, created_at);
comment on table idea is 'A pinned suggestion, request, complaint, enquiry or report (点子 / 意见).';
comment on column idea.position is 'Where exactly; staff only.';
comment on column idea.shown_position is 'Where the public sees it: the same, or moved for privacy or protection.';

create table idea_photo (
  place_id uuid not null constraint idea_photo_place references place (id),
  id uuid not null,
  idea_id uuid,
  uploaded_by uuid not null constraint idea_photo_uploader references person (id),
  file_key text not null,
  width int not null,
  height int not null,
  byte_count int not null,
  position int not null default 0,
  alt_text text not null default '',
  created_at timestamptz not null,
  constraint idea_photo_pk primary key (place_id, id),
  constraint idea_photo_idea foreign key (place_id, idea_id) references idea (place_id, id)
);
create index idea_photo_by_idea on idea_photo (place_id, idea_id);

create table proxy_entry (
  place_id uuid not null,
  idea_id uuid not null,
  worker_id uuid not null constraint proxy_entry_worker references person (id),
  spoken_for text not null,
  persons int not null default 1 constraint proxy_entry_persons_positive check (persons between 1 and 500),
  consent text not null constraint proxy_entry_consent_known check (consent in ('spoken', 'signed', 'guardian')),
  was_read_back boolean not null,
  query_code_hash text not null,
  created_at timestamptz not null,
  claimed_by uuid constraint proxy_entry_claimer references person (id),
  constraint proxy_entry_pk primary key (place_id, idea_id),
  constraint proxy_entry_idea foreign key (place_id, idea_id) references idea (place_id, id)
);
create unique index proxy_entry_code_once on proxy_entry (query_code_hash);
comment on table proxy_entry is 'Entry on behalf of a person (代录): who, with what consent, read back or not. Private.';

create table idea_answer (
  place_id uuid not null,
  id uuid not null,
  idea_id uuid not null,
  answered_by uuid not null constraint idea_answer_person references person (id),
  disposition text not null,
  reason jsonb not null,
  referred_to jsonb,
  created_at timestamptz not null,
  constraint idea_answer_pk primary key (place_id, id),
  constraint idea_answer_idea foreign key (place_id, idea_id) references idea (place_id, id)
);
create index idea_answer_by_idea on idea_answer (place_id, idea_id, created_at);
comment on table idea_answer is 'Official answer to an idea outside of a decision; a later one adds, never overwrites.';
