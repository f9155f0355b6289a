alter table ballot
  add column relation_id uuid,
  add column reference_hash text,
  add column replaced_door boolean not null default false,
  add column is_newly_noted boolean not null default false,
  add constraint ballot_place_relation foreign key (place_id, relation_id) references place_relation (place_id, id);
create index ballot_by_relation on ballot (place_id, relation_id);
comment on column ballot.relation_id is 'By which relation it was cast; null for ballots of before relations had a second look.';
-- Slips of before followed from public ids, so anybody could work them out: they are void, their hash stays null.
comment on column ballot.reference_hash is 'SHA-256 of the number on the slip, which is drawn at random at each casting and told once.';
comment on column ballot.replaced_door is 'Whether its person cast it online over one that was entered at the door.';
comment on column ballot.is_newly_noted is 'Whether its person was noted for the first time when it was entered.';

create view ballot_standing as
select ballot.place_id, ballot.poll_id, ballot.person_id, ballot.option_id, ballot.relation, ballot.channel,
  ballot.entered_by, ballot.cast_at, ballot.is_newly_noted, ballot.relation_id,
  case
    when ballot.relation_id is null then 'counted'
    when place_relation.verified_at is null then 'refused'
    when place_relation.checked_at < poll.closes_at then 'counted'
    else 'waiting'
  end as standing
from ballot
join poll on poll.place_id = ballot.place_id and poll.id = ballot.poll_id
left join place_relation
  on place_relation.place_id = ballot.place_id and place_relation.id = ballot.relation_id;
comment on view ballot_standing is 'Every ballot and whether it counts: the one place where that is decided. Waiting is whoever''s relation no second person has looked at before the close; refused, whose was not confirmed.';
