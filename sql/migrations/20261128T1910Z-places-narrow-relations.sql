create table place_role_cell (
  place_id uuid not null,
  person_id uuid not null,
  role text not null constraint place_role_cell_role_known check (role = 'grid_worker'),
  grid_cell_id text not null,
  constraint place_role_cell_pk primary key (place_id, person_id, role, grid_cell_id),
  constraint place_role_cell_role foreign key (place_id, person_id, role)
    references place_role (place_id, person_id, role) on delete cascade,
  constraint place_role_cell_cell foreign key (place_id, grid_cell_id) references grid_cell (place_id, id)
);
create index place_role_cell_by_cell on place_role_cell (place_id, grid_cell_id);
comment on table place_role_cell is 'The grid cells of a grid worker: only there they confirm how somebody stands to an area.';

-- Grid workers of before keep the cells in which somebody confirmed that they work; the others have none until an
-- administrator gives them the role anew with its cells.
insert into place_role_cell (place_id, person_id, role, grid_cell_id)
select distinct held.place_id, held.person_id, held.role, relation.area_id
from place_role held
join place_relation relation on relation.place_id = held.place_id and relation.person_id = held.person_id
join grid_cell cell on cell.place_id = relation.place_id and cell.id = relation.area_id
where held.role = 'grid_worker' and relation.relation = 'worker' and relation.area_kind = 'grid_cell'
  and relation.verified_at is not null;

alter table place_relation
  add column evidence text constraint place_relation_evidence_known check (evidence in (
    'lease', 'title_deed', 'business_licence', 'household_register', 'utility_bill', 'authorisation', 'vouched')),
  add column checked_by uuid constraint place_relation_checker references person (id),
  add column checked_at timestamptz,
  add column refused_reason text,
  add constraint place_relation_refused_by_check check (
    refused_reason is null or (checked_at is not null and verified_at is null));
comment on column place_relation.evidence is 'The kind of paper that was seen; never its number, never a picture. Null before kinds were asked.';
comment on column place_relation.checked_at is 'When a second person looked at the evidence. Until then the relation stands, but no ballot counts by it.';
comment on column place_relation.refused_reason is 'Why the second person did not confirm it; then verified_at is null and the relation does not stand.';

-- Relations of before the second look stay as they are: the first look counts as both.
update place_relation set checked_by = verified_by, checked_at = verified_at where verified_at is not null;

-- A relation that is confirmed anew is another row: what was counted by the old one stays counted by it.
alter table place_relation drop constraint place_relation_once;
create index place_relation_by_checker on place_relation (checked_by);
create index place_relation_by_person on place_relation (person_id, place_id);
create unique index place_relation_waiting_once on place_relation (place_id, person_id, relation, area_kind, area_id)
  nulls not distinct where verified_at is not null and checked_at is null;
