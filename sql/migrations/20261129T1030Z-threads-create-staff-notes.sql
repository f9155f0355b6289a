create table staff_note (
  place_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  author_id uuid not null constraint staff_note_author references person (id),
  words text not null constraint staff_note_words_length check (char_length(words) between 1 and 4000),
  language text not null,
  created_at timestamptz not null,
  constraint staff_note_pk primary key (place_id, id),
  constraint staff_note_thread foreign key (place_id, thread_id) references thread (place_id, id)
);
create index staff_note_by_thread on staff_note (place_id, thread_id, created_at);
create index staff_note_by_author on staff_note (author_id);
comment on table staff_note is 'What staff note for each other on an idea or proposal (内部备注). Never public.';
