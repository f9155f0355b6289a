-- A message is claimed in one short transaction, sent outside it, and what came of it is written down.
alter table message
  add column claimed_until timestamptz,
  add column try_after timestamptz not null default now(),
  add column unsure_tries int not null default 0,
  add column given_up_at timestamptz,
  add column template_values jsonb not null default '{}';
comment on column message.claimed_until is 'Until when one process alone may be sending it; null when nobody is.';
comment on column message.try_after is 'Not tried before: each failure waits longer.';
comment on column message.unsure_tries is 'Tries of which nobody knows whether they arrived; what is sent again after one may arrive twice, under the same Message-ID.';
comment on column message.given_up_at is 'When it was given up; an operator may have it tried again.';
comment on column message.template_values is 'What gateways with templates of their own fill in, such as the code.';

drop index message_unsent;
create index message_waiting on message (try_after) where sent_at is null and given_up_at is null;
create index message_given_up on message (given_up_at) where given_up_at is not null;
