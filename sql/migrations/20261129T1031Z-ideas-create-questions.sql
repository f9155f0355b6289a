create table idea_question (
  place_id uuid not null,
  id uuid not null,
  idea_id uuid not null,
  asked_by uuid not null constraint idea_question_asker references person (id),
  asked_at timestamptz not null,
  words text not null constraint idea_question_words_length check (char_length(words) between 2 and 1000),
  language text not null,
  answer text constraint idea_question_answer_length check (char_length(answer) between 1 and 2000),
  answer_language text,
  answered_by uuid constraint idea_question_answerer references person (id),
  answered_at timestamptz,
  constraint idea_question_pk primary key (place_id, id),
  constraint idea_question_idea foreign key (place_id, idea_id) references idea (place_id, id),
  constraint idea_question_answered_whole check (
    (answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)
    and (answer is null) = (answer_language is null))
);
create index idea_question_by_idea on idea_question (place_id, idea_id, asked_at);
create index idea_question_by_asker on idea_question (asked_by);
create index idea_question_by_answerer on idea_question (answered_by);
comment on table idea_question is 'What staff ask whoever wrote an idea, and the answer (私下询问). Read by them alone.';
