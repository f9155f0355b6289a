create table poll (
  place_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  version int not null,
  question jsonb not null,
  electorate jsonb not null,
  is_result_shown_while_open boolean not null default false,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  opened_by uuid not null constraint poll_opener references person (id),
  created_at timestamptz not null,
  closed_at timestamptz,
  result jsonb,
  constraint poll_pk primary key (place_id, id),
  constraint poll_version foreign key (place_id, proposal_id, version) references proposal_version (place_id, proposal_id, version),
  constraint poll_interval check (closes_at > opens_at),
  constraint poll_closed_with_result check ((closed_at is null) = (result is null))
);
comment on table poll is 'Consultative vote of an eligible set (意向征询). Its result informs, it does not decide.';

create table poll_option (
  place_id uuid not null,
  poll_id uuid not null,
  id text not null,
  position int not null,
  title jsonb not null,
  facts jsonb not null,
  constraint poll_option_pk primary key (place_id, poll_id, id),
  constraint poll_option_poll foreign key (place_id, poll_id) references poll (place_id, id)
);

create table ballot (
  place_id uuid not null,
  poll_id uuid not null,
  person_id uuid not null constraint ballot_person references person (id),
  option_id text not null,
  relation text not null,
  channel text not null default 'online' constraint ballot_channel_known check (channel in ('online', 'grid_worker', 'paper')),
  entered_by uuid constraint ballot_enterer references person (id),
  cast_at timestamptz not null,
  revision int not null default 1,
  constraint ballot_once primary key (place_id, poll_id, person_id),
  constraint ballot_option foreign key (place_id, poll_id, option_id) references poll_option (place_id, poll_id, id)
);
comment on table ballot is 'One per person and poll, across all channels; changed until close.';

create table consent (
  place_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  version int not null,
  question jsonb not null,
  rule jsonb not null,
  closes_at timestamptz not null,
  opened_by uuid not null constraint consent_opener references person (id),
  created_at timestamptz not null,
  closed_at timestamptz,
  result jsonb,
  constraint consent_pk primary key (place_id, id),
  constraint consent_version foreign key (place_id, proposal_id, version) references proposal_version (place_id, proposal_id, version)
);
comment on table consent is 'Statutory consent of right holders (业主表决): persons and shares, Civil Code Art. 278 and 301.';

create table consent_holder (
  place_id uuid not null,
  consent_id uuid not null,
  id text not null,
  label jsonb not null,
  share numeric(9, 6) not null constraint consent_holder_share_range check (share > 0 and share <= 1),
  stance text constraint consent_holder_stance_known check (stance in ('yes', 'no', 'absent')),
  statement jsonb,
  recorded_by uuid constraint consent_holder_recorder references person (id),
  recorded_at timestamptz,
  constraint consent_holder_pk primary key (place_id, consent_id, id),
  constraint consent_holder_consent foreign key (place_id, consent_id) references consent (place_id, id)
);
