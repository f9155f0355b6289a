create table oversight_flag (
  place_id uuid not null constraint oversight_flag_place references place (id),
  id uuid not null,
  raised_by uuid not null constraint oversight_flag_raiser references person (id),
  raised_at timestamptz not null,
  reason text not null constraint oversight_flag_reason_known check (
    reason in ('overdue', 'no_reason', 'condition_not_kept', 'breach_on_site', 'pressure_on_ratings')),
  subject_kind text not null constraint oversight_flag_subject_known check (subject_kind in ('idea', 'proposal', 'decision')),
  subject_reference text not null,
  words text not null constraint oversight_flag_words_length check (char_length(words) between 6 and 1000),
  due_on date not null,
  answer jsonb,
  answered_by uuid constraint oversight_flag_answerer references person (id),
  answered_at timestamptz,
  constraint oversight_flag_pk primary key (place_id, id),
  constraint oversight_flag_answered_whole check (
    (answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  constraint oversight_flag_by_another check (answered_by is null or answered_by <> raised_by)
);
create unique index oversight_flag_open_once on oversight_flag (place_id, subject_kind, subject_reference, reason)
  where answered_at is null;
create index oversight_flag_by_raiser on oversight_flag (raised_by);
create index oversight_flag_by_answerer on oversight_flag (answered_by);
comment on table oversight_flag is 'What a watchdog points at (啄木鸟): it has to be answered in a term.';
