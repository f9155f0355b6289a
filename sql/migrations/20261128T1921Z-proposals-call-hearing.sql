-- A hearing is called before it is held: when, where, and who chairs (行政许可法 Art. 48). Older rows have what was
-- called in their record only.
alter table hearing
  add column called_at timestamptz,
  add column called_by uuid constraint hearing_caller references person (id),
  add column starts_at timestamptz,
  add column venue jsonb,
  add column chair_id uuid constraint hearing_chair references person (id),
  add constraint hearing_called_whole check (
    num_nonnulls(called_at, called_by, starts_at, venue, chair_id) in (0, 5)
  ),
  add constraint hearing_called_ahead check (starts_at >= called_at + interval '7 days'),
  add constraint hearing_held_as_called check (held_at is null or starts_at is null or held_at >= starts_at);
create index hearing_by_proposal on hearing (place_id, proposal_id);
create index hearing_by_caller on hearing (called_by);
create index hearing_by_chair on hearing (chair_id);
