alter table ballot
  add column replaces_hash text,
  add column box_id text,
  add column nonce text,
  add column is_in_box boolean not null default false;
comment on column ballot.reference_hash is 'SHA-256 of the code on the receipt, which is drawn at random at each casting and told once. A leaf of the poll''s ledger bears it.';
comment on column ballot.replaces_hash is 'The same of the casting before this one.';
comment on column ballot.box_id is 'Under which number it is published after the close; follows from the code alone.';
comment on column ballot.nonce is 'Hides the choice in the leaf of the ledger; follows from the code alone, never published.';
comment on column ballot.is_in_box is 'Whether it was counted at the close, whatever became of its relation since.';
