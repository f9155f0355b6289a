alter table idea add column shape geometry(Geometry, 4326)
  constraint idea_shape_valid check (ST_IsValid(shape))
  constraint idea_shape_kind check (GeometryType(shape) in ('LINESTRING', 'POLYGON', 'MULTIPOLYGON'));
create index idea_by_shape on idea using gist (shape) where shape is not null;
comment on column idea.shape is 'The line or area it is about, public as its words are; null for a spot. Never a home.';
