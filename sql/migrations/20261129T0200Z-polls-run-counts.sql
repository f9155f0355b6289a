-- A count that is public while a poll is open must not move with one ballot: whoever sees a neighbour vote would read
-- the choice. Each ballot says with which option it stands in that count; a job moves it by several ballots at once.
alter table ballot add column running_option_id text;
comment on column ballot.running_option_id is 'The option with which it stands in the running count that is public; null while it stands in none.';
