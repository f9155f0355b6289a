-- Whether a ballot counts, as one function: the view asks it, and so does the statement that writes ballots, which
-- cannot yet see them in the view.
create function ballot_standing_of(relation_id uuid, verified_at timestamptz, checked_at timestamptz, closes_at timestamptz)
returns text language sql immutable as $$
  select case
    when relation_id is null then 'counted'
    when verified_at is null then 'refused'
    when checked_at < closes_at then 'counted'
    else 'waiting'
  end
$$;
comment on function ballot_standing_of is 'Whether a ballot counts that was cast by this relation in a poll that closes then: the one place where that is decided. Waiting is whoever''s relation no second person has looked at before the close; refused, whose was not confirmed.';

create or replace view ballot_standing as
select ballot.place_id, ballot.poll_id, ballot.person_id, ballot.option_id, ballot.relation, ballot.channel,
  ballot.entered_by, ballot.cast_at, ballot.is_newly_noted, ballot.relation_id,
  ballot_standing_of(ballot.relation_id, place_relation.verified_at, place_relation.checked_at, poll.closes_at) as standing
from ballot
join poll on poll.place_id = ballot.place_id and poll.id = ballot.poll_id
left join place_relation
  on place_relation.place_id = ballot.place_id and place_relation.id = ballot.relation_id;
comment on view ballot_standing is 'Every ballot and whether it counts, as ballot_standing_of says.';
