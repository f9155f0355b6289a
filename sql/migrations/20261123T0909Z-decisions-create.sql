create table decision (
  place_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  version int not null,
  number text,
  outcome text not null,
  state text not null constraint decision_state_known check (state in ('draft', 'awaiting_approval', 'published')),
  content jsonb not null,
  drafted_by uuid not null constraint decision_drafter references person (id),
  drafted_at timestamptz not null,
  submitted_at timestamptz,
  approved_by uuid constraint decision_approver references person (id),
  published_at timestamptz,
  document jsonb,
  content_hash text,
  supersedes uuid,
  content_revision int not null default 0,
  groups_revision int not null default 0,
  returned_reason jsonb,
  constraint decision_pk primary key (place_id, id),
  constraint decision_number_once unique (place_id, number),
  constraint decision_version foreign key (place_id, proposal_id, version) references proposal_version (place_id, proposal_id, version),
  constraint decision_superseded foreign key (place_id, supersedes) references decision (place_id, id),
  constraint decision_four_eyes check (approved_by is null or approved_by <> drafted_by),
  constraint decision_published_whole check (
    (state = 'published') = (published_at is not null and document is not null and content_hash is not null and number is not null and approved_by is not null))
);
create unique index decision_one_open on decision (place_id, proposal_id) where state <> 'published';
comment on table decision is 'Act of the authority on a proposal version (决定); frozen and hashed when published.';

create table opinion_group (
  place_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  position int not null,
  title jsonb not null,
  disposition text,
  reason jsonb,
  change jsonb,
  follow_up jsonb,
  constraint opinion_group_pk primary key (place_id, id),
  constraint opinion_group_decision foreign key (place_id, decision_id) references decision (place_id, id)
);
comment on table opinion_group is 'A row of the disposition table (采纳情况): like opinions, one disposition, one reason.';

create table opinion (
  place_id uuid not null,
  group_id uuid not null,
  input_kind text not null constraint opinion_input_known check (input_kind in ('idea', 'comment', 'annotation')),
  input_id uuid not null,
  constraint opinion_pk primary key (place_id, group_id, input_kind, input_id),
  constraint opinion_group_of foreign key (place_id, group_id) references opinion_group (place_id, id)
);
create index opinion_by_input on opinion (place_id, input_kind, input_id);
comment on table opinion is 'One point that an idea, comment or annotation raises, in the group that answers it.';

create table decision_condition (
  place_id uuid not null,
  decision_id uuid not null,
  code text not null,
  text jsonb not null,
  responsible jsonb not null,
  due_on date,
  check_by jsonb not null,
  constraint decision_condition_pk primary key (place_id, decision_id, code),
  constraint decision_condition_decision foreign key (place_id, decision_id) references decision (place_id, id)
);

create function published_decision_stays() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception 'a published decision is never changed';
  end if;
  return coalesce(new, old);
end
$$;
create trigger decision_published_stays before update or delete on decision
  for each row execute function published_decision_stays();

create function answers_of_published_decision_stay() returns trigger language plpgsql as $$
declare
  owner uuid;
begin
  if tg_table_name = 'opinion' then
    select decision_id into owner from opinion_group
      where place_id = coalesce(new.place_id, old.place_id) and id = coalesce(new.group_id, old.group_id);
  else
    owner := coalesce(new.decision_id, old.decision_id);
  end if;
  if exists (select from decision where place_id = coalesce(new.place_id, old.place_id) and id = owner and state = 'published') then
    raise exception 'a published decision is never changed';
  end if;
  return coalesce(new, old);
end
$$;
create trigger opinion_group_stays before insert or update or delete on opinion_group
  for each row execute function answers_of_published_decision_stay();
create trigger opinion_stays before insert or update or delete on opinion
  for each row execute function answers_of_published_decision_stay();
create trigger decision_condition_stays before insert or update or delete on decision_condition
  for each row execute function answers_of_published_decision_stay();

create table decision_series (
  place_id uuid not null constraint decision_series_place references place (id),
  year int not null,
  prefix text not null constraint decision_series_prefix_length check (char_length(prefix) between 1 and 20),
  last_number int not null default 0,
  constraint decision_series_pk primary key (place_id, year)
);
comment on table decision_series is 'The authority''s document series of a year, such as 棠规更决〔2026〕, with the last number given.';
