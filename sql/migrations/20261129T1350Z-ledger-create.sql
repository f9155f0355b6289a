-- What was done and may not be undone in silence: a hash tree of each poll's ballots and of a place's acts (RFC 6962).
create table ledger (
  place_id uuid not null constraint ledger_place references place (id),
  id uuid not null,
  size int not null default 0 constraint ledger_size_counts check (size >= 0),
  closed_at timestamptz,
  constraint ledger_pk primary key (place_id, id)
);
comment on table ledger is 'One of a poll, by the poll''s id, and one of a place''s acts, by the place''s own. Its row is locked by whoever appends, so that no position is left out.';

create table ledger_leaf (
  place_id uuid not null,
  ledger_id uuid not null,
  position int not null,
  content text not null,
  receipt text,
  constraint ledger_leaf_pk primary key (place_id, ledger_id, position),
  constraint ledger_leaf_ledger foreign key (place_id, ledger_id) references ledger (place_id, id)
);
create index ledger_leaf_by_receipt on ledger_leaf (place_id, receipt) where receipt is not null;
comment on table ledger_leaf is 'The leaves in their order from 0, without a gap; append only.';
comment on column ledger_leaf.content is 'Canonical JSON, to the byte: what the hash of the leaf is made of, and public.';
comment on column ledger_leaf.receipt is 'The hash of the code that the leaf''s receipt bears, as the content says it too; to find it.';

create table ledger_key (
  id text constraint ledger_key_pk primary key,
  public_key text not null,
  first_used_at timestamptz not null
);
comment on table ledger_key is 'The public keys (Ed25519, SPKI in base64) by which heads were ever signed.';

create table ledger_head (
  place_id uuid not null,
  ledger_id uuid not null,
  size int not null,
  content text not null,
  signature text not null,
  key_id text not null constraint ledger_head_key references ledger_key (id),
  signed_at timestamptz not null,
  constraint ledger_head_pk primary key (place_id, ledger_id, size),
  constraint ledger_head_ledger foreign key (place_id, ledger_id) references ledger (place_id, id)
);
create index ledger_head_by_key on ledger_head (key_id);
comment on table ledger_head is 'What a ledger was when somebody signed it; append only.';
comment on column ledger_head.content is 'Canonical JSON, to the byte: what was signed.';

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
  -- A demonstration whose loading was cut short is dropped whole.
  if tg_op = 'TRUNCATE' and current_setting('hetu.clears_demonstration', true) = 'on' then
    return null;
  end if;
  raise exception 'what stands in a ledger is never changed or deleted';
end
$$;
create trigger ledger_leaf_append_only before update or delete on ledger_leaf
  for each row execute function ledger_is_append_only();
create trigger ledger_leaf_stays before truncate on ledger_leaf
  for each statement execute function ledger_is_append_only();
create trigger ledger_head_append_only before update or delete on ledger_head
  for each row execute function ledger_is_append_only();
create trigger ledger_head_stays before truncate on ledger_head
  for each statement execute function ledger_is_append_only();
create trigger event_stays before truncate on event
  for each statement execute function ledger_is_append_only();
