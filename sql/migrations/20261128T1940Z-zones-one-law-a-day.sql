-- GiST indexes that also compare ids for equality; comes with PostgreSQL.
create extension if not exists btree_gist;

alter table zone_version add constraint zone_version_one_a_day exclude using gist (
  place_id with =, zone_id with =, daterange(valid_from, valid_to) with &&, tstzrange(recorded_from, recorded_to) with &&
);
comment on constraint zone_version_one_a_day on zone_version is 'On no day does a zone say two things, whatever instant of knowledge is asked.';

alter table heritage_object add constraint heritage_object_one_a_day exclude using gist (
  place_id with =, id with =, daterange(valid_from, valid_to) with &&, tstzrange(recorded_from, recorded_to) with &&
);
create index heritage_object_by_geometry on heritage_object using gist (geometry);
