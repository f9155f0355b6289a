-- A secret poll keeps the ballot apart from its voter: who has one stands in `ballot` without a choice, what was chosen
-- in the urn without a voter and a time. The urn is one row that is written anew with each ballot, in the order of the
-- ballots' numbers, so that no row, key, order or transaction leads from one to the other.
alter table poll add column is_secret boolean not null default false;
alter table ballot alter column option_id drop not null;

create table ballot_urn (
  place_id uuid not null,
  poll_id uuid not null,
  contents jsonb not null default '[]',
  constraint ballot_urn_pk primary key (place_id, poll_id),
  constraint ballot_urn_poll foreign key (place_id, poll_id) references poll (place_id, id)
);
comment on table ballot_urn is 'The ballots of a secret poll: number and choice, in the order of the numbers.';

create or replace view ballot_standing as
select ballot.place_id, ballot.poll_id, ballot.person_id, ballot.option_id, ballot.relation, ballot.channel,
  ballot.entered_by, ballot.cast_at, ballot.is_newly_noted, ballot.relation_id,
  case when poll.is_secret then 'counted'
    else ballot_standing_of(ballot.relation_id, place_relation.verified_at, place_relation.checked_at, poll.closes_at)
  end as standing
from ballot
join poll on poll.place_id = ballot.place_id and poll.id = ballot.poll_id
left join place_relation
  on place_relation.place_id = ballot.place_id and place_relation.id = ballot.relation_id;
comment on view ballot_standing is 'Every ballot and whether it counts, as ballot_standing_of says; a secret one counts once it is cast, for nobody can find it again.';
