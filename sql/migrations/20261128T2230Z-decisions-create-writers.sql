create table decision_writer (
  place_id uuid not null,
  decision_id uuid not null,
  person_id uuid not null constraint decision_writer_person references person (id),
  constraint decision_writer_pk primary key (place_id, decision_id, person_id),
  constraint decision_writer_decision foreign key (place_id, decision_id) references decision (place_id, id)
);
create index decision_writer_by_person on decision_writer (person_id);
comment on table decision_writer is 'Everybody who wrote in the draft of a decision, or put its groups together: none of them approves it (四眼原则).';

-- Who wrote before this table was there stands in the events alone.
insert into decision_writer (place_id, decision_id, person_id)
select decision.place_id, decision.id, decision.drafted_by from decision
union
select decision.place_id, decision.id, event.actor_id from event
join decision on decision.place_id = event.place_id and decision.id::text = event.subject_id
where event.subject_kind = 'decision' and event.actor_id is not null
  and event.verb in ('draft-decision', 'edit-decision', 'group-opinions');
