create table verdict_request (
  place_id uuid not null constraint verdict_request_place references place (id),
  id uuid not null,
  person_id uuid not null constraint verdict_request_person references person (id),
  idea_id uuid,
  decision_id uuid,
  event_id bigint not null,
  standing text not null constraint verdict_request_standing_known check (standing in ('author', 'commenter', 'supporter')),
  round int not null constraint verdict_request_round_known check (round in (1, 2)),
  asked_at timestamptz not null,
  closes_at timestamptz not null constraint verdict_request_closes_later check (closes_at > asked_at),
  constraint verdict_request_pk primary key (place_id, id),
  constraint verdict_request_about check (idea_id is not null or decision_id is not null),
  constraint verdict_request_once unique nulls not distinct (place_id, event_id, person_id, idea_id, round),
  constraint verdict_request_idea foreign key (place_id, idea_id) references idea (place_id, id),
  constraint verdict_request_decision foreign key (place_id, decision_id) references decision (place_id, id),
  constraint verdict_request_event foreign key (place_id, event_id) references event (place_id, id)
);
create index verdict_request_by_person on verdict_request (person_id, asked_at);
create index verdict_request_by_idea on verdict_request (place_id, idea_id, asked_at);
create index verdict_request_by_decision on verdict_request (place_id, decision_id);
create index verdict_request_to_repeat on verdict_request (asked_at) where round = 1;
comment on table verdict_request is 'Somebody is asked what became of their words: solved, satisfied, why (回访). Private.';

create table verdict (
  place_id uuid not null,
  request_id uuid not null,
  solved text not null constraint verdict_solved_known check (solved in ('yes', 'partly', 'no')),
  satisfaction int constraint verdict_satisfaction_range check (satisfaction between 1 and 5),
  reasons jsonb not null,
  words text not null constraint verdict_words_length check (char_length(words) <= 1000),
  language text not null,
  channel text not null constraint verdict_channel_known check (channel in ('online', 'grid_worker')),
  entered_by uuid constraint verdict_enterer references person (id),
  given_at timestamptz not null,
  changed_at timestamptz not null,
  constraint verdict_pk primary key (place_id, request_id),
  constraint verdict_request_of foreign key (place_id, request_id) references verdict_request (place_id, id),
  constraint verdict_entered_by_somebody check ((channel = 'grid_worker') = (entered_by is not null))
);
create index verdict_by_enterer on verdict (entered_by);
comment on table verdict is 'What somebody said of the outcome of their words (评价); no handler reads it.';
