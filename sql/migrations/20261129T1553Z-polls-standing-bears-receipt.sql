create or replace view ballot_standing as
select ballot.place_id, ballot.poll_id, ballot.person_id, ballot.option_id, ballot.relation, ballot.channel,
  ballot.entered_by, ballot.cast_at, ballot.is_newly_noted, ballot.relation_id,
  case when poll.is_secret then 'counted'
    else ballot_standing_of(ballot.relation_id, place_relation.verified_at, place_relation.checked_at, poll.closes_at)
  end as standing,
  ballot.choice, ballot.reference_hash
from ballot
join poll on poll.place_id = ballot.place_id and poll.id = ballot.poll_id
left join place_relation
  on place_relation.place_id = ballot.place_id and place_relation.id = ballot.relation_id;
