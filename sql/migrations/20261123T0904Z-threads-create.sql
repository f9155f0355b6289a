create table thread (
  place_id uuid not null constraint thread_place references place (id),
  id uuid not null,
  subject_kind text not null constraint thread_subject_known check (subject_kind in ('idea', 'proposal')),
  subject_reference text not null,
  subject_version int,
  is_public boolean not null,
  created_at timestamptz not null,
  constraint thread_pk primary key (place_id, id)
);
comment on table thread is 'Something people can talk about, support, follow and flag; an idea or a proposal owns one.';
comment on column thread.is_public is 'Only in a public thread may anybody speak, support, follow or flag; its owner opens and closes it.';

create table comment (
  place_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  parent_id uuid,
  author_id uuid not null constraint comment_author references person (id),
  entered_by uuid constraint comment_enterer references person (id),
  channel text not null default 'online' constraint comment_channel_known check (channel in ('online', 'grid_worker', 'meeting', 'paper')),
  words text not null constraint comment_words_length check (char_length(words) between 1 and 4000),
  language text not null,
  subject_version int,
  created_at timestamptz not null,
  hidden_at timestamptz,
  hidden_by uuid constraint comment_hider references person (id),
  hidden_reason_code text,
  hidden_reason text,
  constraint comment_pk primary key (place_id, id),
  constraint comment_thread foreign key (place_id, thread_id) references thread (place_id, id),
  constraint comment_parent foreign key (place_id, parent_id) references comment (place_id, id),
  constraint comment_hidden_with_reason check ((hidden_at is null) = (hidden_reason_code is null))
);
create index comment_by_thread on comment (place_id, thread_id, created_at);
create index comment_by_author on comment (author_id);
comment on column comment.subject_version is 'The proposal version on which it was made, if its subject has versions.';

create table support (
  place_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null constraint support_person references person (id),
  stance text not null constraint support_stance_known check (stance in ('support', 'oppose')),
  created_at timestamptz not null,
  constraint support_pk primary key (place_id, thread_id, person_id),
  constraint support_thread foreign key (place_id, thread_id) references thread (place_id, id)
);
create index support_by_person on support (person_id);
comment on table support is 'Non-binding signal (支持), one per person.';

create table follow (
  place_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null constraint follow_person references person (id),
  created_at timestamptz not null,
  constraint follow_pk primary key (place_id, thread_id, person_id),
  constraint follow_thread foreign key (place_id, thread_id) references thread (place_id, id)
);

create table flag (
  place_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  comment_id uuid,
  flagged_by uuid not null constraint flag_person references person (id),
  reason_code text not null,
  words text not null default '' constraint flag_words_length check (char_length(words) <= 1000),
  created_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid constraint flag_settler references person (id),
  settlement text constraint flag_settlement_known check (settlement in ('hidden', 'kept', 'passed_on')),
  settlement_words text not null default '',
  constraint flag_pk primary key (place_id, id),
  constraint flag_thread foreign key (place_id, thread_id) references thread (place_id, id),
  constraint flag_comment foreign key (place_id, comment_id) references comment (place_id, id)
);
create index flag_open on flag (place_id, created_at) where settled_at is null;
create unique index flag_once on flag (place_id, thread_id, coalesce(comment_id, '00000000-0000-0000-0000-000000000000'::uuid), flagged_by);
comment on table flag is 'Somebody asks a moderator to look at an item. Never public.';
