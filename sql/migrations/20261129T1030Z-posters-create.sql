create table poster_code (
  code text constraint poster_code_pk primary key constraint poster_code_form check (code ~ '^[2-9A-Z]{8}$')
);
comment on table poster_code is 'Every code that was ever printed here, in all places: none is given twice, and none is taken back.';

create table poster (
  place_id uuid not null constraint poster_place references place (id),
  code text not null constraint poster_code_given references poster_code (code),
  subject_kind text not null constraint poster_subject_known check (subject_kind in ('lane', 'courtyard', 'idea', 'proposal')),
  subject text not null,
  made_by uuid not null constraint poster_maker references person (id),
  made_at timestamptz not null,
  constraint poster_pk primary key (place_id, code),
  constraint poster_once unique (place_id, subject_kind, subject)
);
comment on table poster is 'What the code of a poster stands for; it hangs at doors, so it stands for that for good.';
comment on column poster.subject is 'A lane or courtyard by its id, an idea or proposal by its reference.';

create function poster_is_for_good() returns trigger language plpgsql as $$
begin
  raise exception 'the code of a poster is never changed or deleted';
end
$$;
create trigger poster_code_for_good before update or delete on poster_code
  for each row execute function poster_is_for_good();
create trigger poster_for_good before update or delete on poster
  for each row execute function poster_is_for_good();
