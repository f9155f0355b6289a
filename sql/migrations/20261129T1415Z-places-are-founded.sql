alter table place add column country text not null default 'CN'
  constraint place_country_known check (country in ('CN', 'ENG', 'US', 'DE'));
comment on column place.country is 'Whose law and calendar the place works by (country pack).';

alter table place add column opened_at timestamptz default now();
update place set opened_at = created_at;
comment on column place.opened_at is 'Since when everybody may see the place; null while it is being founded.';

alter table place add column founded_by uuid constraint place_founder references person (id);
comment on column place.founded_by is 'Who founded it here; null for places from before and for the demonstration.';

create table deployment_administrator (
  person_id uuid constraint deployment_administrator_pk primary key
    constraint deployment_administrator_person references person (id),
  since timestamptz not null
);
comment on table deployment_administrator is 'Who may found places in this deployment.';

create table administrator_link (
  token_hash text constraint administrator_link_pk primary key,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table administrator_link is 'One-time links that make their opener an administrator of the deployment; one that was used takes the others along.';

create table invitation (
  place_id uuid not null constraint invitation_place references place (id),
  token_hash text not null,
  role text not null,
  discipline text,
  office jsonb,
  note text not null,
  invited_by uuid not null constraint invitation_inviter references person (id),
  confirmed_by uuid constraint invitation_confirmer references person (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_by uuid constraint invitation_accepter references person (id),
  accepted_at timestamptz,
  constraint invitation_pk primary key (place_id, token_hash),
  constraint invitation_confirmed_by_another check (confirmed_by <> invited_by),
  constraint invitation_accepted_by_another check (accepted_by <> invited_by and accepted_by <> confirmed_by)
);
comment on table invitation is 'A role in a place for whoever holds the link; kept after it was accepted, as the history of the grant.';
comment on column invitation.note is 'For whom, as whoever invites knows them. Private.';
