alter table idea
  drop constraint idea_state_known,
  add constraint idea_state_known check (state in ('registered', 'transferred', 'answered', 'reopened'));

create table idea_reopening (
  place_id uuid not null,
  id uuid not null,
  idea_id uuid not null,
  reopened_at timestamptz not null,
  was_due_on date,
  constraint idea_reopening_pk primary key (place_id, id),
  constraint idea_reopening_idea foreign key (place_id, idea_id) references idea (place_id, id)
);
create index idea_reopening_by_idea on idea_reopening (place_id, idea_id);
comment on column idea_reopening.was_due_on is 'What was promised until then: whether the first answer came in time is held to it.';
comment on table idea_reopening is 'An answered idea that waits again, because those asked said that it was not solved (重办).';

create table idea_past_handler (
  place_id uuid not null,
  idea_id uuid not null,
  person_id uuid not null constraint idea_past_handler_person references person (id),
  constraint idea_past_handler_pk primary key (place_id, idea_id, person_id),
  constraint idea_past_handler_idea foreign key (place_id, idea_id) references idea (place_id, id)
);
create index idea_past_handler_by_person on idea_past_handler (person_id);
comment on table idea_past_handler is 'Who handled an idea before it was reopened: somebody else answers it now.';
