create table proposal (
  place_id uuid not null,
  id uuid not null,
  reference text not null,
  thread_id uuid not null,
  stage text not null,
  current_version int not null,
  published_version int,
  outcome text constraint proposal_outcome_known check (outcome in ('approved', 'approved_with_conditions', 'refused', 'remitted')),
  changed_at timestamptz not null,
  title jsonb not null,
  position geometry(Point, 4326) not null,
  created_by uuid not null constraint proposal_creator references person (id),
  created_at timestamptz not null,
  constraint proposal_pk primary key (place_id, id),
  constraint proposal_reference_once unique (place_id, reference),
  constraint proposal_thread foreign key (place_id, thread_id) references thread (place_id, id)
);
comment on table proposal is 'A renewal project put to the public (更新方案).';
comment on column proposal.title is 'Title of the version that the public sees; a draft of a later one stays in its version.';

create table proposal_version (
  place_id uuid not null,
  proposal_id uuid not null,
  version int not null,
  title jsonb not null,
  summary jsonb not null,
  body jsonb not null,
  change_note jsonb,
  cost_bearer jsonb,
  created_at timestamptz not null,
  frozen_at timestamptz,
  frozen_by uuid constraint proposal_version_freezer references person (id),
  content_hash text,
  findings jsonb,
  procedures jsonb,
  constraint proposal_version_pk primary key (place_id, proposal_id, version),
  constraint proposal_version_proposal foreign key (place_id, proposal_id) references proposal (place_id, id),
  constraint proposal_version_frozen_whole check ((frozen_at is null) = (content_hash is null))
);
comment on table proposal_version is 'A proposal as it stood; frozen when published (方案版本).';

create table element (
  place_id uuid not null,
  proposal_id uuid not null,
  version int not null,
  id text not null,
  position int not null,
  work jsonb not null,
  geometry geometry(Geometry, 4326) not null constraint element_valid check (ST_IsValid(geometry)),
  constraint element_pk primary key (place_id, proposal_id, version, id),
  constraint element_version foreign key (place_id, proposal_id, version) references proposal_version (place_id, proposal_id, version)
);
comment on table element is 'Addressable part of a proposal version (方案要素).';

create function frozen_version_stays() returns trigger language plpgsql as $$
begin
  if old.frozen_at is not null then
    raise exception 'a frozen proposal version is never changed';
  end if;
  return coalesce(new, old);
end
$$;
create trigger proposal_version_frozen before update or delete on proposal_version
  for each row execute function frozen_version_stays();

create function frozen_element_stays() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from proposal_version v
    where v.place_id = coalesce(new.place_id, old.place_id) and v.proposal_id = coalesce(new.proposal_id, old.proposal_id)
      and v.version = coalesce(new.version, old.version) and v.frozen_at is not null
  ) then
    raise exception 'an element of a frozen proposal version is never changed';
  end if;
  return coalesce(new, old);
end
$$;
create trigger element_frozen before insert or update or delete on element
  for each row execute function frozen_element_stays();

create table proposal_idea (
  place_id uuid not null,
  proposal_id uuid not null,
  idea_id uuid not null,
  element_id text,
  linked_by uuid not null constraint proposal_idea_linker references person (id),
  linked_at timestamptz not null,
  constraint proposal_idea_pk primary key (place_id, proposal_id, idea_id),
  constraint proposal_idea_proposal foreign key (place_id, proposal_id) references proposal (place_id, id),
  constraint proposal_idea_idea foreign key (place_id, idea_id) references idea (place_id, id)
);
create index proposal_idea_by_idea on proposal_idea (place_id, idea_id);
comment on table proposal_idea is 'An idea absorbed by a proposal (吸纳), down to the element.';

create table proposal_stage (
  place_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  stage text not null,
  version int not null,
  entered_at timestamptz not null,
  entered_by uuid constraint proposal_stage_person references person (id),
  due_at timestamptz,
  note jsonb,
  exceptions jsonb not null default '[]',
  constraint proposal_stage_pk primary key (place_id, id),
  constraint proposal_stage_proposal foreign key (place_id, proposal_id) references proposal (place_id, id)
);
create index proposal_stage_by_proposal on proposal_stage (place_id, proposal_id, entered_at);

create table notice (
  place_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  version int not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  minimum_days int not null,
  legal_basis jsonb not null,
  posted_at jsonb not null,
  last_day date not null,
  extensions jsonb not null default '[]',
  published_by uuid not null constraint notice_publisher references person (id),
  constraint notice_pk primary key (place_id, id),
  constraint notice_version foreign key (place_id, proposal_id, version) references proposal_version (place_id, proposal_id, version),
  constraint notice_interval check (closes_at > opens_at)
);
comment on table notice is 'Statutory publication for comment (公示): half-open interval, may be extended, never shortened.';

create function notice_is_never_shortened() returns trigger language plpgsql as $$
begin
  if new.closes_at < old.closes_at then
    raise exception 'a notice period is never shortened';
  end if;
  return new;
end
$$;
create trigger notice_not_shortened before update on notice
  for each row execute function notice_is_never_shortened();

create table hearing (
  place_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  requested_at timestamptz not null,
  requested_by jsonb not null,
  held_at timestamptz,
  record jsonb,
  constraint hearing_pk primary key (place_id, id),
  constraint hearing_proposal foreign key (place_id, proposal_id) references proposal (place_id, id)
);

create table paper (
  place_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  version int not null,
  code text not null,
  title jsonb not null,
  file_key text not null,
  media_type text not null,
  width int,
  height int,
  byte_count int not null,
  attached_by uuid not null constraint paper_attacher references person (id),
  created_at timestamptz not null,
  constraint paper_pk primary key (place_id, id),
  constraint paper_version foreign key (place_id, proposal_id, version) references proposal_version (place_id, proposal_id, version)
);
comment on table paper is 'A drawing or document of a proposal version.';
