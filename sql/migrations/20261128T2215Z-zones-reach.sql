-- A tenth of the size more, since a grid in metres is turned and curved against the degrees. A degree is never less
-- than 110,000 m from south to north. A billionth of a degree stands for less, of which products are no numbers.
create function box_around(shape geometry, metres float8) returns geometry immutable parallel safe return ST_Expand(
  ST_Envelope(shape),
  0.1 * greatest(1e-9, ST_XMax(shape) - ST_XMin(shape)) + (coalesce(metres, 0) + 1)
    / (110000 * greatest(0.01, cos(radians(greatest(1e-9, abs(ST_YMin(shape)), abs(ST_YMax(shape))))))),
  0.1 * greatest(1e-9, ST_YMax(shape) - ST_YMin(shape)) + (coalesce(metres, 0) + 1) / 110000
);

alter table zone_version add column reach geometry(Geometry, 4326) not null
  generated always as (box_around(geometry, (content ->> 'accuracyMetres')::float8)) stored;
comment on column zone_version.reach is 'The box within which a spot may lie in the zone: around its outline, as far as that is inexact.';
create index zone_version_by_reach on zone_version using gist (reach);
create index zone_version_by_named on zone_version using gin (jsonb_path_query_array(content, '$.rules[*].objectIds[*]'));

alter table heritage_object add column reach geometry(Geometry, 4326) not null generated always as (box_around(geometry, greatest(
  (content ->> 'radiusMetres')::float8, (content ->> 'setbackMetres')::float8, (content ->> 'watchDistanceMetres')::float8
))) stored;
comment on column heritage_object.reach is 'The box within which the object says something: around it, as far as it keeps works away.';
create index heritage_object_by_reach on heritage_object using gist (reach);
