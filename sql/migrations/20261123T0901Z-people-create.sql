create table person (
  id uuid constraint person_pk primary key,
  chosen_name text not null constraint person_chosen_name_length check (char_length(chosen_name) between 1 and 40),
  chosen_name_en text constraint person_chosen_name_en_length check (char_length(chosen_name_en) between 1 and 60),
  locale text not null default 'zh-CN' constraint person_locale_known check (locale in ('zh-CN', 'en')),
  origin text not null default 'self' constraint person_origin_known check (origin in ('self', 'staff', 'demonstration')),
  is_named boolean not null default true,
  created_at timestamptz not null default now(),
  erased_at timestamptz
);
comment on column person.is_named is 'False for the demonstration neighbours who only support and vote: nobody looks as them.';
comment on table person is 'Somebody who takes part, under a chosen name; identities are held apart (PIPL Art. 25).';

create table person_contact (
  kind text not null constraint person_contact_kind_known check (kind in ('email', 'phone', 'account')),
  value text not null,
  person_id uuid not null constraint person_contact_person references person (id),
  verified_at timestamptz not null,
  constraint person_contact_pk primary key (kind, value)
);
create index person_contact_by_person on person_contact (person_id);
comment on table person_contact is 'How a person signs in. Private: leaves by no list, tile, feed or export.';

create table person_password (
  person_id uuid constraint person_password_pk primary key constraint person_password_person references person (id),
  hash text not null,
  changed_at timestamptz not null default now()
);
comment on table person_password is 'Argon2id hashes, for staff only; residents use one-time codes.';

create table sign_in_code (
  id uuid constraint sign_in_code_pk primary key,
  contact_kind text not null,
  contact_value text not null,
  code_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_code_by_contact on sign_in_code (contact_kind, contact_value, created_at desc);
comment on table sign_in_code is 'One-time codes: ten minutes, one use; tries are counted in rate_budget.';

create table session (
  token_hash text constraint session_pk primary key,
  person_id uuid not null constraint session_person references person (id),
  looked_as boolean not null default false,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_person on session (person_id);
comment on table session is 'Opaque token of a browser, kept as SHA-256 only.';

create table message (
  id uuid constraint message_pk primary key,
  channel text not null constraint message_channel_known check (channel in ('email', 'sms')),
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts int not null default 0,
  failure text
);
create index message_unsent on message (created_at) where sent_at is null;
comment on table message is 'Mail and SMS waiting to leave; without SMTP it is read on the local outbox page.';

create table rate_budget (
  key text constraint rate_budget_pk primary key,
  window_starts_at timestamptz not null,
  used int not null
);
comment on table rate_budget is 'Shared request budgets, one row per key and window, for every process.';

create table idempotency (
  actor_key text not null,
  key text not null constraint idempotency_key_length check (char_length(key) between 8 and 100),
  verb text not null,
  request_hash text not null,
  status int,
  response jsonb,
  created_at timestamptz not null default now(),
  constraint idempotency_pk primary key (actor_key, key)
);
create index idempotency_by_age on idempotency (created_at);
comment on table idempotency is 'The answer already given to a request, so that a repeat gets the same one.';
