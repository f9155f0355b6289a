-- A layer that waits can be returned with a reason by whoever may publish it, or withdrawn by whoever brought it.
alter table zone_import drop constraint zone_import_state_known;
alter table zone_import add constraint zone_import_state_known
  check (state in ('previewed', 'returned', 'withdrawn', 'published', 'undone'));
alter table zone_import add column return_reason text;
alter table zone_import add column withdrawn_at timestamptz;
alter table zone_import add constraint zone_import_returned check ((state = 'returned') = (return_reason is not null));
alter table zone_import add constraint zone_import_withdrawn check ((state = 'withdrawn') = (withdrawn_at is not null));
comment on column zone_import.settled_by is 'Who published or returned it.';
