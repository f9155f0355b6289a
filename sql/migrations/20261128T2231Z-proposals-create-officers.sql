create table proposal_officer (
  place_id uuid not null,
  proposal_id uuid not null,
  person_id uuid not null constraint proposal_officer_person references person (id),
  constraint proposal_officer_pk primary key (place_id, proposal_id, person_id),
  constraint proposal_officer_proposal foreign key (place_id, proposal_id) references proposal (place_id, id)
);
create index proposal_officer_by_person on proposal_officer (person_id);
comment on table proposal_officer is 'Planners who worked on a proposal (经办人): none of them chairs a hearing on it.';

-- Who worked on one before this table was there stands in the events alone.
insert into proposal_officer (place_id, proposal_id, person_id)
select distinct proposal.place_id, proposal.id, event.actor_id from event
join proposal on proposal.place_id = event.place_id and proposal.id::text = event.subject_id
where event.subject_kind = 'proposal' and event.actor_id is not null
  and (
    event.verb in ('draft-proposal', 'edit-proposal', 'link-idea', 'publish-notice', 'extend-notice', 'start-version',
      'publish-version', 'call-hearing', 'record-hearing', 'attach-paper')
    or event.verb = 'advance-stage' and exists (
      select from place_role where place_role.place_id = event.place_id and place_role.person_id = event.actor_id
        and place_role.role = 'planner')
  );
