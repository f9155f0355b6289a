alter table place_role add column further_disciplines text[] not null default '{}';
comment on column place_role.further_disciplines is 'Fields an expert was granted beside the main one, which is what readers see.';
