-- A poll may let its voters name several options, or put them in order. One option stands in `option_id`, as before;
-- several stand in `choice`.
alter table poll
  add column method text not null default 'single'
  constraint poll_method_known check (method in ('single', 'approval', 'ranking'));
alter table ballot add column choice jsonb;
alter table ballot add constraint ballot_one_choice check (option_id is null or choice is null);

create or replace view ballot_standing as
select ballot.place_id, ballot.poll_id, ballot.person_id, ballot.option_id, ballot.relation, ballot.channel,
  ballot.entered_by, ballot.cast_at, ballot.is_newly_noted, ballot.relation_id,
  case when poll.is_secret then 'counted'
    else ballot_standing_of(ballot.relation_id, place_relation.verified_at, place_relation.checked_at, poll.closes_at)
  end as standing,
  ballot.choice
from ballot
join poll on poll.place_id = ballot.place_id and poll.id = ballot.poll_id
left join place_relation
  on place_relation.place_id = ballot.place_id and place_relation.id = ballot.relation_id;
comment on column poll.method is 'How ballots are filled and counted: one option, all that one is content with, or an order of preference.';
comment on column ballot.choice is 'Ids of the options, in order of preference for a ranking; null for a poll of one option, and in a secret one.';
