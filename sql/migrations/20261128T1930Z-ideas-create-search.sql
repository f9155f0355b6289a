create table idea_search (
  place_id uuid not null,
  idea_id uuid not null,
  tokens tsvector not null,
  constraint idea_search_pk primary key (place_id, idea_id),
  constraint idea_search_idea foreign key (place_id, idea_id) references idea (place_id, id)
);
-- A search walks many rows and needs of each only which idea it is: the tokens stay out of their way.
alter table idea_search alter column tokens set storage external;
alter table idea_search set (toast_tuple_target = 128);
create index idea_search_by_tokens on idea_search using gin (tokens);
comment on table idea_search is 'What each idea is found by: its words folded and cut by the domain. A cache of the idea, made anew at will.';
